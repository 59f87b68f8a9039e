import { expect, test } from 'vitest';
import type { Page } from './document.ts';
import { pageOfFile, placeOfPage } from './page-place.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
const page = (index: number, more: Partial<Page> = {}): Page => ({ index, rotation: 0, removed: false, ...more });
const document = (id: string, sha256: string, ...pages: Page[]) => ({ id, sha256, pages, removedAt: null });

test.each([
  ['stands where it came', [document('1', a, page(0), page(1))], { documentId: '1', position: 1 }],
  ['moved in its document', [document('1', a, page(1), page(0))], { documentId: '1', position: 0 }],
  [
    'moved to another document',
    [document('1', a, page(0)), document('2', b, page(1), page(1, { source: a }))],
    { documentId: '2', position: 1 },
  ],
  [
    'taken out, it is shown as taken out',
    [document('1', a, page(0), page(1, { removed: true }))],
    { documentId: '1', position: 1 },
  ],
  [
    'taken out here and kept there',
    [document('1', a, page(1, { removed: true })), document('2', b, page(1, { source: a }))],
    { documentId: '2', position: 0 },
  ],
  ['gone', [document('1', a, page(0))], null],
  ['another file’s page of the same number is another page', [document('2', b, page(1))], null],
] as const)('%s', (_what, documents, place) => {
  expect(placeOfPage(documents, { documentId: '1', page: 1, source: a })).toEqual(place);
});

test('a comment from before files were named means the document’s own file', () => {
  expect(placeOfPage([document('1', a, page(3))], { documentId: '1', page: 3 })).toEqual({
    documentId: '1',
    position: 0,
  });
});

test('what a page is called leads back to it, whatever file it is of', () => {
  const documents = [document('1', a, page(0, { source: b }), page(0))];
  for (const [position, one] of (documents[0]?.pages ?? []).entries())
    expect(placeOfPage(documents, pageOfFile({ id: '1', sha256: a }, one))).toEqual({ documentId: '1', position });
});
