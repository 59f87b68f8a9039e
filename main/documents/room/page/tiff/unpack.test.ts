import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackBits, unpackDeflate, unpackers, unpackLzw } from './unpack.ts';

/** The other direction, after TIFF 6.0 section 13. */
const packLzw = (bytes: Uint8Array): Uint8Array => {
  let bits = '';
  let width = 9;
  let table = new Map<string, number>();
  const put = (code: number): void => {
    bits += code.toString(2).padStart(width, '0');
  };
  const clear = (): void => {
    put(256);
    table = new Map(Array.from({ length: 256 }, (_value, i) => [String.fromCharCode(i), i]));
    width = 9;
  };
  clear();
  let next = 258;
  let word = '';
  for (const byte of bytes) {
    const letter = String.fromCharCode(byte);
    if (table.has(word + letter)) {
      word += letter;
      continue;
    }
    put(table.get(word) ?? 0);
    table.set(word + letter, next);
    next += 1;
    if (next >= 1 << width) width += 1;
    if (next >= 4094) {
      width = Math.min(width, 12);
      clear();
      next = 258;
    }
    word = letter;
  }
  if (word !== '') {
    put(table.get(word) ?? 0);
    next += 1;
    if (next >= 1 << width && width < 12) width += 1;
  }
  put(257);
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (part) => Number.parseInt(part.padEnd(8, '0'), 2));
};

const packBits = (bytes: Uint8Array): Uint8Array => {
  const parts: number[] = [];
  for (let at = 0; at < bytes.length; at += 100) {
    const part = bytes.subarray(at, at + 100);
    if (part.every((byte) => byte === part[0]) && part.length > 1) parts.push(257 - part.length, part[0] ?? 0);
    else parts.push(part.length - 1, ...part);
  }
  return Uint8Array.from(parts);
};

const packers = [
  ['LZW', packLzw, unpackLzw],
  ['PackBits', packBits, unpackBits],
  ['deflate', (bytes: Uint8Array) => new Uint8Array(deflateSync(bytes)), unpackDeflate],
] as const;

const content = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.nat(400)), { maxLength: 30 })
  .map((parts) =>
    Uint8Array.from(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => [...bytes]).flat())),
  );

test.each(packers)('%s comes back', (_name, pack, unpack) => {
  fc.assert(
    fc.property(content, (bytes) => {
      const out = new Uint8Array(bytes.length);
      expect(unpack(pack(bytes), out)).toBe(bytes.length);
      expect(Buffer.compare(out, bytes)).toBe(0);
    }),
  );
});

test('a table that is full more than once', () => {
  const bytes = Uint8Array.from({ length: 60_000 }, (_value, i) => (i * i * 31 + (i >> 3)) & 255);
  const out = new Uint8Array(bytes.length);
  unpackLzw(packLzw(bytes), out);
  expect(Buffer.compare(out, bytes)).toBe(0);
});

test.each(packers)('%s never writes further than it may', (_name, pack, unpack) => {
  const out = new Uint8Array(10);
  unpack(pack(new Uint8Array(100_000).fill(7)), out);
  expect([...out]).toEqual(new Array(10).fill(7));
});

test('any bytes end in some bytes, or an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...unpackers.values()), (bytes, unpack) => {
      try {
        expect(unpack(bytes, new Uint8Array(500))).toBeLessThanOrEqual(500);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});

test('how far the bytes went is told', () => {
  const packed = packLzw(Uint8Array.from({ length: 1000 }, (_value, i) => (i * 7) & 255));
  expect(unpackLzw(packed.slice(0, packed.length / 2), new Uint8Array(1000))).toBeLessThan(1000);
  expect(unpackBits(Uint8Array.of(3, 1, 2), new Uint8Array(10))).toBe(2);
});
