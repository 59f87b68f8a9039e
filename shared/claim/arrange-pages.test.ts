import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Arrangement,
  finishPages,
  holdsSamePages,
  isSendable,
  joinDocuments,
  movePages,
  pagesWithin,
  placedPages,
  removePages,
  sheafOf,
  splitBefore,
  takeApart,
  turnPages,
} from './arrange-pages.ts';
import { isUntouched, pagesMark } from './document.ts';
import { finishText, noFinish, readFinish, tidyFinish } from './page-finish.ts';
import { anyEdit, freshArrangement } from './testing/page-edits.ts';
import { soundDocument } from './testing/sound-records.ts';

const keysOf = (arrangement: Arrangement, ...at: number[]) => {
  const placed = placedPages(arrangement);
  return new Set(at.map((i) => placed[i]?.key ?? ''));
};
const shape = (arrangement: Arrangement) =>
  arrangement.map(({ documentId, pages }) => [
    documentId,
    pages.map(({ source, index, removed }) => `${source[0]}${index}${removed ? '-' : ''}`).join(' '),
  ]);

test('whatever is done, no page is lost or doubled, and every document that has pages has one to send', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
      const start = freshArrangement([3, 1, 5, 2]);
      const end = edits.reduce<Arrangement>((now, edit) => edit(now), start);
      expect(holdsSamePages(start, end)).toBe(true);
      expect(end.every(isSendable)).toBe(true);
      const keys = placedPages(end).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('what was split and joined again is what it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), (count, cut) => {
      const start = freshArrangement([count, 2]);
      const key = placedPages(start)[1 + (cut % (count - 1))]?.key ?? '';
      const split = splitBefore(start, key, 'new');
      expect(split.map(({ documentId }) => documentId)).toEqual(['document-0', 'new', 'document-1']);
      const joined = joinDocuments(split, new Set(['document-0', 'new']));
      expect(joined.filter(({ pages }) => pages.length > 0)).toEqual(start);
    }),
  );
});

test('pages go to another document, in their order, in front of the page that was pointed at', () => {
  const start = freshArrangement([3, 2]);
  expect(shape(movePages(start, keysOf(start, 2, 0), { documentId: 'document-1', position: 1 }))).toEqual([
    ['document-0', '01'],
    ['document-1', '10 00 02 11'],
  ]);
  const within = movePages(start, keysOf(start, 0), { documentId: 'document-0', position: 2 });
  expect(shape(within)[0]).toEqual(['document-0', '01 00 02']);
  const nowhere = movePages(start, keysOf(start, 0), { documentId: 'document-0', position: 1 });
  expect(nowhere.every((sheaf, i) => sheaf === start[i])).toBe(true);
});

test('pages that were taken out go along when nothing else is left', () => {
  const start = removePages(freshArrangement([3, 1]), new Set([`${'0'.repeat(64)}/1`]));
  expect(shape(movePages(start, keysOf(start, 0, 2), { documentId: 'document-1', position: 1 }))).toEqual([
    ['document-0', ''],
    ['document-1', '10 00 01- 02'],
  ]);
});

test('the last page of a document stays; a page alone is no document to take apart', () => {
  const start = freshArrangement([1, 2]);
  expect(shape(removePages(start, keysOf(start, 0, 1)))).toEqual([
    ['document-0', '00'],
    ['document-1', '10- 11'],
  ]);
  expect(takeApart(start, keysOf(start, 0), 'new')).toBe(start);
  expect(splitBefore(start, [...keysOf(start, 1)][0] ?? '', 'new')).toBe(start);
});

test('the same file taken in twice has pages that can be told apart', () => {
  const [one] = freshArrangement([2]);
  if (one === undefined) throw new Error('no document');
  const twice = [one, { ...one, documentId: 'again', pages: one.pages.map((page) => ({ ...page })) }];
  const turned = turnPages(twice, keysOf(twice, 2), 90);
  expect(turned.flatMap(({ pages }) => pages.map(({ rotation }) => rotation))).toEqual([0, 0, 90, 0]);
  const joined = joinDocuments(twice, new Set([one.documentId, 'again']));
  expect(joined.map(({ pages }) => pages.length)).toEqual([4, 0]);
});

test('a new finish forgets what was made for the old one; the same finish changes nothing', () => {
  const start = freshArrangement([1]).map((sheaf) => ({
    ...sheaf,
    pages: sheaf.pages.map((page) => ({
      ...page,
      finish: { ...noFinish, straighten: 2 },
      made: 'f'.repeat(64),
    })),
  }));
  const cleaned = finishPages(start, keysOf(start, 0), (finish) => ({ ...finish, clean: true }));
  expect(cleaned[0]?.pages[0]).toMatchObject({ finish: { straighten: 2, clean: true } });
  expect(cleaned[0]?.pages[0]?.made).toBeUndefined();
  expect(finishPages(start, keysOf(start, 0), (finish) => finish)[0]).toBe(start[0]);
  expect(finishPages(start, keysOf(start, 0), () => noFinish)[0]?.pages[0]).not.toHaveProperty('finish');
});

test('a document is untouched only with all pages of its own file as they came', () => {
  const mark = pagesMark(soundDocument);
  expect([isUntouched(soundDocument), mark]).toEqual([true, '']);
  const { pages } = soundDocument;
  for (const changed of [
    { ...soundDocument, pages: pages.slice(0, 2), filePageCount: 3 },
    { ...soundDocument, pages: pages.map((page) => ({ ...page, source: 'c'.repeat(64) })) },
    { ...soundDocument, pages: pages.map((page) => ({ ...page, finish: { ...noFinish, clean: true } })) },
    { ...soundDocument, pages: pages.with(1, { index: 1, rotation: 90, removed: false }) },
  ]) {
    expect(isUntouched(changed)).toBe(false);
    // A turn changes nothing of what can be read.
    expect(pagesMark(changed)).toMatch(changed.pages[1]?.rotation === 90 ? /^$/ : /^[0-9a-f]{16}$/);
  }
  expect(pagesWithin(sheafOf(soundDocument).pages, soundDocument.sha256)).toEqual(pages);
});

test('a finish survives being an address; what is none is refused', () => {
  const shares = fc.double({ min: 0, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: -15, max: 15, noNaN: true }),
      shares,
      shares,
      fc.boolean(),
      (straighten, x, y, clean) => {
        const finish = tidyFinish({ straighten, crop: { x, y, width: 0.4, height: 0.3 }, clean });
        if (finish !== undefined) expect(readFinish(finishText(finish))).toEqual(finish);
      },
    ),
  );
  for (const text of ['', '0', '99__0', '0_0.5,0,0.9,1_0', '0_a,b,c,d_0', '0__2', '0_0,0,0.001,1_0'])
    expect(readFinish(text), text).toBeUndefined();
});
