import type { Greys } from '../look/greys.ts';

/** The shade below which a share of all pixels lies. */
export function shadeAt({ data }: Greys, share: number): number {
  const counts = new Uint32Array(256);
  for (const shade of data) counts[shade] = (counts[shade] ?? 0) + 1;
  let left = data.length * share;
  for (let shade = 0; shade < 256; shade++) {
    left -= counts[shade] ?? 0;
    if (left <= 0) return shade;
  }
  return 255;
}

/** Marks what is clearly darker than the paper; the paper is what most of a page is. */
export function inkOf(picture: Greys, contrast: number): Uint8Array {
  const paper = shadeAt(picture, 0.6);
  return picture.data.map((shade) => (shade < paper - contrast ? 1 : 0));
}

/**
 * Takes spots of at most `largest` joined pixels out of the ink (8 neighbours) and calls `onSpot` with the pixels of each.
 * Changes `ink`: what stays is 2.
 */
export function withoutSpots(
  ink: Uint8Array,
  width: number,
  largest: number,
  onSpot: (pixels: readonly number[]) => void = () => {},
): number {
  const height = ink.length / width;
  let kept = 0;
  const open: number[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] !== 1) continue;
    const spot: number[] = [];
    let size = 0;
    ink[start] = 2;
    open.push(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      size += 1;
      if (spot.length <= largest) spot.push(at);
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (ink[next] !== 1) continue;
          ink[next] = 2;
          open.push(next);
        }
    }
    if (size > largest) kept += size;
    else {
      for (const at of spot) ink[at] = 0;
      onSpot(spot);
    }
  }
  return kept;
}
