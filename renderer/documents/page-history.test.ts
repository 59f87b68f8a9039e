import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Page, PageEdit } from '../../shared/claim/document.ts';
import { type PageHistory, pageHistory, redone, undone, withEdit } from './page-history.ts';

const fresh = (count: number): Page[] =>
  Array.from({ length: count }, (_, index) => ({ index, rotation: 0 as const, removed: false }));

const anyEdit = (count: number): fc.Arbitrary<PageEdit> => {
  const index = fc.nat({ max: count - 1 });
  return fc.oneof(
    fc.record({ kind: fc.constant('rotate' as const), index, by: fc.constantFrom(90 as const, -90 as const) }),
    fc.record({ kind: fc.constant('move' as const), index, toPosition: fc.integer({ min: -2, max: count + 2 }) }),
    fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), index }),
  );
};

const times = (history: PageHistory, step: (history: PageHistory) => PageHistory, count: number): PageHistory =>
  count === 0 ? history : times(step(history), step, count - 1);

it('undoing everything gives the pages as they came, redoing gives them as they were left', () => {
  fc.assert(
    fc.property(fc.array(anyEdit(5), { maxLength: 20 }), (edits) => {
      const edited = edits.reduce(withEdit, pageHistory(fresh(5)));
      const back = times(edited, undone, edited.past.length);
      expect(back.pages).toEqual(fresh(5));
      expect(times(back, redone, back.future.length).pages).toEqual(edited.pages);
    }),
  );
});

it('an edit that changes nothing leaves no step', () => {
  const history = pageHistory(fresh(2));
  expect(withEdit(history, { kind: 'move', index: 0, toPosition: 0 })).toBe(history);
  expect(withEdit(history, { kind: 'restore', index: 1 })).toBe(history);
  const one = withEdit(history, { kind: 'remove', index: 0 });
  expect(withEdit(one, { kind: 'remove', index: 1 })).toBe(one);
});

it('a new edit ends the way forward', () => {
  const history = undone(withEdit(pageHistory(fresh(3)), { kind: 'rotate', index: 0, by: 90 }));
  expect(history.future).toHaveLength(1);
  expect(withEdit(history, { kind: 'rotate', index: 1, by: 90 }).future).toEqual([]);
});
