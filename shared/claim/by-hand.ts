import type { JournalKind, StatusEntry } from './by-hand-record.ts';
import type { Filing, FilingState, SupplementRequest } from './filing.ts';
import { type FilingEvent, nextState } from './filing-life.ts';

/** The package is fixed and waits for somebody to send it. */
export const isPrepared = ({ byHand, state }: Pick<Filing, 'byHand' | 'state'>): boolean =>
  state === 'queued' && byHand !== null;

/** Its news are typed: it has left by hand, and has not been opened again. */
export const isFollowedByHand = ({ byHand, state }: Pick<Filing, 'byHand' | 'state'>): boolean =>
  byHand !== null && byHand.sentAt !== null && state !== 'draft' && state !== 'ready' && state !== 'queued';

/** The other side knows the case through people only: nothing of it may be told to the endpoint by itself. */
export const caseGoesByHand = (filings: readonly Filing[]): boolean =>
  filings.some((filing) => filing.byHand !== null) && filings.every((filing) => filing.endpointFilingId === null);

const events: Readonly<Partial<Record<JournalKind, FilingEvent>>> = {
  accepted: 'accepted',
  'in-review': 'in-review',
  returned: 'returned',
  'supplement-requested': 'supplement-requested',
  assessed: 'assessed',
  paid: 'paid',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

export const standingEntries = (journal: readonly StatusEntry[], sendingId: string): StatusEntry[] =>
  journal.filter((entry) => entry.sendingId === sendingId && entry.overruled === null);

/** In the order things happened; of one day, in the order they stand. */
const inOrder = (entries: readonly StatusEntry[]): StatusEntry[] =>
  entries.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

export type JournalOutcome =
  | { readonly ok: true; readonly state: FilingState }
  | { readonly ok: false; readonly state: FilingState; readonly entry: StatusEntry };

/** Where the entries of a sending lead from 'submitted', or the first that has no place where it stands. */
export const stateAfterJournal = (entries: readonly StatusEntry[]): JournalOutcome => {
  let state: FilingState = 'submitted';
  for (const entry of inOrder(entries)) {
    // A supplement that has arrived puts the filing back into review; where none was asked it is a remark.
    const event =
      entry.kind === 'supplement-received' && state === 'supplement-requested' ? 'in-review' : events[entry.kind];
    if (event === undefined) continue;
    const next = nextState(state, event);
    if (next === undefined) return { ok: false, state, entry };
    state = next;
  }
  return { ok: true, state };
};

/** What could be written down next where a filing stands. */
export const possibleKinds = (state: FilingState, kinds: readonly JournalKind[]): JournalKind[] =>
  kinds.filter((kind) => {
    const event = events[kind];
    return event === undefined || nextState(state, event) !== undefined;
  });

const requestOf = ({ root, note, by }: StatusEntry): SupplementRequest => ({
  requestId: root,
  what: [{ text: note }],
  by,
  answeredBy: null,
});

const lastOf = (entries: readonly StatusEntry[], kind: JournalKind): StatusEntry | undefined =>
  inOrder(entries).findLast((entry) => entry.kind === kind);

/** The case number the standing entries name. */
export const caseNoInJournal = (entries: readonly StatusEntry[]): string | null =>
  inOrder(entries).findLast(({ kind, no }) => kind === 'accepted' && no !== '')?.no ?? null;

/** A filing as its journal makes it; `roots` are requests of an earlier state of the journal, which go unless answered. */
export const withJournal = (filing: Filing, journal: readonly StatusEntry[], state: FilingState): Filing => {
  const { byHand } = filing;
  if (byHand === null) return filing;
  const standing = standingEntries(journal, byHand.id);
  const ours = new Set(journal.map(({ root }) => root));
  const asked = new Map(filing.supplementRequests.map((request) => [request.requestId, request]));
  const returned = lastOf(standing, 'returned');
  const received = inOrder(standing).findLast(({ kind, no }) => kind === 'received' && no !== '');
  return {
    ...filing,
    journal: [...journal],
    state,
    acceptanceNo: received?.no ?? null,
    returnReasons: state === 'returned' && returned !== undefined ? [{ text: returned.note }] : [],
    supplementRequests: [
      ...filing.supplementRequests.filter(
        ({ requestId, answeredBy }) =>
          !ours.has(requestId) || (answeredBy !== null && !standing.some(({ root }) => root === requestId)),
      ),
      ...standing
        .filter(({ kind }) => kind === 'supplement-requested')
        .map((entry) => ({ ...requestOf(entry), answeredBy: asked.get(entry.root)?.answeredBy ?? null })),
    ],
  };
};
