import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filingStates } from './filing.ts';
import { filingEvents, isEditable, isUnderWay, nextState, terminalStates } from './filing-life.ts';

test.each([
  ['draft', 'check-passed', 'ready'],
  ['ready', 'edited', 'draft'],
  ['ready', 'queue', 'queued'],
  ['queued', 'take-back', 'draft'],
  ['queued', 'send', 'sending'],
  ['sending', 'wait-again', 'queued'],
  ['sending', 'park', 'needs-attention'],
  ['sending', 'receipt', 'submitted'],
  ['needs-attention', 'queue', 'queued'],
  ['submitted', 'accepted', 'accepted'],
  ['submitted', 'returned', 'returned'],
  ['returned', 'reopen', 'draft'],
  ['accepted', 'in-review', 'in-review'],
  ['in-review', 'supplement-requested', 'supplement-requested'],
  ['supplement-requested', 'in-review', 'in-review'],
  ['in-review', 'assessed', 'assessed'],
  ['assessed', 'paid', 'paid'],
] as const)('%s, %s → %s', (state, event, expected) => {
  expect(nextState(state, event)).toBe(expected);
});

test.each([
  ['draft', 'queue'],
  ['draft', 'receipt'],
  ['sending', 'take-back'],
  ['submitted', 'edited'],
  ['accepted', 'reopen'],
  ['paid', 'returned'],
] as const)('%s has no place for %s', (state, event) => {
  expect(nextState(state, event)).toBeUndefined();
});

test('terminal states have no exits, and only they', () => {
  for (const state of filingStates) {
    const exits = filingEvents.filter(
      (event) => nextState(state, event) !== undefined && nextState(state, event) !== state,
    );
    expect(exits.length === 0).toBe(terminalStates.includes(state));
  }
});

test('the other side’s word is never lost because our receipt was: it counts from sending on', () => {
  for (const state of [
    'sending',
    'needs-attention',
    'submitted',
    'accepted',
    'in-review',
    'supplement-requested',
  ] as const) {
    for (const event of ['accepted', 'returned', 'assessed', 'paid', 'refused'] as const)
      expect(nextState(state, event)).toBe(event === 'accepted' ? 'accepted' : event);
  }
});

test('a receipt that comes late never takes a filing back from where the other side has put it', () => {
  for (const state of ['accepted', 'in-review', 'supplement-requested', 'assessed', 'returned'] as const)
    expect(nextState(state, 'receipt')).toBe(state);
});

test('whatever happens, a filing is editable, under way or at its end, and exactly one of these', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...filingEvents), { maxLength: 40 }), (events) => {
      const state = events.reduce<(typeof filingStates)[number]>((now, event) => nextState(now, event) ?? now, 'draft');
      expect([isEditable(state), isUnderWay(state), terminalStates.includes(state)].filter(Boolean)).toHaveLength(1);
    }),
  );
});
