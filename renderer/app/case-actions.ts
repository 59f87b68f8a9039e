import { useState } from 'react';
import { call, faultOf } from './calls.ts';
import { useLanguage } from './language.tsx';
import { useNavigation } from './route.tsx';
import { useToasts } from './toasts.ts';

/** The three ways to a case, offered by Today, the list and the palette. `busy` names the one under way. */
export const useCaseActions = () => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const toasts = useToasts();
  const [busy, setBusy] = useState<'new' | 'sample' | 'import' | null>(null);

  const run = async (name: 'new' | 'sample' | 'import', work: () => Promise<void>) => {
    setBusy(name);
    try {
      await work();
    } catch (error) {
      toasts.show({ tone: 'bad', title: t('app.failed'), text: tFault(faultOf(error)) });
    } finally {
      setBusy(null);
    }
  };

  const importFrom = (channel: 'case.import' | 'case.import-opened') =>
    run('import', async () => {
      const { caseId, mergeId } = await call(channel, { jobId: crypto.randomUUID() });
      if (mergeId !== null) go({ page: 'merge', mergeId });
      if (caseId !== null) go({ page: 'case', caseId, tab: 'overview' });
    });

  return {
    busy,
    /** A new case starts with its loss notice, because every case does. */
    newCase: () =>
      run('new', async () => {
        const { caseId } = await call('case.create', {});
        const { filingId } = await call('filing.start', { caseId, kind: 'possible-loss-notice' });
        go({ page: 'filing', caseId, filingId });
      }),
    openSample: () =>
      run('sample', async () => {
        const { caseId } = await call('case.open-sample', { jobId: crypto.randomUUID() });
        go({ page: 'case', caseId, tab: 'overview' });
      }),
    importCase: () => importFrom('case.import'),
    /** What was opened with the app; nothing happens when nothing was. */
    importOpened: () => importFrom('case.import-opened'),
  };
};
