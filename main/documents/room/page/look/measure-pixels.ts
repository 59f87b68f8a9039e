import type { SeenPage } from '../../../../../shared/claim/quality/page-facts.ts';
import type { Greys } from './greys.ts';
import { lookOf } from './perceptual-hash.ts';

/** Parts of the page: paper is what nearly everything is darker than, ink the darkest of it. */
const paperShare = 0.95;
const inkShare = 0.005;
/** Of the edges the steepest; most of a page has none. */
const edgeShare = 0.995;
/** Darker than this part of the paper is ink, lighter than that is paper. */
const inkBelow = 0.6;
const paperAbove = 0.75;

function percentile(counts: Uint32Array, total: number, wanted: number): number {
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value] ?? 0;
    if (seen >= total * wanted) return value;
  }
  return counts.length - 1;
}

/** Each pixel as the mean of the nine around it: grain goes, strokes stay. */
function smoothed({ width, height, data }: Greys): Uint8Array {
  const out = new Uint8Array(data);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let row = (y - 1) * width + x; row <= (y + 1) * width + x; row += width)
        sum += (data[row - 1] ?? 0) + (data[row] ?? 0) + (data[row + 1] ?? 0);
      out[y * width + x] = sum / 9;
    }
  return out;
}

function steepness({ width, height }: Greys, smooth: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x;
      const across = Math.abs((smooth[at + 1] ?? 0) - (smooth[at - 1] ?? 0));
      const down = Math.abs((smooth[at + width] ?? 0) - (smooth[at - width] ?? 0));
      const steeper = Math.max(across, down);
      counts[steeper] = (counts[steeper] ?? 0) + 1;
    }
  return percentile(counts, Math.max(1, (width - 4) * (height - 4)), edgeShare);
}

/** Strokes are looked for this far inside, past what a scanner draws along its glass, and must go on further in. */
const insetPart = 0.002;
const onwardPart = 0.006;
/** A stroke is thinner than this part of the long side; a shadow or the table under the paper is not. */
const strokePart = 0.012;
const paperPart = 0.6;

/** Strokes that cross a line just inside one side of the picture; 0 where that side is not paper. */
function strokesAt(length: number, paper: number, longSide: number, at: (along: number, depth: number) => number) {
  const inset = Math.max(1, Math.round(longSide * insetPart));
  const onward = Math.max(inset + 2, Math.round(longSide * onwardPart));
  const widest = Math.max(3, longSide * strokePart);
  const isInk = (along: number, depth: number): boolean => at(along, depth) < paper * inkBelow;
  let bright = 0;
  let strokes = 0;
  let run = 0;
  for (let along = 0; along <= length; along++) {
    if (along < length && at(along, inset) > paper * paperAbove) bright++;
    if (along < length && isInk(along, inset)) {
      run++;
      continue;
    }
    if (run > 0 && run <= widest) {
      const middle = along - Math.ceil(run / 2);
      const reach = Math.max(2, run);
      for (let near = middle - reach; near <= middle + reach; near++)
        if (near >= 0 && near < length && isInk(near, onward)) {
          strokes++;
          break;
        }
    }
    run = 0;
  }
  return bright >= length * paperPart ? strokes : 0;
}

/** What a picture of a page looks like. Deterministic: the same pixels give the same facts. */
export function measurePixels(greys: Greys): SeenPage {
  const { width, height, data } = greys;
  const smooth = smoothed(greys);
  const counts = new Uint32Array(256);
  for (const value of smooth) counts[value] = (counts[value] ?? 0) + 1;
  const paper = percentile(counts, smooth.length, paperShare);
  const contrast = Math.max(0, paper - percentile(counts, smooth.length, inkShare));
  let ink = 0;
  for (let value = 0; value < paper * inkBelow; value++) ink += counts[value] ?? 0;
  const longSide = Math.max(width, height);
  const pixel = (x: number, y: number): number => data[y * width + x] ?? 255;
  const sides = [
    strokesAt(width, paper, longSide, (x, depth) => pixel(x, depth)),
    strokesAt(width, paper, longSide, (x, depth) => pixel(x, height - 1 - depth)),
    strokesAt(height, paper, longSide, (y, depth) => pixel(depth, y)),
    strokesAt(height, paper, longSide, (y, depth) => pixel(width - 1 - depth, y)),
  ];
  return {
    paper,
    contrast,
    edges: contrast === 0 ? 0 : Math.round((steepness(greys, smooth) / contrast) * 1000) / 1000,
    ink: Math.round((ink / smooth.length) * 10_000) / 10_000,
    cutStrokes: Math.max(...sides),
    look: lookOf(greys),
  };
}
