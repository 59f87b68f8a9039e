import type { SeenPage } from '../../../../../shared/claim/quality/page-facts.ts';
import type { Greys } from './greys.ts';
import { lookOf } from './perceptual-hash.ts';

/** The paper is what nearly everything on a page is darker than. */
const paperShare = 0.95;
/** Darker than this part of the paper is ink, lighter than that is paper. */
const inkBelow = 0.6;
const paperAbove = 0.75;
/** The page is looked at in squares: those with the table in or beside them say nothing about the paper. */
const squarePx = 32;
/** A square whose darkest and lightest differ by less of the paper has no print in it. */
const printAbove = 0.12;
/** The print of a page is its better half: letters fade at a seal or in a fold. */
const betterHalf = 0.5;

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

interface Square {
  readonly lightest: number;
  readonly darkest: number;
  /** Largest difference over two pixels. */
  readonly steepest: number;
  readonly inkPixels: number;
}

/** The squares of a page, row by row. The darkest are the ink's own: a single dark speck is smoothed away before. */
function squaresOf({ width, height }: Greys, smooth: Uint8Array, paper: number): Square[][] {
  const rows: Square[][] = [];
  for (let top = 0; top + squarePx <= height; top += squarePx) {
    const row: Square[] = [];
    for (let left = 0; left + squarePx <= width; left += squarePx) {
      let [lightest, darkest, steepest, inkPixels] = [0, 255, 0, 0];
      for (let y = top; y < top + squarePx; y++)
        for (let x = left; x < left + squarePx; x++) {
          const at = y * width + x;
          const value = smooth[at] ?? 0;
          if (value > lightest) lightest = value;
          if (value < darkest) darkest = value;
          if (value < paper * inkBelow) inkPixels++;
          if (x > 0 && x < width - 1)
            steepest = Math.max(steepest, Math.abs((smooth[at + 1] ?? 0) - (smooth[at - 1] ?? 0)));
          if (y > 0 && y < height - 1)
            steepest = Math.max(steepest, Math.abs((smooth[at + width] ?? 0) - (smooth[at - width] ?? 0)));
        }
      row.push({ lightest, darkest, steepest, inkPixels });
    }
    rows.push(row);
  }
  return rows;
}

/** Squares that are paper all around: not the table, not the edge of the sheet. */
function paperSquares(rows: readonly (readonly Square[])[], paper: number): Square[] {
  const isPaper = (square: Square | undefined): boolean =>
    square === undefined || (square.lightest > paper * paperAbove && square.inkPixels < squarePx * squarePx * 0.6);
  return rows.flatMap((row, y) =>
    row.filter((_square, x) =>
      [-1, 0, 1].every((down) => [-1, 0, 1].every((across) => isPaper(rows[y + down]?.[x + across]))),
    ),
  );
}

const middleOfBetterHalf = (values: readonly number[]): number =>
  values.toSorted((a, b) => b - a)[Math.floor((values.length * betterHalf) / 2)] ?? 0;

/** Strokes are looked for this far inside, past what a scanner draws along its glass, and must go on further in. */
const insetPart = 0.002;
const onwardPart = 0.0035;
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
  const squares = paperSquares(squaresOf(greys, smooth, paper), paper);
  const printed = squares.filter(({ lightest, darkest }) => lightest - darkest >= paper * printAbove);
  const inkPixels = squares.reduce((sum, square) => sum + square.inkPixels, 0);
  const edges = middleOfBetterHalf(printed.map(({ steepest, lightest, darkest }) => steepest / (lightest - darkest)));
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
    contrast: middleOfBetterHalf(printed.map(({ lightest, darkest }) => lightest - darkest)),
    edges: Math.round(edges * 1000) / 1000,
    ink: Math.round((inkPixels / Math.max(1, squares.length * squarePx * squarePx)) * 10_000) / 10_000,
    printed: Math.round((printed.length / Math.max(1, squares.length)) * 1000) / 1000,
    cutStrokes: Math.max(...sides),
    look: lookOf(greys),
  };
}
