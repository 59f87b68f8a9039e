import type { StatusEntry } from '../by-hand-record.ts';
import type { Filing, FilingState, SupplementRequest } from '../filing.ts';
import type { SignOff } from '../sign-off-record.ts';

/** How far a filing is; only forward counts. */
const rank: Readonly<Record<FilingState, number>> = {
  draft: 0,
  ready: 0,
  queued: 1,
  sending: 1,
  'needs-attention': 1,
  submitted: 2,
  accepted: 3,
  returned: 3,
  'in-review': 4,
  'supplement-requested': 4,
  assessed: 5,
  paid: 6,
  refused: 6,
  withdrawn: 6,
};

/** The other side has it, or has had it. */
export const hasLeft = ({ state }: Pick<Filing, 'state'>): boolean => rank[state] >= 2;

/**
 * Whose filing it is to go on from: the one that has gone further from the base. A filing one side has opened again after
 * its return has gone on from there, although its state is an earlier one.
 */
export const leader = (base: Filing | undefined, mine: Filing, theirs: Filing): 'mine' | 'theirs' => {
  if (base !== undefined && base.state === 'returned' && mine.state !== theirs.state) {
    if (mine.state === 'returned') return 'theirs';
    if (theirs.state === 'returned') return 'mine';
  }
  return rank[theirs.state] > rank[mine.state] && hasLeft(theirs) ? 'theirs' : 'mine';
};

/** Sent here and sent there since the base: the other side has it twice. */
export const isSentTwice = (base: Filing | undefined, mine: Filing, theirs: Filing): boolean =>
  hasLeft(mine) &&
  hasLeft(theirs) &&
  (base === undefined || !hasLeft(base)) &&
  (mine.endpointFilingId !== theirs.endpointFilingId || mine.byHand?.id !== theirs.byHand?.id);

const journalOf = (mine: readonly StatusEntry[], theirs: readonly StatusEntry[]): StatusEntry[] => {
  const both = mine.map((entry) => {
    const other = theirs.find(({ id }) => id === entry.id);
    return entry.overruled === null && other !== undefined ? { ...entry, overruled: other.overruled } : entry;
  });
  return [...both, ...theirs.filter(({ id }) => !mine.some((entry) => entry.id === id))];
};

const requestsOf = (first: readonly SupplementRequest[], second: readonly SupplementRequest[]): SupplementRequest[] => {
  const both = first.map((request) => {
    const other = second.find(({ requestId }) => requestId === request.requestId);
    return { ...request, answeredBy: request.answeredBy ?? other?.answeredBy ?? null };
  });
  return [...both, ...second.filter(({ requestId }) => !first.some((one) => one.requestId === requestId))];
};

const signOffOf = (lead: SignOff, other: SignOff): SignOff => ({
  ...lead,
  comments: [
    ...lead.comments.map((comment) => {
      const same = other.comments.find(({ id }) => id === comment.id);
      // Done on one side is done.
      return same?.resolvedAt != null && comment.resolvedAt === null ? same : comment;
    }),
    ...other.comments.filter(({ id }) => !lead.comments.some((comment) => comment.id === id)),
  ],
});

/** The life of one filing: whoever is further leads, and what only the other side has of journal, requests and comments stays. */
export const mergeLife = (base: Filing | undefined, mine: Filing, theirs: Filing): Filing => {
  const side = leader(base, mine, theirs);
  const [lead, other] = side === 'mine' ? [mine, theirs] : [theirs, mine];
  return {
    ...lead,
    endpointFilingId: lead.endpointFilingId ?? (hasLeft(lead) ? other.endpointFilingId : null),
    acceptanceNo: lead.acceptanceNo ?? (hasLeft(lead) ? other.acceptanceNo : null),
    byHand: lead.byHand ?? (hasLeft(lead) && hasLeft(other) ? other.byHand : null),
    journal: journalOf(mine.journal, theirs.journal),
    supplementRequests: requestsOf(lead.supplementRequests, other.supplementRequests),
    signOff: signOffOf(lead.signOff, other.signOff),
    revision: Math.max(mine.revision, theirs.revision),
    createdAt: mine.createdAt,
  };
};
