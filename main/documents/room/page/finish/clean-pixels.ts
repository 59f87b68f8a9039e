import { greysOf } from '../look/greys.ts';
import { withoutSpots } from './ink.ts';

/** Blocks the paper's shade is taken from: smaller than a shadow, larger than a letter. */
const blocksAcross = 24;
/** The paper of a block is its lightest part without its lightest pixels. */
const paperShare = 0.9;
/** Of paper's brightness: darker than the one is black, lighter than the other white. */
const black = 0.35;
const white = 0.88;
/** A speck at 200 dpi (1,654 pixels across A4), in pixels; a full stop there has about 20. */
const speckPixels = 8;
const speckAtWidthPx = 1654;
const speckShade = 200;

/** The paper's shade in each block, row by row. */
function paperShades(
  shades: Uint8Array,
  width: number,
  height: number,
  block: number,
): { columns: number; paper: Float64Array } {
  const columns = Math.ceil(width / block);
  const rows = Math.ceil(height / block);
  const paper = new Float64Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      const bottom = Math.min(height, (row + 1) * block);
      const right = Math.min(width, (column + 1) * block);
      for (let y = row * block; y < bottom; y++)
        for (let x = column * block; x < right; x++) {
          const shade = shades[y * width + x] ?? 0;
          counts[shade] = (counts[shade] ?? 0) + 1;
        }
      let left = (bottom - row * block) * (right - column * block) * paperShare;
      let shade = 0;
      for (; shade < 255 && left > (counts[shade] ?? 0); shade++) left -= counts[shade] ?? 0;
      paper[row * columns + column] = shade;
    }
  // A block full of ink or picture has no paper of its own: what is far darker than the page's takes the page's.
  const usual = [...paper].sort((a, b) => a - b)[Math.floor(paper.length / 2)] ?? 255;
  return { columns, paper: paper.map((shade) => Math.max(shade, usual * 0.6, 1)) };
}

/**
 * Makes pixels of four bytes readable, in place: shadows on the paper go, ink gets darker, specks vanish. Colours stay,
 * because seals are red.
 */
export function cleanPixels(pixels: Uint8ClampedArray, width: number, height: number): void {
  const shades = greysOf({ data: pixels, width, height }).data;
  const block = Math.max(8, Math.ceil(width / blocksAcross));
  const { columns, paper } = paperShades(shades, width, height, block);
  const rows = paper.length / columns;
  const at = (row: number, column: number): number =>
    paper[Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column))] ?? 255;
  for (let y = 0; y < height; y++) {
    const v = y / block - 0.5;
    const row = Math.floor(v);
    const down = v - row;
    for (let x = 0; x < width; x++) {
      const u = x / block - 0.5;
      const column = Math.floor(u);
      const across = u - column;
      const upper = at(row, column) * (1 - across) + at(row, column + 1) * across;
      const lower = at(row + 1, column) * (1 - across) + at(row + 1, column + 1) * across;
      const shade = upper * (1 - down) + lower * down;
      const first = 4 * (y * width + x);
      for (let channel = first; channel < first + 3; channel++)
        pixels[channel] = (255 * ((pixels[channel] ?? 0) / shade - black)) / (white - black);
    }
  }
  const largest = Math.round(speckPixels * (width / speckAtWidthPx) ** 2);
  if (largest < 1) return;
  const ink = greysOf({ data: pixels, width, height }).data.map((shade) => (shade < speckShade ? 1 : 0));
  withoutSpots(ink, width, largest, (spot) => {
    for (const pixel of spot) pixels.fill(255, 4 * pixel, 4 * pixel + 3);
  });
}
