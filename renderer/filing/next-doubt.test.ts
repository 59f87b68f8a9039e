import { expect, test } from 'vitest';
import type { NumberedDoubt } from './doubts.ts';
import { doubtFrom, type LastDoubt, orderOf } from './next-doubt.ts';

const list = (...keys: string[]): NumberedDoubt[] =>
  keys.map((key, i) => ({ doubt: { key }, number: i + 1 }) as NumberedDoubt);
const at = (key: string, ...order: string[]): LastDoubt => ({ key, order });

test.each([
  ['from nowhere to the first', list('a', 'b', 'c'), null, 'next', 'a'],
  ['from nowhere back to the last', list('a', 'b', 'c'), null, 'previous', 'c'],
  ['on', list('a', 'b', 'c'), at('a', 'a', 'b', 'c'), 'next', 'b'],
  ['back', list('a', 'b', 'c'), at('c', 'a', 'b', 'c'), 'previous', 'b'],
  ['round at the end', list('a', 'b', 'c'), at('c', 'a', 'b', 'c'), 'next', 'a'],
  ['the one after an answered one is not skipped', list('b', 'c'), at('a', 'a', 'b', 'c'), 'next', 'b'],
  ['nor back from an answered one', list('a', 'c'), at('b', 'a', 'b', 'c'), 'previous', 'a'],
  ['after the last one was answered, round', list('a', 'b'), at('c', 'a', 'b', 'c'), 'next', 'a'],
  ['a doubt that has moved is found by its key', list('x', 'a', 'b'), at('a', 'a', 'b'), 'next', 'b'],
  [
    'nor when several were answered before the list caught up',
    list('d', 'e'),
    at('c', 'a', 'b', 'c', 'd', 'e'),
    'next',
    'd',
  ],
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
    last = { key: next.doubt.key, order: orderOf(doubts) };
    doubts = list(...doubts.map(({ doubt }) => doubt.key).filter((key) => key !== next.doubt.key));
  }
  expect(met).toEqual(['a', 'b', 'c', 'd']);
  expect(doubtFrom([], last, 'next')).toBeUndefined();
});
