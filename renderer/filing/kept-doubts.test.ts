import { expect, test } from 'vitest';
import type { NumberedDoubt } from './doubts.ts';
import { keptDoubts } from './kept-doubts.ts';

const doubt = (key: string, number: number, params: Record<string, string> = {}, explanation = ''): NumberedDoubt => ({
  number,
  doubt: { key, ruleId: 'x', severity: 'warning', target: { kind: 'fact', path: key }, params },
  section: 'policy',
  fieldId: key,
  pictures: [],
  explanation,
});

test('nothing changed: the very same list', () => {
  const before = [doubt('a', 1), doubt('b', 2, { amount: '1' })];
  expect(keptDoubts(before, [doubt('a', 1), doubt('b', 2, { amount: '1' })])).toBe(before);
});

test.each([
  ['a parameter', doubt('b', 2, { amount: '2' })],
  ['a number', doubt('b', 3, { amount: '1' })],
  ['an explanation', doubt('b', 2, { amount: '1' }, '确认')],
])('%s changed: that line is new, the other the same', (_, changed) => {
  const before = [doubt('a', 1), doubt('b', 2, { amount: '1' })];
  const kept = keptDoubts(before, [doubt('a', 1), changed]);
  expect(kept[0]).toBe(before[0]);
  expect(kept[1]).toBe(changed);
});

test('one is gone: the list is new, its lines are the same', () => {
  const before = [doubt('a', 1), doubt('b', 2)];
  const kept = keptDoubts(before, [doubt('a', 1)]);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toBe(before[0]);
});
