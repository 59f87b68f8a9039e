import { pagesMark } from '../../shared/claim/document.ts';
import {
  type BuyerCorrections,
  buyerKey,
  correctionsSchema,
  noCorrections,
  withAccepted,
  withCorrected,
  withDismissed,
  withForgotten,
} from '../../shared/claim/reading/corrections.ts';
import type { KeptProposal } from '../../shared/claim/reading/reading.ts';
import type { ReadingView } from '../../shared/ipc/views.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import type { StoredDocument } from '../records/records.ts';
import { correctionsSetting, type ReadingQueue } from './reading-queue.ts';

const viewOf = (
  { document, reading: kept }: StoredDocument,
  progress: ReturnType<ReadingQueue['progressOf']>,
): ReadingView => {
  // What was read on other pages than it has now would be shown in the wrong place.
  const reading = kept?.mark === pagesMark(document) ? kept : undefined;
  return {
    documentId: document.id,
    status:
      progress !== undefined
        ? progress.isRunning
          ? 'reading'
          : 'waiting'
        : reading === undefined
          ? 'waiting'
          : reading.fault
            ? 'failed'
            : 'read',
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
    fault: progress === undefined ? (reading?.fault ?? null) : null,
    kinds: reading?.kinds ?? [],
    proposals: reading?.proposals ?? [],
  };
};

/** Remembers for the buyer of a case, in the transaction of the change. */
const remember = (desk: Desk, stored: StoredDocument, change: (before: BuyerCorrections) => BuyerCorrections): void => {
  const { buyer } = desk.needCase(stored.document.caseId).facts;
  const read = stored.reading?.proposals.find(({ field }) => field === 'buyerName');
  const name = buyer.name || (read?.corrected ?? read?.value ?? '');
  const key = buyerKey(name);
  if (key === '') return;
  const all = desk.records.settings.get(correctionsSetting, correctionsSchema) ?? {};
  desk.records.settings.put(correctionsSetting, { ...all, [key]: { ...change(all[key] ?? noCorrections), name } });
};

/** Decides on one proposal of a document. */
const decide = (
  desk: Desk,
  documentId: string,
  proposalId: string,
  change: (proposal: KeptProposal, stored: StoredDocument) => KeptProposal,
): null => {
  const { caseId } = desk.needDocument(documentId).document;
  return desk.change(caseId, () => {
    const stored = desk.needDocument(documentId);
    const { reading } = stored;
    const proposal = reading?.proposals.find(({ id }) => id === proposalId) ?? refuse('proposal-not-found', 'never');
    const decided = change(proposal, stored);
    if (reading !== undefined)
      desk.records.documents.put({
        ...stored,
        reading: { ...reading, proposals: reading.proposals.map((one) => (one === proposal ? decided : one)) },
      });
    return null;
  }, ['documents']);
};

export const readingHandlers = (desk: Desk, queue: ReadingQueue): HandlersOf<'reading'> => ({
  'reading.proposals': ({ caseId }) =>
    settle(() => ({
      readings: desk.records.documents
        .ofCase(caseId)
        .filter(({ document, reading }) => document.removedAt === null && (reading ?? queue.progressOf(document.id)))
        .map((stored) => viewOf(stored, queue.progressOf(stored.document.id))),
    })),
  'reading.accept': ({ documentId, proposalId, target }) =>
    settle(() =>
      decide(desk, documentId, proposalId, (proposal, stored) => {
        remember(desk, stored, (before) => withAccepted(before, proposal));
        return { ...proposal, state: 'accepted', target, corrected: null };
      }),
    ),
  'reading.dismiss': ({ documentId, proposalId }) =>
    settle(() =>
      decide(desk, documentId, proposalId, (proposal, stored) => {
        if (proposal.state === 'open') remember(desk, stored, (before) => withDismissed(before, proposal));
        return { ...proposal, state: 'dismissed', target: null, corrected: null };
      }),
    ),
  'reading.correct': ({ documentId, proposalId, value }) =>
    settle(() =>
      decide(desk, documentId, proposalId, (proposal, stored) => {
        if (proposal.state !== 'accepted') return proposal;
        remember(desk, stored, (before) => withCorrected(before, proposal, value));
        return { ...proposal, corrected: value === proposal.value ? null : value };
      }),
    ),
  'reading.corrections': () =>
    settle(() => {
      const all = desk.records.settings.get(correctionsSetting, correctionsSchema) ?? {};
      const buyers = Object.entries(all)
        .filter(([, { values, labels }]) => values.length + labels.length > 0)
        .map(([key, one]) => ({ ...one, key, name: one.name || key }));
      return { buyers: buyers.sort((a, b) => (a.name < b.name ? -1 : 1)) };
    }),
  'reading.forget': ({ key, ...what }) =>
    settle(() => {
      const { settings } = desk.records;
      desk.records.transaction(() => {
        const all = settings.get(correctionsSetting, correctionsSchema) ?? {};
        const known = all[key];
        if (known !== undefined) settings.put(correctionsSetting, { ...all, [key]: withForgotten(known, what) });
      });
      desk.announce.changed(['documents']);
      return null;
    }),
  'reading.run-again': ({ documentId }) =>
    settle(() => {
      desk.needDocument(documentId);
      queue.again(documentId);
      return null;
    }),
  'reading.cancel': ({ documentId }) =>
    settle(() => {
      queue.cancel(documentId);
      return null;
    }),
});
