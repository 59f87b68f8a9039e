import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Arrangement, changedSheaves } from '../../shared/claim/arrange-pages.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { call, faultOf, read } from '../app/calls.ts';
import { useJob } from '../progress/use-job.ts';
import {
  areAs,
  type Creation,
  noHistory,
  type PageHistory,
  type PageStep,
  redone,
  undone,
  withStep,
} from './page-history.ts';
import { arrangementOf, withArrangement } from './shown-arrangement.ts';

/** Kept with the queries, so that it outlasts the screen; nobody asks main for it. */
const useKept = <T>(queryKey: QueryKey, nothing: T): T =>
  useQuery<T>({
    queryKey,
    queryFn: () => nothing,
    enabled: false,
    initialData: nothing,
    gcTime: Number.POSITIVE_INFINITY,
  }).data ?? nothing;

/** On its way to main. Told by its number: what lies in the store of queries may be a copy of what was put there. */
type Pending = { readonly id: string; readonly step: PageStep };
const noSteps: readonly Pending[] = [];

const shownWith = (view: CaseView, pending: readonly Pending[]): CaseView =>
  pending.reduce((now, { step: { after, created } }) => withArrangement(now, after, created), view);

/** What is on its way to main, one after the other, for each case: every edit builds on the one before. */
const lines = new WeakMap<object, Map<string, Promise<void>>>();

/**
 * Arranging the pages of a case: shown at once, kept by main right after, with undo and redo as long as the window is
 * open. Everything that arranges pages comes through here, so that one way back leads through all of it.
 */
export const usePageEdits = (view: CaseView, onFailed: (fault: Fault) => void) => {
  const caseId = view.case.id;
  const queries = useQueryClient();
  const job = useJob(`pages ${caseId}`);
  const historyKey = ['page-history', caseId];
  const pendingKey = ['page-steps', caseId];
  const { queryKey: viewKey } = read('cases', 'case.view', { caseId });
  const history = useKept<PageHistory>(historyKey, noHistory);
  const pending = useKept<readonly Pending[]>(pendingKey, noSteps);
  const shown = useMemo(() => shownWith(view, pending), [view, pending]);
  const arrangement = useMemo(() => arrangementOf(shown), [shown]);

  // From the store and not from the last render: keys come faster than pictures.
  const historyNow = () => queries.getQueryData<PageHistory>(historyKey) ?? noHistory;
  const pendingNow = () => queries.getQueryData<readonly Pending[]>(pendingKey) ?? noSteps;
  const arrangementNow = () => arrangementOf(shownWith(queries.getQueryData<CaseView>(viewKey) ?? view, pendingNow()));
  const remember = (next: PageHistory) => queries.setQueryData<PageHistory>(historyKey, next);
  const setPending = (next: readonly Pending[]) => queries.setQueryData<readonly Pending[]>(pendingKey, next);

  const send = (step: PageStep, next: PageHistory): void => {
    const before = historyNow();
    remember(next);
    const id = crypto.randomUUID();
    setPending([...pendingNow(), { id, step }]);
    const documents = step.after.map(({ documentId, pages }) => ({
      documentId,
      pages: pages.map(({ made: _made, blank: _blank, ...page }) => page),
    }));
    const run = async (): Promise<void> => {
      // What it builds on was not kept.
      if (!pendingNow().some((one) => one.id === id)) return;
      try {
        await job.start((jobId) => call('pages.arrange', { caseId, jobId, documents, created: [...step.created] }));
        await queries.invalidateQueries({ queryKey: viewKey }, { cancelRefetch: false });
        setPending(pendingNow().filter((one) => one.id !== id));
      } catch (error) {
        const fault = faultOf(error);
        const isOnly = pendingNow().length === 1;
        setPending(noSteps);
        remember(fault.code === 'cancelled' && isOnly ? before : noHistory);
        onFailed(fault);
      }
    };
    const line = lines.get(queries) ?? new Map<string, Promise<void>>();
    lines.set(queries, line);
    line.set(caseId, (line.get(caseId) ?? Promise.resolve()).then(run));
  };

  const edit = (change: (now: Arrangement) => Arrangement, created: readonly Creation[] = []): boolean => {
    const now = arrangementNow();
    const after = changedSheaves(now, change(now));
    if (after.length === 0) return false;
    const was = new Map(now.map((sheaf) => [sheaf.documentId, sheaf]));
    const before = after.map(({ documentId }) => was.get(documentId) ?? { documentId, pages: [] });
    const named = new Set(after.map(({ documentId }) => documentId));
    const step = { before, after, created: created.filter(({ documentId }) => named.has(documentId)) };
    send(step, withStep(historyNow(), step));
    return true;
  };

  const turn = (way: typeof undone): void => {
    const wanted = way(historyNow());
    if (wanted === undefined) return;
    if (areAs(arrangementNow(), wanted.step.before)) send(wanted.step, wanted.history);
    // Somebody else changed these pages: there is no way back over that.
    else remember(noHistory);
  };

  return {
    /** The case as it is shown: with what main has not kept yet. */
    shown,
    arrangement,
    edit,
    undo: () => turn(undone),
    redo: () => turn(redone),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    job,
    isSaving: pending.length > 0,
  };
};
export type PageEdits = ReturnType<typeof usePageEdits>;
