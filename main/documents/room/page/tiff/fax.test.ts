import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFax, type FaxCoding } from './fax.ts';
import { blackMakeUp, blackRuns, longMakeUp, whiteMakeUp, whiteRuns } from './fax-codes.ts';

/** Rows as strings of `.` and `#`. */
type Rows = readonly string[];

const runWord = (length: number, isBlack: boolean): string => {
  if (length >= 2560) return `${longMakeUp.at(-1)}${runWord(length - 2560, isBlack)}`;
  if (length >= 1792) return `${longMakeUp[Math.floor((length - 1792) / 64)]}${runWord(length % 64, isBlack)}`;
  const makeUp = length >= 64 ? (isBlack ? blackMakeUp : whiteMakeUp)[Math.floor(length / 64) - 1] : '';
  return `${makeUp}${(isBlack ? blackRuns : whiteRuns)[length % 64]}`;
};
const runsOf = (row: string): number[] => {
  const runs = [...row.matchAll(/\.+|#+/g)].map(([run]) => run.length);
  return row.startsWith('#') ? [0, ...runs] : runs;
};
const row1d = (row: string): string =>
  runsOf(row)
    .map((run, i) => runWord(run, i % 2 === 1))
    .join('');

const changesOf = (row: string): number[] => {
  let x = 0;
  return runsOf(row).map((run) => {
    x += run;
    return x;
  });
};
const verticals: Readonly<Record<number, string>> = {
  0: '1',
  1: '011',
  [-1]: '010',
  2: '000011',
  [-2]: '000010',
  3: '0000011',
  [-3]: '0000010',
};

/** T.6, 2.2.5: pass, vertical or horizontal, whichever comes first. */
const row2d = (row: string, above: string): string => {
  const width = row.length;
  const [here, there] = [changesOf(row), changesOf(above)];
  let words = '';
  let x = -1;
  let colour = 0;
  while (x < width) {
    const after = (changes: number[], parity: number, from: number) =>
      changes.find((change, i) => change > from && i % 2 === parity) ?? width;
    const a1 = here.find((change, i) => change >= Math.max(x, 0) && i % 2 === colour && (change > x || x < 0)) ?? width;
    const b1 = after(there, colour, x);
    const b2 = there.find((change) => change > b1) ?? width;
    if (b2 < a1) {
      words += '0001';
      x = b2;
    } else if (Math.abs(a1 - b1) <= 3) {
      words += verticals[a1 - b1];
      x = a1;
      colour = 1 - colour;
    } else {
      const a2 = here.find((change) => change > a1) ?? width;
      words += `001${runWord(a1 - Math.max(x, 0), colour === 1)}${runWord(a2 - a1, colour === 0)}`;
      x = a2;
    }
  }
  return words;
};

const bytesOf = (bits: string, lowBitFirst = false): Uint8Array => {
  const parts = bits.match(/.{1,8}/g) ?? [];
  return Uint8Array.from(parts, (part) => {
    const byte = part.padEnd(8, '0');
    return Number.parseInt(lowBitFirst ? [...byte].reverse().join('') : byte, 2);
  });
};

const endOfLine = '000000000001';
const encode = (rows: Rows, { compression, twoDimensional, lowBitFirst }: FaxCoding): Uint8Array => {
  const above = (i: number): string => rows[i - 1] ?? '.'.repeat(rows[0]?.length ?? 0);
  const bits =
    compression === 4
      ? `${rows.map((row, i) => row2d(row, above(i))).join('')}${endOfLine}${endOfLine}`
      : compression === 2
        ? rows
            .map((row) => row1d(row).replace(/.+/, (line) => line.padEnd(Math.ceil(line.length / 8) * 8, '0')))
            .join('')
        : twoDimensional
          ? rows.map((row, i) => `${endOfLine}${i % 4 === 0 ? `1${row1d(row)}` : `0${row2d(row, above(i))}`}`).join('')
          : `${rows.map((row) => `${endOfLine}${row1d(row)}`).join('')}${endOfLine.repeat(6)}`;
  return bytesOf(bits, lowBitFirst);
};

const decode = (bytes: Uint8Array, rows: Rows, coding: FaxCoding): { rows: Rows; sound: number } => {
  const width = rows[0]?.length ?? 0;
  const rowBytes = Math.ceil(width / 8);
  const target = new Uint8Array(rowBytes * rows.length);
  const sound = decodeFax(bytes, { width, rows: rows.length }, coding, target);
  const read = rows.map((_row, y) =>
    Array.from({ length: width }, (_dot, x) =>
      ((target[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0 ? '.' : '#',
    ).join(''),
  );
  return { rows: read, sound };
};

const codings: FaxCoding[] = [
  { compression: 4, twoDimensional: false, lowBitFirst: false },
  { compression: 4, twoDimensional: false, lowBitFirst: true },
  { compression: 3, twoDimensional: false, lowBitFirst: false },
  { compression: 3, twoDimensional: true, lowBitFirst: false },
  { compression: 2, twoDimensional: false, lowBitFirst: true },
];

const rowsOf = fc.integer({ min: 1, max: 60 }).chain((width) =>
  fc.array(
    fc.array(fc.constantFrom('.', '#'), { minLength: width, maxLength: width }).map((dots) => dots.join('')),
    { minLength: 1, maxLength: 12 },
  ),
);

test.each(codings)('every picture comes back: %j', (coding) => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      expect(decode(encode(rows, coding), rows, coding)).toEqual({ rows, sound: rows.length });
    }),
  );
});

test.each(codings)('long runs too: %j', (coding) => {
  const rows = [`${'.'.repeat(2700)}${'#'.repeat(2000)}${'.'.repeat(64)}`, '#'.repeat(4764)];
  expect(decode(encode(rows, coding), rows, coding).rows).toEqual(rows);
});

test('one broken line of a fax costs one line', () => {
  const coding: FaxCoding = { compression: 3, twoDimensional: false, lowBitFirst: false };
  const rows = ['.#.#.#.#', '##..##..', '....####'];
  const bits = `${endOfLine}${row1d(rows[0] ?? '')}${endOfLine}0000000011${endOfLine}${row1d(rows[2] ?? '')}`;
  const read = decode(bytesOf(bits), rows, coding);
  expect(read.sound).toBe(2);
  expect([read.rows[0], read.rows[2]]).toEqual([rows[0], rows[2]]);
});

test.each(codings)('any bytes end in some picture: %j', (coding) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const rows = Array.from({ length: 20 }, () => '.'.repeat(77));
      expect(decode(bytes, rows, coding).sound).toBeLessThanOrEqual(20);
    }),
  );
});
