import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testTiff } from './test-tiff.ts';
import { readTiff, type TiffTags, tag } from './tiff-directory.ts';
import { describeTiffPage, tiffPieces } from './tiff-page.ts';

const pixels = Uint8Array.of(1, 2, 3, 4, 5, 6);
const page = (at: (piece: number) => number, ...more: (readonly [number, 3 | 4 | 5, ...number[]])[]) => [
  [tag.width, 3, 16] as const,
  [tag.height, 3, 3] as const,
  [tag.compression, 3, 4] as const,
  [tag.photometric, 3, 0] as const,
  [tag.stripOffsets, 4, at(0)] as const,
  [tag.rowsPerStrip, 3, 3] as const,
  [tag.stripBytes, 4, pixels.length] as const,
  ...more,
];

const pagesOf = (bytes: Uint8Array, maxPages = 10): readonly TiffTags[] => {
  const read = readTiff(bytes, maxPages);
  if (read.kind !== 'pages') throw new Error(read.reason);
  return read.pages;
};

test.each([true, false])('pages in a row, little endian: %s', (little) => {
  const bytes = testTiff(
    [
      (at) => page(at, [tag.dpiAcross, 5, 204], [tag.dpiDown, 5, 98], [tag.orientation, 3, 6]),
      (at) => page(at, [tag.dpiAcross, 5, 100], [tag.dpiDown, 5, 100], [tag.dpiUnit, 3, 3]),
    ],
    [pixels],
    little,
  );
  const [first, second] = pagesOf(bytes).map(describeTiffPage);
  expect(first).toEqual({
    widthPx: 16,
    heightPx: 3,
    compression: 4,
    bitsPerPixel: 1,
    isBilevel: true,
    zeroIsWhite: true,
    isInk: false,
    orientation: 6,
    dpi: { across: 204, down: 98 },
  });
  expect(second).toMatchObject({ orientation: 1, dpi: { across: 254, down: 254 } });
});

test('smaller copies and masks are no pages', () => {
  const bytes = testTiff(
    [(at) => page(at), (at) => page(at, [tag.subfileType, 4, 1]), (at) => page(at, [tag.subfileType, 4, 4])],
    [pixels],
  );
  expect(pagesOf(bytes)).toHaveLength(1);
});

test('pages before a broken link of the chain are pages, and what follows is one that cannot be read', () => {
  const whole = testTiff([(at) => page(at), (at) => page(at)], [pixels]);
  const read = readTiff(whole.slice(0, whole.length - 20), 10);
  expect(read.kind === 'pages' && [read.pages.map((tags) => tags.size > 0), read.isCutOff]).toEqual([
    [true, false],
    true,
  ]);
});

const patched = (patch: (view: DataView) => void): Uint8Array => {
  const bytes = testTiff([(at) => page(at)], [pixels]);
  patch(new DataView(bytes.buffer));
  return bytes;
};
const directory = 14;

test.each([
  [
    'a directory that follows itself',
    (view: DataView) => view.setUint32(directory + 2 + 7 * 12, directory, true),
    'directory-loop',
  ],
  ['a directory outside the file', (view: DataView) => view.setUint32(4, 1e9, true), 'directory-place'],
  ['more entries than there is file', (view: DataView) => view.setUint16(directory, 4000, true), 'directory-size'],
  [
    'four thousand million values',
    (view: DataView) => view.setUint32(directory + 2 + 4 * 12 + 4, 0xffffffff, true),
    'tag-size',
  ],
] as const)('%s is damage', (_name, patch, reason) => {
  expect(readTiff(patched(patch), 10)).toEqual({ kind: 'damaged', reason });
});

test('a BigTIFF is told apart', () => {
  expect(
    readTiff(
      patched((view) => view.setUint16(2, 43, true)),
      10,
    ),
  ).toMatchObject({ kind: 'unsupported' });
});

test('no more pages are read than it takes to refuse', () => {
  expect(
    pagesOf(
      testTiff(
        Array.from({ length: 30 }, () => page),
        [pixels],
      ),
      5,
    ),
  ).toHaveLength(6);
});

const describe1 = (...more: (readonly [number, 3 | 4 | 5, ...number[]])[]) => {
  const [tags] = pagesOf(testTiff([(at) => page(at, ...more)], [pixels]));
  return describeTiffPage(tags ?? new Map());
};

test.each([
  ['no width', [tag.width, 3, 0], 'size'],
  ['raw photographs', [tag.compression, 3, 34713], 'compression'],
  ['CIE colours', [tag.photometric, 3, 8], 'colour'],
  ['64 bits', [tag.bits, 3, 64], 'bits'],
] as const)('%s is not shown', (_name, field, reason) => {
  expect(describe1(field)).toBe(reason);
});

const piecesOf = (...more: (readonly [number, 3 | 4 | 5, ...number[]])[]) => {
  const bytes = testTiff([(at) => page(at, ...more)], [pixels]);
  const [tags = new Map()] = pagesOf(bytes);
  const described = describeTiffPage(tags);
  if (typeof described === 'string') throw new Error(described);
  return tiffPieces(tags, described, bytes.length);
};

test('strips are taken from inside the file, and only as many as the picture has', () => {
  expect(piecesOf()).toEqual([[8, 6]]);
  expect(piecesOf([tag.stripOffsets, 4, 8, 8, 8, 8], [tag.stripBytes, 4, 6, 6, 6, 6])).toEqual([[8, 6]]);
  expect(piecesOf([tag.stripOffsets, 4, 1e6])).toBeUndefined();
  expect(piecesOf([tag.stripBytes, 4, 1e6])).toBeUndefined();
  expect(piecesOf([tag.rowsPerStrip, 3, 1])).toBeUndefined();
});

test('whatever is changed in a file, reading it ends and stays inside', () => {
  const good = testTiff([page, page], [pixels]);
  const change = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.nat(good.length), (changes, length) => {
      const bytes = good.slice();
      for (const [at, value] of changes) bytes[at] = value;
      const cut = bytes.slice(0, length);
      const read = readTiff(cut, 10);
      if (read.kind !== 'pages') return;
      for (const tags of read.pages) {
        const described = describeTiffPage(tags);
        if (typeof described === 'string') continue;
        for (const [from, size] of tiffPieces(tags, described, cut.length) ?? [])
          expect(from + size).toBeLessThanOrEqual(cut.length);
      }
    }),
  );
});
