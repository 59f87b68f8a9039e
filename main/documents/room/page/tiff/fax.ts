import { blackMakeUp, blackRuns, longMakeUp, whiteMakeUp, whiteRuns } from './fax-codes.ts';

/** TIFF compressions 2, 3 and 4: modified Huffman without line ends, group 3, group 4. */
export interface FaxCoding {
  readonly compression: 2 | 3 | 4;
  /** Group 3 with lines that follow the one above (T4Options, bit 0). */
  readonly twoDimensional: boolean;
  /** FillOrder 2: the first dot is the lowest bit. */
  readonly lowBitFirst: boolean;
}

/** Code word with a leading 1 → run length. */
const tableOf = (runs: readonly string[], makeUp: readonly string[]): ReadonlyMap<number, number> => {
  const key = (code: string): number => Number.parseInt(`1${code}`, 2);
  return new Map([
    ...runs.map((code, i): [number, number] => [key(code), i]),
    ...makeUp.map((code, i): [number, number] => [key(code), 64 * (i + 1)]),
    ...longMakeUp.map((code, i): [number, number] => [key(code), 1792 + 64 * i]),
  ]);
};
const runTables = [tableOf(whiteRuns, whiteMakeUp), tableOf(blackRuns, blackMakeUp)] as const;
const longestCode = 13;

class EndOfData extends Error {}
/** A word that is in no table. */
class BrokenCode extends Error {}

function createBits(bytes: Uint8Array, lowBitFirst: boolean) {
  const end = bytes.length * 8;
  let at = 0;
  const bit = (place: number): number => ((bytes[place >> 3] ?? 0) >> (lowBitFirst ? place & 7 : 7 - (place & 7))) & 1;
  return {
    next(): number {
      if (at >= end) throw new EndOfData();
      at += 1;
      return bit(at - 1);
    },
    /** The next bits as a number without taking them; zeros behind the end. */
    peek(count: number): number {
      let value = 0;
      for (let i = 0; i < count; i++) value = value * 2 + (at + i < end ? bit(at + i) : 0);
      return value;
    },
    skip(count: number): void {
      at += count;
    },
    toByte(): void {
      at = (at + 7) & ~7;
    },
    isDone: () => at >= end,
  };
}
type Bits = ReturnType<typeof createBits>;

const endOfLine = 1;
const endOfLineBits = 12;

function readRun(bits: Bits, colour: 0 | 1): number {
  let run = 0;
  for (;;) {
    let code = 1;
    let part: number | undefined;
    for (let length = 0; part === undefined; length++) {
      if (length >= longestCode) throw new BrokenCode();
      code = code * 2 + bits.next();
      part = runTables[colour].get(code);
    }
    run += part;
    if (part < 64) return run;
  }
}

/** A row is where its colour changes: white until the first, black until the second … */
type Changes = number[];

function readRow1d(bits: Bits, width: number): Changes {
  const row: Changes = [];
  let x = 0;
  for (let colour: 0 | 1 = 0; x < width; colour = colour === 0 ? 1 : 0) {
    x += readRun(bits, colour);
    row.push(Math.min(x, width));
  }
  return row;
}

/** Bits of a mode word with a leading 1 → how far the change lies from the one above. */
const vertical: ReadonlyMap<number, number> = new Map([
  [0b11, 0],
  [0b1011, 1],
  [0b1010, -1],
  [0b1000011, 2],
  [0b1000010, -2],
  [0b10000011, 3],
  [0b10000010, -3],
]);
const horizontalMode = 0b1001;
const passMode = 0b10001;
const longestMode = 7;

function readMode(bits: Bits): number {
  let code = 1;
  for (let length = 0; length < longestMode; length++) {
    code = code * 2 + bits.next();
    if (code === horizontalMode || code === passMode || vertical.has(code)) return code;
  }
  throw new BrokenCode();
}

function readRow2d(bits: Bits, width: number, above: Changes): Changes {
  const row: Changes = [];
  let x = -1;
  let colour: 0 | 1 = 0;
  let next = 0;
  while (x < width) {
    // The first change above that lies further right and turns to the other colour.
    while (next > 0 && (above[next - 1] ?? width) > x) next -= 1;
    while (next < above.length && ((above[next] ?? width) <= x || next % 2 !== colour)) next += 1;
    const first = above[next] ?? width;
    const mode = readMode(bits);
    if (mode === passMode) x = above[next + 1] ?? width;
    else if (mode === horizontalMode) {
      const from = Math.max(x, 0);
      const middle = from + readRun(bits, colour);
      x = middle + readRun(bits, colour === 0 ? 1 : 0);
      row.push(Math.min(middle, width), Math.min(x, width));
    } else {
      const change = first + (vertical.get(mode) ?? 0);
      if (change < Math.max(x, 0)) throw new BrokenCode();
      x = change;
      row.push(Math.min(x, width));
      colour = colour === 0 ? 1 : 0;
    }
  }
  return row;
}

/** Sets the black dots of a row. */
function paint(target: Uint8Array, rowStart: number, row: Changes, width: number): void {
  for (let i = 0; i < row.length; i += 2) {
    const end = row[i + 1] ?? width;
    for (let x = row[i] ?? width; x < end; x++) {
      const at = rowStart + (x >> 3);
      target[at] = (target[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
}

/** Skips what stands before a group 3 line. Returns whether the line stands for itself; false at the end of the page. */
function beginLine(bits: Bits, { twoDimensional }: FaxCoding): '1d' | '2d' | 'end' {
  let ends = 0;
  for (;;) {
    while (!bits.isDone() && bits.peek(endOfLineBits) === 0) bits.skip(1);
    if (bits.isDone()) return 'end';
    if (bits.peek(endOfLineBits) !== endOfLine) return '1d';
    bits.skip(endOfLineBits);
    const isOwn = !twoDimensional || bits.next() === 1;
    ends += 1;
    if (bits.peek(endOfLineBits) !== endOfLine && bits.peek(endOfLineBits) !== 0) return isOwn ? '1d' : '2d';
    // Two line ends in a row close the page.
    if (ends > 1) return 'end';
  }
}

/** Goes on to the next line end, so that one broken line costs one line. */
function findLineEnd(bits: Bits): void {
  // The word that made no sense may have taken some of it.
  bits.skip(-longestCode);
  while (!bits.isDone() && bits.peek(endOfLineBits) !== endOfLine) bits.skip(1);
}

function readRow(bits: Bits, width: number, above: Changes, coding: FaxCoding): Changes | 'end' {
  if (coding.compression === 4) return readRow2d(bits, width, above);
  if (coding.compression === 2) {
    bits.toByte();
    return readRow1d(bits, width);
  }
  const line = beginLine(bits, coding);
  if (line === 'end') return 'end';
  return line === '1d' ? readRow1d(bits, width) : readRow2d(bits, width, above);
}

/**
 * Decodes a strip into `target`, one bit a dot, 1 for black, rows padded to whole bytes. Returns how many rows were sound;
 * what is missing stays white.
 */
export function decodeFax(
  bytes: Uint8Array,
  size: { readonly width: number; readonly rows: number },
  coding: FaxCoding,
  target: Uint8Array,
): number {
  const bits = createBits(bytes, coding.lowBitFirst);
  const rowBytes = Math.ceil(size.width / 8);
  let above: Changes = [];
  let sound = 0;
  for (let y = 0; y < size.rows; y++) {
    try {
      const row = readRow(bits, size.width, above, coding);
      if (row === 'end') return sound;
      above = row;
      sound += 1;
    } catch (error) {
      if (error instanceof EndOfData) return sound;
      if (!(error instanceof BrokenCode)) throw error;
      // In group 4 every line needs the one above.
      if (coding.compression === 4) return sound;
      findLineEnd(bits);
    }
    paint(target, y * rowBytes, above, size.width);
  }
  return sound;
}
