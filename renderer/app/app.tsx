import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AppState } from '../../shared/ipc/views.ts';
import type { Locale } from '../../shared/locale/locale.ts';
import type { ToastQueue } from '../ui/toast-region.tsx';
import { VaultScreen } from '../vault/vault-screen.tsx';
import { AppStateContext } from './app-state.ts';
import { useRead } from './calls.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Fallback } from './fallback.tsx';
import { LanguageProvider, useLanguage } from './language.tsx';
import { NavigationProvider } from './route.tsx';
import frame from './shell.module.css';
import { Shell } from './shell.tsx';
import { useTheme } from './theme.ts';
import { TitleBar } from './title-bar.tsx';
import { ToastContext, useToasts } from './toasts.ts';

/** Before main has told the language: the one of the system, if it is ours. */
const systemLocale: Locale = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';

export const App = ({ toasts }: { readonly toasts: ToastQueue }) => {
  const state = useRead('app', 'app.state', {});
  const locale = state.data?.locale ?? systemLocale;
  useTheme(state.data?.theme ?? 'system');
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LanguageProvider locale={locale}>
      <ErrorBoundary>
        <ToastContext value={toasts}>
          {state.data === undefined ? <Fallback of={state} /> : <Opened state={state.data} />}
        </ToastContext>
      </ErrorBoundary>
    </LanguageProvider>
  );
};

const Opened = ({ state }: { readonly state: AppState }) => {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const toasts = useToasts();
  const isOpen = state.vault.status === 'open';
  // A locked page that could not be started anew holds nothing but what it could not save.
  useEffect(() => {
    if (isOpen) return;
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'app.state' });
    toasts.clear();
  }, [isOpen, queries, toasts]);
  if (isOpen)
    return (
      <AppStateContext value={state}>
        <NavigationProvider place={state.lock.place}>
          <Shell />
        </NavigationProvider>
      </AppStateContext>
    );
  return (
    <AppStateContext value={state}>
      <div className={frame.frame}>
        <TitleBar />
        <main className={frame.alone} aria-label={t('app.name')}>
          <VaultScreen vault={state.vault} isHeld={state.lock.isHeld} />
        </main>
      </div>
    </AppStateContext>
  );
};
