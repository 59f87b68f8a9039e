import { caseGoesByHand } from '../../shared/claim/by-hand.ts';
import { caseNoOf } from '../../shared/claim/case.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import type { Original } from '../../shared/claim/original.ts';
import { changeOriginal, fitsChange, type RegisterChange, undoneOriginal } from '../../shared/claim/register-change.ts';
import type { RegisterChanged } from '../../shared/ipc/register-views.ts';
import { closeParcels } from '../cases/close-parcels.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/settle.ts';
import type { Words } from '../cases/words.ts';
import type { Outbox } from '../outbox/outbox.ts';

export type RegisterChangesDeps = {
  readonly desk: Desk;
  readonly outbox: Pick<Outbox, 'add' | 'cancel'>;
  readonly words: () => Words;
  readonly clerkName: () => string;
};

/** A change that can be taken back: the papers before and after, and the updates that were queued for it. */
type Step = {
  readonly pairs: readonly { readonly before: Original; readonly after: Original }[];
  readonly itemIds: readonly string[];
};

/** Steps kept for 撤销, for as long as the app runs. */
const mostSteps = 20;
const topics = ['cases', 'originals', 'outbox', 'documents'] as const;

export type RegisterChanges = {
  readonly change: (documentIds: readonly string[], change: RegisterChange) => RegisterChanged;
  readonly undo: (undoId: string) => number;
};

const byCaseOf = (originals: readonly Original[]): Map<string, Original[]> => {
  const groups = new Map<string, Original[]>();
  for (const one of originals) groups.set(one.caseId, [...(groups.get(one.caseId) ?? []), one]);
  return groups;
};

/** Changes made in the register, to one paper or to many, and the way back. */
export const createRegisterChanges = ({ desk, outbox, words, clerkName }: RegisterChangesDeps): RegisterChanges => {
  const { records } = desk;
  const steps = new Map<string, Step>();
  const stamp = () => ({ at: desk.now(), by: clerkName() });

  /** Whether the other side was told the promise: then it has to be told of another day too. */
  const isTold = (caseId: string): ((documentId: string) => boolean) => {
    const filings = records.filings.ofCase(caseId);
    if (caseGoesByHand(filings)) return () => false;
    const sent = new Set(
      filings
        .filter(({ state, endpointFilingId }) => !isEditable(state) || endpointFilingId !== null)
        .flatMap(({ form, documentIds }) => (form.kind === 'originals-dispatch' ? [] : documentIds)),
    );
    return (documentId) => sent.has(documentId);
  };

  /** The slot of the document shows the same promise. */
  const keepPromise = ({ documentId, promisedOn }: Original): void => {
    const stored = desk.needDocument(documentId);
    const { originalToFollow } = stored.document;
    if (originalToFollow !== null)
      records.documents.put({
        ...stored,
        document: { ...stored.document, originalToFollow: { ...originalToFollow, promisedOn } },
      });
  };

  const tellPromises = (caseId: string, updateId: string, papers: readonly Original[], reason: string): string => {
    const changes = papers.map(({ documentId, promisedOn }) => ({ documentId, promisedOn, reason }));
    const job = {
      kind: 'original-promises',
      caseNo: caseNoOf(desk.needCase(caseId)),
      update: { updateId, changes },
    } as const;
    return outbox.add({ caseId, filingId: caseId, job }).id;
  };

  const noteOf = (change: RegisterChange, papers: readonly Original[]): void => {
    const [first] = papers;
    if (first === undefined || change.kind === 'shelf') return;
    const common = {
      count: papers.length,
      nos: papers
        .map(({ runningNo }) => runningNo)
        .join('、')
        .slice(0, 300),
    };
    const { kind, params } =
      change.kind === 'mark'
        ? { kind: `originals-${change.event}`, params: {} }
        : change.kind === 'waive'
          ? { kind: 'originals-waive', params: { reason: change.reason, allowedBy: change.allowedBy } }
          : { kind: 'originals-promise', params: { day: change.promisedOn, reason: change.reason } };
    desk.note({ caseId: first.caseId, filingId: null, kind, params: { ...common, ...params } });
  };

  const changeInCase = (caseId: string, fitting: readonly Original[], change: RegisterChange): Step =>
    desk.change(
      caseId,
      () => {
        const told = change.kind === 'promise' ? isTold(caseId) : () => false;
        const updateId = desk.newId();
        const at = stamp();
        const pairs = fitting.map((before) => ({
          before,
          after: changeOriginal(before, change, at, told(before.documentId) ? updateId : null),
        }));
        for (const { after } of pairs) {
          records.originals.put(after);
          if (change.kind === 'promise') keepPromise(after);
        }
        const toTell = pairs.map(({ after }) => after).filter(({ documentId }) => told(documentId));
        const reason = change.kind === 'promise' ? change.reason : '';
        const itemIds = toTell.length === 0 ? [] : [tellPromises(caseId, updateId, toTell, reason)];
        noteOf(change, fitting);
        closeParcels(desk, caseId);
        return { pairs, itemIds };
      },
      topics,
    );

  const undoInCase = (pairs: Step['pairs'], isCancelled: boolean): void => {
    const caseId = pairs[0]?.before.caseId ?? refuse('original-not-found', 'never');
    desk.change(
      caseId,
      () => {
        const at = stamp();
        const again = pairs.map(({ before, after }) => undoneOriginal(before, after, at));
        for (const [i, paper] of again.entries()) {
          records.originals.put(paper);
          if (paper.promisedOn !== pairs[i]?.after.promisedOn) keepPromise(paper);
        }
        const told = pairs.flatMap(({ after }, i) => {
          const last = after.history.at(-1);
          return last?.kind === 'promise' && last.updateId !== null ? (again[i] ?? []) : [];
        });
        if (told.length > 0 && !isCancelled)
          tellPromises(caseId, desk.newId(), told, words().t('originals.undoneReason'));
        desk.note({ caseId, filingId: null, kind: 'originals-undone', params: { count: pairs.length } });
      },
      topics,
    );
  };

  return {
    change: (documentIds, change) => {
      const papers = [...new Set(documentIds)].map(
        (id) => records.originals.get(id) ?? refuse('original-not-found', 'never'),
      );
      const fitting = papers.filter((paper) => fitsChange(paper, change));
      // One decision: half of it done would be done again with the rest.
      const done = records.transaction(() =>
        [...byCaseOf(fitting)].map(([caseId, ofCase]) => changeInCase(caseId, ofCase, change)),
      );
      if (fitting.length === 0) return { changed: 0, left: papers.length, undoId: null };
      const undoId = desk.newId();
      steps.set(undoId, {
        pairs: done.flatMap(({ pairs }) => pairs),
        itemIds: done.flatMap(({ itemIds }) => itemIds),
      });
      for (const old of [...steps.keys()].slice(0, -mostSteps)) steps.delete(old);
      return { changed: fitting.length, left: papers.length - fitting.length, undoId };
    },
    undo: (undoId) => {
      const step = steps.get(undoId) ?? refuse('original-changed-since', 'never');
      records.transaction(() => {
        for (const { after } of step.pairs) {
          const now = records.originals.get(after.documentId);
          // What the endpoint answered meanwhile is no change of the paper.
          const isSame =
            now !== undefined && now.status === after.status && now.history.length === after.history.length;
          if (!isSame) refuse('original-changed-since', 'never');
        }
        const isCancelled = step.itemIds.every((id) => outbox.cancel(id).ok);
        const byId = new Map(step.pairs.map((pair) => [pair.before.documentId, pair]));
        for (const ofCase of byCaseOf(step.pairs.map(({ before }) => before)).values())
          undoInCase(
            ofCase.flatMap(({ documentId }) => byId.get(documentId) ?? []),
            isCancelled,
          );
      });
      steps.delete(undoId);
      return step.pairs.length;
    },
  };
};
