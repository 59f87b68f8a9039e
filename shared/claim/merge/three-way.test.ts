import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOf, type Json, sameJson, threeWay } from './three-way.ts';

const leaf = fc.oneof(fc.constantFrom('', 'a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), fc.constant(null));
const ids = ['1', '2', '3', '4', '5'];
const entry = (id: string): fc.Arbitrary<Json> => fc.record({ id: fc.constant(id), x: leaf, y: leaf });
const keyed: fc.Arbitrary<Json> = fc
  .shuffledSubarray(ids)
  .chain((picked) => fc.tuple(...picked.map(entry)).map((list): Json => list));
const state = fc.record({
  text: leaf,
  inner: fc.record({ a: leaf, b: leaf }),
  list: keyed,
  names: fc.shuffledSubarray(ids),
});

/** The same but for the order of lists. */
const unordered = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, member]) => [key, unordered(member)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return value;
};

/** Every value that is no list or object, with the way to it by ids. */
const leaves = (value: unknown, path = ''): [string, unknown][] => {
  if (Array.isArray(value))
    return value.flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'id' in one
        ? leaves(one, `${path}/${String(one.id)}`)
        : [[`${path}/${String(one)}`, one] as [string, unknown]],
    );
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, member]) => leaves(member, path === '' ? key : `${path}/${key}`));
  return [[path, value]];
};

describe('three-way merge', () => {
  test('who alone changed something is taken whole', () => {
    fc.assert(
      fc.property(state, state, (base, changed) => {
        expect(threeWay(base, base, base)).toEqual({ value: base, differences: [] });
        for (const { value, differences } of [threeWay(base, changed, base), threeWay(base, base, changed)]) {
          expect(value).toEqual(changed);
          expect(differences.filter(({ by }) => by === 'both')).toEqual([]);
        }
        expect(threeWay(base, changed, changed).value).toEqual(changed);
      }),
    );
  });

  test('it does not matter who merges: the same conflicts, and the same value once they are decided alike', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        const here = threeWay(base, mine, theirs);
        const there = threeWay(base, theirs, mine);
        const paths = (merged: typeof here): string[] =>
          conflictsOf(merged)
            .map(({ path }) => path)
            .sort();
        expect(paths(here)).toEqual(paths(there));
        const choices = new Map(paths(there).map((path) => [path, { take: 'theirs' as const }]));
        expect(unordered(threeWay(base, theirs, mine, choices).value)).toEqual(unordered(here.value));
      }),
    );
  });

  test('nothing anybody changed is lost: it is in the value or in a conflict', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        const merged = threeWay(base, mine, theirs);
        const before = new Map(leaves(base));
        const after = new Map(leaves(merged.value));
        const open = conflictsOf(merged).map(({ path }) => path);
        for (const side of [mine, theirs])
          for (const [path, value] of leaves(side)) {
            if (before.has(path) && sameJson(before.get(path) as Json, value as Json)) continue;
            const isKept = after.has(path) && sameJson(after.get(path) as Json, value as Json);
            expect(isKept || open.some((one) => path === one || path.startsWith(`${one}/`))).toBe(true);
          }
      }),
    );
  });

  test('merged again nothing more happens', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        const once = threeWay(base, mine, theirs).value;
        expect(threeWay(theirs, once, theirs).value).toEqual(once);
      }),
    );
  });
});

test('an entry taken out here and changed there is for a person to say', () => {
  const base = {
    list: [
      { id: '1', x: 'a' },
      { id: '2', x: 'b' },
    ],
  };
  const mine = { list: [{ id: '2', x: 'b' }] };
  const theirs = {
    list: [
      { id: '1', x: 'changed' },
      { id: '2', x: 'b' },
    ],
  };
  const merged = threeWay(base, mine, theirs);
  expect(conflictsOf(merged)).toMatchObject([{ path: 'list/1', mine: undefined, theirs: { x: 'changed' } }]);
  expect(merged.value).toEqual(mine);
  expect(threeWay(base, mine, theirs, new Map([['list/1', { take: 'theirs' }]])).value).toEqual(theirs);
});

test('new entries of both sides come behind what they followed', () => {
  const list = (...order: string[]) => order.map((id) => ({ id }));
  expect(threeWay(list('1', '2'), list('1', '9', '2'), list('1', '2', '8')).value).toEqual(list('1', '9', '2', '8'));
  expect(threeWay(list('1', '2'), list('2', '1'), list('1', '2', '8')).value).toEqual(list('2', '8', '1'));
});

test('a person may write a third value', () => {
  const choices = new Map([['text', { take: 'edit', value: 'c' } as const]]);
  expect(threeWay({ text: '' }, { text: 'a' }, { text: 'b' }, choices).value).toEqual({ text: 'c' });
});
