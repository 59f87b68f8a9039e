import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, pagesText, readPages, sheetsOf } from './paper-layout.ts';

const piece = fc.record({
  pages: fc.integer({ min: 1, max: 7 }),
  sides: fc.constantFrom('one' as const, 'two' as const),
  copies: fc.integer({ min: 1, max: 3 }),
});
const show = (layout: ReturnType<typeof layOut>): string =>
  layout.sides.map((side) => (side === 'blank' ? '_' : 'abc'[side.piece])).join('');

test('on both sides: an empty back behind each one-sided page, fronts for every copy, nothing blank at the end', () => {
  const pieces = [
    { pages: 1, sides: 'one', copies: 1 },
    { pages: 3, sides: 'two', copies: 2 },
    { pages: 2, sides: 'one', copies: 1 },
  ] as const;
  expect(show(layOut(pieces, true))).toBe('a_bbb_bbb_c_c');
  expect(show(layOut(pieces, false))).toBe('abbbbbbcc');
  expect(layOut(pieces, true).places).toEqual([
    { first: 1, count: 1 },
    { first: 3, count: 7 },
    { first: 11, count: 3 },
  ]);
});

test('whatever the pieces are, every page of every copy is there once, in order, and begins on a front', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.boolean(), (pieces, bothSides) => {
      const { sides, places } = layOut(pieces, bothSides);
      const pages = sides.filter((side) => side !== 'blank');
      expect(pages).toEqual(
        pieces.flatMap((one, at) =>
          Array.from({ length: one.copies }, (_, copy) =>
            Array.from({ length: one.pages }, (_unused, page) => ({ piece: at, copy, page })),
          ).flat(),
        ),
      );
      expect(sides.at(-1)).not.toBe('blank');
      if (!bothSides) expect(sides).toHaveLength(pages.length);
      sides.forEach((side, i) => {
        if (side === 'blank' || !bothSides) return;
        if (side.page === 0 || pieces[side.piece]?.sides === 'one') expect(i % 2).toBe(0);
      });
      places.forEach(({ first }, at) => {
        expect(sides[first - 1]).toEqual({ piece: at, copy: 0, page: 0 });
      });
    }),
  );
});

test.each([
  ['', [1, 2, 3, 4, 5]],
  ['2', [2]],
  ['1-3,5', [1, 2, 3, 5]],
  ['4-', [4, 5]],
  ['-2', [1, 2]],
  ['5，1、1', [1, 5]],
  ['2～3', [2, 3]],
])('pages %j', (text, pages) => {
  expect(readPages(text, 5)).toEqual(pages);
});

test.each(['0', '6', '3-2', 'a', '1-2-3', '-', ',', '1-99999999'])('%j is no list of pages', (text) => {
  expect(readPages(text, 5)).toBeUndefined();
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (picked) => {
      const pages = picked.sort((a, b) => a - b);
      expect(readPages(pagesText(pages), 40)).toEqual(pages);
    }),
  );
});

test('sheets of paper', () => {
  expect(sheetsOf(5, true, 2)).toBe(6);
  expect(sheetsOf(5, false, 2)).toBe(10);
});
