export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

/** Numbers of a list; what is none counts as 0, so that one slip doesn't move all that follow. */
export const numbersOf = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => finite(Number(part)));

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

export const numberOf = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : otherwise;
};

export const boxOf = (text: string | undefined): Box | undefined => {
  const [x, y, width, height] = numbersOf(text);
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? undefined
    : { x, y, width, height };
};

export const matrixOf = (text: string | undefined): Matrix | undefined => {
  const [a, b, c, d, e, f] = numbersOf(text);
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? undefined
    : [a, b, c, d, e, f];
};

/** A point after a matrix. */
export const through = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

const maxDeltas = 100_000;

/** `g 3 2.5 1` = three times 2.5, then 1 (GB/T 33190, 11.3). */
export function deltasOf(text: string | undefined): number[] {
  const deltas: number[] = [];
  const parts = (text ?? '').trim().split(/[\s,]+/);
  for (let i = 0; i < parts.length && deltas.length < maxDeltas; i++) {
    if (parts[i] === '') continue;
    if (parts[i]?.toLowerCase() !== 'g') deltas.push(finite(Number(parts[i])));
    else {
      const count = Math.min(maxDeltas - deltas.length, Math.max(0, Math.floor(finite(Number(parts[i + 1])))));
      for (let n = 0; n < count; n++) deltas.push(finite(Number(parts[i + 2])));
      i += 2;
    }
  }
  return deltas;
}

/** Figures each drawing command takes, and the same command in SVG's words. */
const commands: ReadonlyMap<string, readonly [svg: string, figures: number]> = new Map([
  ['S', ['M', 2]],
  ['M', ['M', 2]],
  ['L', ['L', 2]],
  ['Q', ['Q', 4]],
  ['B', ['C', 6]],
  ['A', ['A', 7]],
  ['C', ['Z', 0]],
]);

/** A path's abbreviated data as SVG path data; ends at the first thing that makes no sense. */
export function svgPathOf(data: string): string {
  const parts = data.trim().split(/[\s,]+/);
  const svg: string[] = [];
  for (let i = 0; i < parts.length; ) {
    const command = commands.get(parts[i] ?? '');
    if (command === undefined) break;
    const [word, count] = command;
    const figures = parts.slice(i + 1, i + 1 + count).map(Number);
    if (figures.length < count || !figures.every(Number.isFinite)) break;
    // SVG takes a flag as nothing but 0 or 1.
    if (word === 'A') {
      figures[3] = figures[3] ? 1 : 0;
      figures[4] = figures[4] ? 1 : 0;
    }
    svg.push(word, ...figures.map(String));
    i += 1 + count;
  }
  return svg.join(' ');
}

const hex = (text: string): number => (text.startsWith('#') ? Number.parseInt(text.slice(1), 16) : Number(text));
const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(finite(value))));

/** A colour value in its space (`GRAY`, `RGB`, `CMYK`; left out: by how many figures there are) as red, green, blue. */
export function rgbOf(value: string | undefined, space: string | undefined): readonly [number, number, number] {
  const figures = (value ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(hex)
    .map(byte);
  const [a = 0, b = 0, c = 0, d = 0] = figures;
  const kind = space ?? (figures.length === 1 ? 'GRAY' : figures.length === 4 ? 'CMYK' : 'RGB');
  if (kind === 'GRAY') return [a, a, a];
  if (kind !== 'CMYK') return [a, b, c];
  const white = 255 - d;
  return [byte(((255 - a) * white) / 255), byte(((255 - b) * white) / 255), byte(((255 - c) * white) / 255)];
}
