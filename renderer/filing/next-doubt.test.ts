import { expect, test } from 'vitest';
import type { NumberedDoubt } from './doubts.ts';
import { doubtFrom, type LastDoubt } from './next-doubt.ts';

const list = (...keys: string[]): NumberedDoubt[] =>
  keys.map((key, i) => ({ doubt: { key }, number: i + 1 }) as NumberedDoubt);
const at = (key: string, number: number): LastDoubt => ({ key, number });

test.each([
  ['from nowhere to the first', list('a', 'b', 'c'), null, 'next', 'a'],
  ['from nowhere back to the last', list('a', 'b', 'c'), null, 'previous', 'c'],
  ['on', list('a', 'b', 'c'), at('a', 1), 'next', 'b'],
  ['back', list('a', 'b', 'c'), at('c', 3), 'previous', 'b'],
  ['round at the end', list('a', 'b', 'c'), at('c', 3), 'next', 'a'],
  ['the one after an answered one is not skipped', list('b', 'c'), at('a', 1), 'next', 'b'],
  ['nor back from an answered one', list('a', 'c'), at('b', 2), 'previous', 'a'],
  ['after the last one was answered, round', list('a', 'b'), at('c', 3), 'next', 'a'],
  ['a doubt that has moved is found by its key', list('x', 'a', 'b'), at('a', 1), 'next', 'b'],
] as const)('%s', (_what, doubts, last, to, expected) => {
  expect(doubtFrom(doubts, last, to)?.doubt.key).toBe(expected);
});

test('answering each doubt in turn meets every one of them once', () => {
  let doubts = list('a', 'b', 'c', 'd');
  let last: LastDoubt | null = null;
  const met: string[] = [];
  while (doubts.length > 0) {
    const next = doubtFrom(doubts, last, 'next');
    if (next === undefined) break;
    met.push(next.doubt.key);
    last = { key: next.doubt.key, number: next.number };
    doubts = list(...doubts.map(({ doubt }) => doubt.key).filter((key) => key !== next.doubt.key));
  }
  expect(met).toEqual(['a', 'b', 'c', 'd']);
  expect(doubtFrom([], last, 'next')).toBeUndefined();
});
