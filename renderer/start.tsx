import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createQueries } from './app/queries.ts';
import { invoke, onEvent } from './bridge.ts';
import { createDraftKeeper } from './filing/draft-keeper.ts';
import { DraftKeeperContext } from './filing/draft-keeper-context.ts';
import { saveTyped } from './lock/save-typed.ts';
import { createToastQueue } from './ui/toast-region.tsx';

const queries = createQueries(onEvent);
const drafts = createDraftKeeper();
const toasts = createToastQueue();

// Both fire before the page can be thrown away; the messages are on their way to main before it is.
const saveNow = () => void drafts.flushAll();
window.addEventListener('beforeunload', saveNow);
window.addEventListener('blur', saveNow);
document.addEventListener('visibilitychange', saveNow);

onEvent((event) => {
  if (event.kind !== 'closing') return;
  void saveTyped(drafts).finally(() => invoke('app.ready-to-close', { unsaved: drafts.hasUnsaved() }));
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <DraftKeeperContext value={drafts}>
        <App toasts={toasts} />
      </DraftKeeperContext>
    </QueryClientProvider>
  </StrictMode>,
);
