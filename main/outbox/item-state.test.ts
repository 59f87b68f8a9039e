import { describe, expect, it } from 'vitest';
import { afterMove, type ItemMove, type ItemState, isFinal, itemMoves, itemStates } from './item-state.ts';

/** Every allowed move; what is not here is refused. */
const allowed: Record<ItemState, Partial<Record<ItemMove, ItemState>>> = {
  waiting: {
    create: 'creating',
    upload: 'uploading',
    submit: 'submitting',
    'back-off': 'waiting',
    park: 'needs-attention',
    pause: 'paused',
    resume: 'waiting',
    cancel: 'cancelled',
  },
  creating: {
    upload: 'uploading',
    'back-off': 'waiting',
    park: 'needs-attention',
    pause: 'paused',
    cancel: 'cancelled',
  },
  uploading: {
    upload: 'uploading',
    submit: 'submitting',
    'back-off': 'waiting',
    park: 'needs-attention',
    pause: 'paused',
    cancel: 'cancelled',
  },
  submitting: { upload: 'uploading', finish: 'done', 'back-off': 'waiting', park: 'needs-attention' },
  'needs-attention': { pause: 'paused', resume: 'waiting', cancel: 'cancelled' },
  paused: { resume: 'waiting', cancel: 'cancelled' },
  done: {},
  cancelled: {},
};

it.each(itemStates.flatMap((state) => itemMoves.map((move) => [state, move] as const)))('%s, %s', (state, move) => {
  expect(afterMove(state, move)).toBe(allowed[state][move] ?? null);
});

describe('the machine', () => {
  it('has no way out of a final state and a way to an end from every other', () => {
    const reaches = (from: ItemState, seen = new Set<ItemState>()): Set<ItemState> => {
      if (seen.has(from)) return seen;
      seen.add(from);
      for (const move of itemMoves) {
        const to = afterMove(from, move);
        if (to) reaches(to, seen);
      }
      return seen;
    };
    for (const state of itemStates) {
      if (isFinal(state)) expect([...reaches(state)]).toEqual([state]);
      else expect(reaches(state).has('done')).toBe(true);
    }
  });

  it('is done only out of submitting', () => {
    expect(itemStates.filter((state) => itemMoves.some((move) => afterMove(state, move) === 'done'))).toEqual([
      'submitting',
    ]);
  });
});
