export const itemStates = [
  'waiting',
  'creating',
  'uploading',
  'submitting',
  'done',
  'needs-attention',
  'paused',
  'cancelled',
] as const;
export type ItemState = (typeof itemStates)[number];

export const itemMoves = [
  'create',
  'upload',
  'submit',
  'finish',
  'back-off',
  'park',
  'pause',
  'resume',
  'cancel',
] as const;
export type ItemMove = (typeof itemMoves)[number];

const working = { 'back-off': 'waiting', park: 'needs-attention' } as const;
const stoppable = { pause: 'paused', cancel: 'cancelled' } as const;

/**
 * `submit` from `waiting`: the submission was sent before and its answer got lost, or the job has nothing to upload.
 * `upload` from `submitting`: the endpoint misses bytes. `resume` is a person's retry. A submission on its way can't be
 * paused or cancelled, because the endpoint may have it already.
 */
const table: Readonly<Record<ItemState, Partial<Record<ItemMove, ItemState>>>> = {
  waiting: {
    ...working,
    ...stoppable,
    create: 'creating',
    upload: 'uploading',
    submit: 'submitting',
    resume: 'waiting',
  },
  creating: { ...working, ...stoppable, upload: 'uploading' },
  uploading: { ...working, ...stoppable, upload: 'uploading', submit: 'submitting' },
  submitting: { ...working, upload: 'uploading', finish: 'done' },
  'needs-attention': { ...stoppable, resume: 'waiting' },
  paused: { cancel: 'cancelled', resume: 'waiting' },
  done: {},
  cancelled: {},
};

/** The state after a move, or null when the move isn't allowed in this state. */
export const afterMove = (state: ItemState, move: ItemMove): ItemState | null => table[state][move] ?? null;

export const isFinal = (state: ItemState): boolean => state === 'done' || state === 'cancelled';

export const isSending = (state: ItemState): boolean =>
  state === 'creating' || state === 'uploading' || state === 'submitting';
