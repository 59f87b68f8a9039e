import fc from 'fast-check';
import {
  type Arrangement,
  finishPages,
  joinDocuments,
  movePages,
  placedPages,
  removePages,
  restorePages,
  splitBefore,
  takeApart,
  turnPages,
} from '../arrange-pages.ts';

/** Documents of so many pages, each of a file of its own. */
export const freshArrangement = (counts: readonly number[]): Arrangement =>
  counts.map((count, i) => ({
    documentId: `document-${i}`,
    pages: Array.from({ length: count }, (_, index) => ({
      source: String(i).repeat(64),
      index,
      rotation: 0 as const,
      removed: false,
    })),
  }));

type Edit = (now: Arrangement) => Arrangement;

const some = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 4 });
const keysAt = (now: Arrangement, at: readonly number[]): ReadonlySet<string> => {
  const placed = placedPages(now);
  return new Set(at.flatMap((i) => placed[i % placed.length]?.key ?? []));
};
const documentAt = (now: Arrangement, at: number): string => now[at % now.length]?.documentId ?? '';

let made = 0;
const newId = (): string => `made-${String(++made).padStart(6, '0')}`;

/** Any edit of the organiser, on whatever lies there by then. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ at: some, to: fc.nat({ max: 9 }), position: fc.nat({ max: 6 }) }).map(
    ({ at, to, position }): Edit =>
      (now) =>
        movePages(now, keysAt(now, at), { documentId: documentAt(now, to), position }),
  ),
  some.map(
    (at): Edit =>
      (now) =>
        turnPages(now, keysAt(now, at), 90),
  ),
  some.map(
    (at): Edit =>
      (now) =>
        removePages(now, keysAt(now, at)),
  ),
  some.map(
    (at): Edit =>
      (now) =>
        restorePages(now, keysAt(now, at)),
  ),
  some.map(
    (at): Edit =>
      (now) =>
        takeApart(now, keysAt(now, at), newId()),
  ),
  some.map(
    (at): Edit =>
      (now) =>
        splitBefore(now, [...keysAt(now, at)][0] ?? '', newId()),
  ),
  some.map(
    (at): Edit =>
      (now) =>
        joinDocuments(now, new Set(at.map((i) => documentAt(now, i)))),
  ),
  fc.record({ at: some, straighten: fc.constantFrom(0, 1.5, -3) }).map(
    ({ at, straighten }): Edit =>
      (now) =>
        finishPages(now, keysAt(now, at), (finish) => ({ ...finish, straighten })),
  ),
);
