import { isWritable } from '../../shared/claim/merge/merge-cases.ts';
import type { MergeView } from '../../shared/ipc/contract/merge.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import {
  applyMerge,
  canUndo,
  type MergeDeps,
  type MergePreview,
  type MergeSession,
  previewMerge,
  undoMerge,
} from './merge-case.ts';

export type MergeWork = {
  readonly handlers: HandlersOf<'merge'>;
  /** Keeps an opened package for the page; gives the id it asks for it by. */
  readonly begin: (session: MergeSession) => string;
};

const namesOf = ({ mine, state }: MergePreview, session: MergeSession): Record<string, string> => {
  const { claim } = session.opened;
  const invoices = [...claim.case.facts.invoices, ...mine.facts.invoices].map(({ id, invoiceNo }) => [id, invoiceNo]);
  const documents = [...claim.documents, ...mine.documents, ...state.documents].flatMap(({ id, title }) =>
    id === undefined ? [] : [[id, title]],
  );
  const filings = [...claim.filings, ...mine.filings].map(({ id, form }) => [id, form.kind]);
  return Object.fromEntries([...invoices, ...documents, ...filings]);
};

/** Looking at a colleague's package beside the case, deciding, writing, and taking it back. */
export const mergeWork = (deps: MergeDeps): MergeWork => {
  const { desk } = deps;
  /** Opened and not decided, with the state of the case they were shown beside. */
  const sessions = new Map<string, { session: MergeSession; shown: MergePreview | null }>();
  const need = (mergeId: string) => sessions.get(mergeId) ?? refuse('merge-gone', 'after-user');
  return {
    begin: (session) => {
      // One at a time: files of one that was left alone are gone from memory.
      sessions.clear();
      const mergeId = desk.newId();
      sessions.set(mergeId, { session, shown: null });
      return mergeId;
    },
    handlers: {
      'merge.preview': ({ mergeId }) =>
        settle((): MergeView => {
          const kept = need(mergeId);
          const { session } = kept;
          const preview = previewMerge(deps, session);
          kept.shown = preview;
          return {
            caseId: session.caseId,
            ref: desk.needCase(session.caseId).ref,
            fileName: session.opened.fileName,
            hasBase: preview.hasBase,
            differences: preview.differences.map((one) => ({ ...one })),
            notices: preview.notices.map((one) => ({ ...one })),
            names: namesOf(preview, session),
          };
        }),
      'merge.apply': ({ mergeId, choices }) =>
        settle(() => {
          const { session, shown } = need(mergeId);
          if (shown === null) return refuse('merge-gone');
          const isOdd = Object.entries(choices).some(([path, { take }]) => take === 'edit' && !isWritable(path));
          if (isOdd) return refuse('message-malformed', 'never');
          applyMerge(deps, session, new Map(Object.entries(choices)), shown.mine);
          sessions.delete(mergeId);
          return { caseId: session.caseId };
        }),
      'merge.drop': ({ mergeId }) =>
        settle(() => {
          sessions.delete(mergeId);
          return null;
        }),
      'merge.can-undo': ({ caseId }) => settle(() => ({ canUndo: canUndo(deps, caseId) })),
      'merge.undo': ({ caseId }) => settle(() => undoMerge(deps, caseId)),
    },
  };
};
