import { unzlibSync } from 'fflate';

const clearCode = 256;
const endCode = 257;
const firstFree = 258;
const tableSize = 4096;

/** Fills `out` as far as the bytes go, never further than it is long; returns how far that was. */
export type Unpack = (bytes: Uint8Array, out: Uint8Array) => number;

/** LZW as TIFF 6.0 (section 13) has it: highest bit first, code words grow one code early. Stops at a code that can't be. */
export function unpackLzw(bytes: Uint8Array, out: Uint8Array): number {
  const prefix = new Uint16Array(tableSize);
  const suffix = new Uint8Array(tableSize);
  const first = new Uint8Array(tableSize);
  const lengths = new Uint16Array(tableSize);
  for (let i = 0; i < clearCode; i++) {
    suffix[i] = i;
    first[i] = i;
    lengths[i] = 1;
  }
  let next = firstFree;
  let width = 9;
  let before = -1;
  let to = 0;
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    heldBits += 8;
    if (heldBits < width) continue;
    heldBits -= width;
    const code = (held >> heldBits) & ((1 << width) - 1);
    if (code === endCode || to >= out.length) break;
    if (code === clearCode) {
      next = firstFree;
      width = 9;
      before = -1;
      continue;
    }
    if (before < 0 ? code > 255 : code > next || next >= tableSize + 1) break;
    if (before >= 0 && next < tableSize) {
      prefix[next] = before;
      suffix[next] = first[code === next ? before : code] ?? 0;
      first[next] = first[before] ?? 0;
      lengths[next] = (lengths[before] ?? 0) + 1;
      next += 1;
    }
    if (code >= next) break;
    const length = lengths[code] ?? 0;
    for (let at = to + length - 1, part = code; at >= to; at--) {
      if (at < out.length) out[at] = suffix[part] ?? 0;
      part = prefix[part] ?? 0;
    }
    to += length;
    before = code;
    if (next >= (1 << width) - 1 && width < 12) width += 1;
  }
  return Math.min(to, out.length);
}

/** Runs and literals (TIFF 6.0, section 9). */
export function unpackBits(bytes: Uint8Array, out: Uint8Array): number {
  let to = 0;
  for (let at = 0; at < bytes.length && to < out.length; ) {
    const head = bytes[at] ?? 0;
    at += 1;
    if (head < 128) {
      const literal = bytes.subarray(at, at + head + 1).subarray(0, out.length - to);
      out.set(literal, to);
      at += head + 1;
      to += literal.length;
    } else if (head > 128) {
      out.fill(bytes[at] ?? 0, to, to + 257 - head);
      at += 1;
      to += 257 - head;
    }
  }
  return Math.min(to, out.length);
}

/** Throws at bytes that are no zlib stream. */
export function unpackDeflate(bytes: Uint8Array, out: Uint8Array): number {
  const whole = unzlibSync(bytes, { out: new Uint8Array(out.length) }).subarray(0, out.length);
  out.set(whole);
  return whole.length;
}

/** Packings of bytes by TIFF's number of the compression. */
export const unpackers: ReadonlyMap<number, Unpack> = new Map([
  [5, unpackLzw],
  [8, unpackDeflate],
  [32946, unpackDeflate],
  [32773, unpackBits],
]);
