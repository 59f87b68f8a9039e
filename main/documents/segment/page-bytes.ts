import type { SegmentTables } from './format.ts';

/**
 * How many bytes each page of a segment takes in a file: its own objects and its share of those several pages use (fonts, a
 * logo). What pages only point at through their parent counts for none.
 */
export const pageBytesOf = ({
  pages,
  objectOffsets,
  fixupPositions,
  fixupTargets,
  bodyBytes,
}: SegmentTables): number[] => {
  const isPage = new Set(pages.map(({ objectId }) => objectId));
  const firstFixup = new Uint32Array(objectOffsets.length + 1).fill(fixupPositions.length);
  for (let i = fixupPositions.length - 1, object = objectOffsets.length - 1; i >= 0; i--) {
    while ((objectOffsets[object] ?? 0) > (fixupPositions[i] ?? 0)) object--;
    firstFixup[object] = i;
  }
  for (let object = objectOffsets.length - 1; object >= 0; object--)
    firstFixup[object] = Math.min(firstFixup[object] ?? 0, firstFixup[object + 1] ?? fixupPositions.length);

  const used = pages.map(({ objectId }) => {
    const seen = new Set([objectId]);
    const open = [objectId];
    for (let object = open.pop(); object !== undefined; object = open.pop())
      for (let i = firstFixup[object] ?? 0; i < (firstFixup[object + 1] ?? fixupPositions.length); i++) {
        const target = fixupTargets[i] ?? -1;
        // A link to another page does not bring that page along.
        if (target < 0 || seen.has(target) || isPage.has(target)) continue;
        seen.add(target);
        open.push(target);
      }
    return seen;
  });
  const users = new Uint32Array(objectOffsets.length);
  for (const objects of used) for (const object of objects) users[object] = (users[object] ?? 0) + 1;
  const sizeOf = (object: number): number => (objectOffsets[object + 1] ?? bodyBytes) - (objectOffsets[object] ?? 0);
  return used.map((objects) => {
    let bytes = 0;
    for (const object of objects) bytes += sizeOf(object) / Math.max(1, users[object] ?? 1);
    return Math.round(bytes);
  });
};
