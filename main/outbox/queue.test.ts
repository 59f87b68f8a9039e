import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ItemState, isFinal, itemStates } from './item-state.ts';
import { choose, type QueueEntry } from './queue.ts';

const entry = (id: string, caseId: string, state: ItemState = 'waiting', dueMs: number | null = null): QueueEntry => ({
  id,
  caseId,
  state,
  dueAt: dueMs === null ? null : new Date(dueMs).toISOString(),
  letsPass: false,
});

it.each<[string, QueueEntry[], string[], number | null]>([
  ['nothing', [], [], null],
  ['one of each case', [entry('1', 'a'), entry('2', 'a'), entry('3', 'b')], ['1', '3'], null],
  ['the longest due first', [entry('1', 'a', 'waiting', 900), entry('2', 'b', 'waiting', 100)], ['2', '1'], null],
  ['not before its time', [entry('1', 'a', 'waiting', 1500), entry('2', 'b', 'waiting', 1200)], [], 1200],
  ['nothing behind what needs attention', [entry('1', 'a', 'needs-attention'), entry('2', 'a')], [], null],
  ['nothing behind what is paused', [entry('1', 'a', 'paused'), entry('2', 'a')], [], null],
  ['nothing behind what is being sent', [entry('1', 'a', 'uploading'), entry('2', 'a')], [], null],
  ['past what is cancelled', [entry('1', 'a', 'cancelled'), entry('2', 'a')], ['2'], null],
  [
    'past what waits for a case number',
    [{ ...entry('1', 'a', 'waiting', 5000), letsPass: true }, entry('2', 'a')],
    ['2'],
    5000,
  ],
])('chooses %s', (_name, entries, ready, nextDueMs) => {
  expect(choose(entries, 1000)).toEqual({ ready, nextDueMs });
});

it('never chooses two of a case, nor one behind an unfinished one', () => {
  const entries = fc.array(
    fc.record({
      caseId: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom(...itemStates),
      dueMs: fc.option(fc.nat(2000)),
    }),
  );
  fc.assert(
    fc.property(entries, (drawn) => {
      const queue = drawn.map(({ caseId, state, dueMs }, index) => entry(String(index), caseId, state, dueMs));
      for (const id of choose(queue, 1000).ready) {
        const at = Number(id);
        const chosen = queue[at];
        expect(chosen?.state).toBe('waiting');
        expect(queue.slice(0, at).filter((one) => one.caseId === chosen?.caseId && !isFinal(one.state))).toEqual([]);
      }
    }),
  );
});
