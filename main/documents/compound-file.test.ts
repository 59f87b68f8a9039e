import { expect, test } from 'vitest';
import type { DocumentSource } from './file-source.ts';
import { createSniffingReader } from './sniffing-reader.ts';

const source = (bytes: Uint8Array, partBytes: number): DocumentSource => ({
  name: 'x',
  open: async function* () {
    for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
  },
});

const sniffed = async (bytes: Uint8Array, partBytes = 1000) => {
  const reader = createSniffingReader(source(bytes, partBytes), 1e9);
  try {
    for await (const part of reader.read()) if (part.length === 0) throw new Error('empty');
  } catch {
    return reader.refusal()?.code;
  }
  return reader.mediaType();
};

/** A file whose directory names what it holds; the directory stands behind `before` sectors. */
const compound = (name: string, before: number): Uint8Array => {
  const bytes = new Uint8Array(512 * (before + 3));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, before, true);
  const at = 512 * (before + 1) + 128;
  bytes.set(Buffer.from(name, 'utf16le'), at);
  view.setUint16(at + 64, 2 * name.length + 2, true);
  return bytes;
};

test.each([
  ['__nameid_version1.0', 'application/vnd.ms-outlook'],
  ['EncryptedPackage', 'office-encrypted'],
  ['WordDocument', 'office-old-format'],
  ['Workbook', 'office-old-format'],
  ['Something', 'type-not-supported'],
])('a compound file with %s', async (name, expected) => {
  expect(await sniffed(compound(name, 0))).toBe(expected);
  expect(await sniffed(compound(name, 300), 700)).toBe(expected);
  expect(await sniffed(compound(name, 300), 1e6)).toBe(expected);
});

test('a letter with a PDF at its end is no PDF, and a stump is nothing', async () => {
  const letter = compound('__attach_version1.0_#00000000', 2);
  const withPdf = Buffer.concat([letter, Buffer.from('%PDF-1.7 startxref 9 %%EOF')]);
  expect(await sniffed(withPdf)).toBe('application/vnd.ms-outlook');
  expect(await sniffed(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('type-not-supported');
});
