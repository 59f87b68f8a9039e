import type { Greys } from './greys.ts';

const side = 64;
const kept = 16;

/** Mean brightness of the page in `side` × `side` fields. */
function fields({ width, height, data }: Greys): Float64Array {
  const sums = new Float64Array(side * side);
  const counts = new Float64Array(side * side);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * side) / height) * side;
    for (let x = 0; x < width; x++) {
      const field = row + Math.floor((x * side) / width);
      sums[field] = (sums[field] ?? 0) + (data[y * width + x] ?? 0);
      counts[field] = (counts[field] ?? 0) + 1;
    }
  }
  return sums.map((sum, i) => sum / Math.max(1, counts[i] ?? 0));
}

const cosines = Array.from({ length: kept }, (_, k) =>
  Float64Array.from({ length: side }, (_, i) => Math.cos((Math.PI / side) * (i + 0.5) * (k + 1))),
);

/**
 * 256 signs of the slow waves in a page (pHash without its constant terms), as hex. Pictures of one paper differ in few of
 * them, whatever their size, brightness and noise; other papers differ in about half.
 */
export function lookOf(greys: Greys): string {
  const from = fields(greys);
  const rows = new Float64Array(kept * side);
  for (let y = 0; y < side; y++)
    for (const [k, wave] of cosines.entries()) {
      let sum = 0;
      for (let x = 0; x < side; x++) sum += (from[y * side + x] ?? 0) * (wave[x] ?? 0);
      rows[k * side + y] = sum;
    }
  const waves: number[] = [];
  for (const wave of cosines)
    for (let k = 0; k < kept; k++) {
      let sum = 0;
      for (let y = 0; y < side; y++) sum += (rows[k * side + y] ?? 0) * (wave[y] ?? 0);
      waves.push(sum);
    }
  let hex = '';
  for (let i = 0; i < waves.length; i += 4)
    hex += [0, 1, 2, 3].reduce((bits, k) => bits * 2 + ((waves[i + k] ?? 0) > 0 ? 1 : 0), 0).toString(16);
  return hex;
}
