import type { FilingState } from './filing.ts';

/** Everything that can happen to a filing: by the clerk, by the outbox, by the other side. */
export const filingEvents = [
  'check-passed',
  'edited',
  'queue',
  'take-back',
  'send',
  'sent-by-hand',
  'send-again',
  'wait-again',
  'park',
  'receipt',
  'accepted',
  'returned',
  'reopen',
  'in-review',
  'supplement-requested',
  'assessed',
  'paid',
  'refused',
  'withdrawn',
  'discard',
] as const;
export type FilingEvent = (typeof filingEvents)[number];

type Moves = Readonly<Partial<Record<FilingEvent, FilingState>>>;

/**
 * What the other side may say once a filing has left us. Its word may arrive before our own receipt does (the answer to
 * the submission was lost and the event feed was faster), so the moves are open from `sending` on.
 */
const fromTheirSide: Moves = {
  accepted: 'accepted',
  returned: 'returned',
  'in-review': 'in-review',
  'supplement-requested': 'supplement-requested',
  assessed: 'assessed',
  paid: 'paid',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

const moves: Readonly<Record<FilingState, Moves>> = {
  draft: { 'check-passed': 'ready', edited: 'draft', discard: 'withdrawn' },
  ready: { edited: 'draft', queue: 'queued', discard: 'withdrawn' },
  queued: { 'take-back': 'draft', send: 'sending', park: 'needs-attention', 'sent-by-hand': 'submitted' },
  sending: { 'wait-again': 'queued', park: 'needs-attention', receipt: 'submitted', ...fromTheirSide },
  'needs-attention': { queue: 'queued', send: 'sending', 'take-back': 'draft', receipt: 'submitted', ...fromTheirSide },
  // Only what went by hand is sent again as it is; the endpoint has its own ways never to lose one.
  submitted: { receipt: 'submitted', 'send-again': 'queued', ...fromTheirSide },
  accepted: { receipt: 'accepted', ...fromTheirSide },
  'in-review': { receipt: 'in-review', ...fromTheirSide },
  'supplement-requested': { receipt: 'supplement-requested', ...fromTheirSide },
  assessed: {
    receipt: 'assessed',
    assessed: 'assessed',
    paid: 'paid',
    refused: 'refused',
    'supplement-requested': 'supplement-requested',
    withdrawn: 'withdrawn',
  },
  returned: { reopen: 'draft', receipt: 'returned', withdrawn: 'withdrawn' },
  paid: {},
  refused: {},
  withdrawn: {},
};

/** The state after an event, or undefined where the event has no place in that state (the caller refuses it or records it only). */
export const nextState = (state: FilingState, event: FilingEvent): FilingState | undefined => moves[state][event];

export const terminalStates: readonly FilingState[] = ['paid', 'refused', 'withdrawn'];

/** What the other side has and hasn't closed can be taken back by a 撤销. */
export const isWithdrawable = (state: FilingState): boolean =>
  ['submitted', 'accepted', 'in-review', 'supplement-requested', 'assessed', 'returned'].includes(state);

/** The clerk may still change form and documents. */
export const isEditable = (state: FilingState): boolean =>
  state === 'draft' || state === 'ready' || state === 'returned';

/** The package has left the clerk's hands and the other side has not had the last word. */
export const isUnderWay = (state: FilingState): boolean => !isEditable(state) && !terminalStates.includes(state);
