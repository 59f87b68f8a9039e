import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Arrangement, changedSheaves, type Sheaf } from '../../shared/claim/arrange-pages.ts';
import { anyEdit, freshArrangement } from '../../shared/claim/testing/page-edits.ts';
import { areAs, noHistory, type PageHistory, redone, undone, withStep } from './page-history.ts';

type Desk = { readonly arrangement: Arrangement; readonly history: PageHistory };

const put = (arrangement: Arrangement, sheaves: readonly Sheaf[]): Arrangement => {
  const next = new Map(sheaves.map((sheaf) => [sheaf.documentId, sheaf]));
  const known = new Set(arrangement.map(({ documentId }) => documentId));
  return [
    ...arrangement.map((sheaf) => next.get(sheaf.documentId) ?? sheaf),
    ...sheaves.filter(({ documentId }) => !known.has(documentId)),
  ];
};

const edited = ({ arrangement, history }: Desk, edit: (now: Arrangement) => Arrangement): Desk => {
  const wanted = edit(arrangement);
  const after = changedSheaves(arrangement, wanted);
  if (after.length === 0) return { arrangement, history };
  const before = after.map(
    ({ documentId }) => arrangement.find((sheaf) => sheaf.documentId === documentId) ?? { documentId, pages: [] },
  );
  return { arrangement: wanted, history: withStep(history, { before, after, created: [] }) };
};

const step = (desk: Desk, way: typeof undone): Desk => {
  const turn = way(desk.history);
  if (turn === undefined) return desk;
  expect(areAs(desk.arrangement, turn.step.before)).toBe(true);
  return { arrangement: put(desk.arrangement, turn.step.after), history: turn.history };
};
const times = (desk: Desk, way: typeof undone, count: number): Desk =>
  Array.from({ length: count }).reduce<Desk>((now) => step(now, way), desk);

const filled = (arrangement: Arrangement) => arrangement.filter(({ pages }) => pages.length > 0);
const byId = (arrangement: Arrangement) =>
  [...filled(arrangement)].sort((a, b) => a.documentId.localeCompare(b.documentId));

it('undoing everything gives the pages as they came, redoing gives them as they were left', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
      const start = freshArrangement([3, 1, 4]);
      const left = edits.reduce(edited, { arrangement: start, history: noHistory });
      const back = times(left, undone, left.history.past.length);
      expect(byId(back.arrangement)).toEqual(byId(start));
      expect(byId(times(back, redone, back.history.future.length).arrangement)).toEqual(byId(left.arrangement));
    }),
  );
});

it('a step is not taken back where somebody else changed the pages', () => {
  const start = freshArrangement([2]);
  const [sheaf] = start;
  if (sheaf === undefined) throw new Error('no document');
  expect(areAs(start, [{ ...sheaf, pages: [...sheaf.pages].reverse() }])).toBe(false);
  expect(areAs([], [{ documentId: 'new', pages: [] }])).toBe(true);
});
