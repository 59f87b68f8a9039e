import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editPages, isUntouched, keptPages, type Page, type PageEdit } from './document.ts';
import { isOverdue, isOwed, nextOriginalStatus, originalStatuses } from './original.ts';
import { soundDocument, soundOriginal } from './testing/sound-records.ts';

const edits: fc.Arbitrary<PageEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('rotate' as const),
    index: fc.integer({ min: 0, max: 5 }),
    by: fc.constantFrom(90 as const, -90 as const),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    index: fc.integer({ min: 0, max: 5 }),
    toPosition: fc.integer({ min: -3, max: 9 }),
  }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), index: fc.integer({ min: 0, max: 5 }) }),
);

test('no sequence of page edits loses, doubles or empties pages', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 30 }), (all) => {
      const pages = all.reduce<Page[]>((now, edit) => editPages(now, edit), soundDocument.pages);
      expect(pages.map((p) => p.index).sort()).toEqual([0, 1, 2]);
      expect(pages.some((p) => !p.removed)).toBe(true);
    }),
  );
});

test('turning four times is no turn; a page moves where it was put; a removed one stays listed', () => {
  const turned = [90, 90, 90, 90].reduce<Page[]>(
    (now) => editPages(now, { kind: 'rotate', index: 1, by: 90 }),
    soundDocument.pages,
  );
  expect(isUntouched({ ...soundDocument, pages: turned })).toBe(true);
  expect(editPages(soundDocument.pages, { kind: 'move', index: 0, toPosition: 2 }).map((p) => p.index)).toEqual([
    1, 2, 0,
  ]);
  const without = editPages(soundDocument.pages, { kind: 'remove', index: 1 });
  expect(keptPages({ ...soundDocument, pages: without }).map((p) => p.index)).toEqual([0, 2]);
  expect(without).toHaveLength(3);
  expect(isUntouched({ ...soundDocument, pages: without })).toBe(false);
});

test('an original is owed until the other side has it, and late only while it has not been posted', () => {
  for (const status of originalStatuses) {
    expect(isOwed({ ...soundOriginal, status })).toBe(status !== 'received');
    expect(isOverdue({ ...soundOriginal, status }, '2026-04-02')).toBe(status === 'owed' || status === 'printed');
  }
  expect(isOverdue(soundOriginal, '2026-04-01')).toBe(false);
});

test('a reprint does not unpost, a receipt is final', () => {
  expect(nextOriginalStatus('posted', 'print')).toBe('posted');
  expect(nextOriginalStatus('owed', 'receive')).toBe('received');
  for (const event of ['print', 'post', 'receive'] as const)
    expect(nextOriginalStatus('received', event)).toBeUndefined();
});
