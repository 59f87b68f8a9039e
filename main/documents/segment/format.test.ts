import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegmentFromJpeg } from './build-from-image.ts';
import { buildSegmentFromPdf } from './build-from-pdf.ts';
import { createByteFeed } from './byte-feed.ts';
import { copyBody, reachableObjects } from './copy-body.ts';
import { HEADER_BYTES } from './format.ts';
import { readSegmentTables } from './read-segment.ts';
import { makeTestJpeg } from './test-jpeg.ts';
import { inPieces, makePdfText, verifyBytes } from './test-segment.ts';

const content = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;

/** Three pages that share a font; page 2 links to page 1. */
const threePages = () =>
  makePdfText([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]/MediaBox[0 0 300 400]/Resources<</Font<</F 6 0 R>>>>>>',
    `<</Type/Page/Parent 2 0 R/Contents 7 0 R>>`,
    `<</Type/Page/Parent 2 0 R/Contents 8 0 R/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest[3 0 R/Fit]>>]>>`,
    `<</Type/Page/Parent 2 0 R/Contents 9 0 R/Rotate 90>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    content('BT /F 12 Tf (one) Tj ET'),
    content('BT /F 12 Tf (two) Tj ET'),
    content('BT /F 12 Tf (three) Tj ET'),
  ]);

const builtSegment = async (): Promise<Uint8Array> => {
  const built = await buildSegmentFromPdf(threePages());
  if (!built.ok) throw new Error(built.error.code);
  return built.value.segment;
};

const tablesOf = async (bytes: Uint8Array) => {
  const tables = await verifyBytes(bytes);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return tables.value;
};

test('what the builders make is read back, in pieces of any size', async () => {
  const jpeg = buildSegmentFromJpeg({ bytes: makeTestJpeg({ widthPx: 40, heightPx: 30 }) });
  if (!jpeg.ok) throw new Error(jpeg.error.code);
  for (const segment of [await builtSegment(), jpeg.value.segment]) {
    for (const pieceBytes of [1, 3, 17, 4096, segment.length]) {
      expect(await verifyBytes(segment, pieceBytes)).toMatchObject({ ok: true });
    }
  }
});

test('every change of the tables is refused or leaves all reads inside the segment', async () => {
  const segment = await builtSegment();
  const { objectOffsets, fixupPositions, pages } = await tablesOf(segment);
  const bodyStart = segment.length - (await tablesOf(segment)).bodyBytes;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: bodyStart - 1 }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.integer({ min: 1, max: 700 }),
      async (changes, pieceBytes) => {
        const bytes = segment.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const result = await verifyBytes(bytes, pieceBytes);
        if (!result.ok) {
          expect(result.error).toMatchObject({ code: 'segment-invalid', retry: 'never' });
          return;
        }
        const tables = result.value;
        for (const position of tables.fixupPositions) expect(position + 8).toBeLessThanOrEqual(tables.bodyBytes);
        for (const offset of tables.objectOffsets) expect(offset).toBeLessThan(tables.bodyBytes);
        for (const page of tables.pages) expect(page.objectId).toBeLessThan(tables.objectOffsets.length);
        for (const target of tables.fixupTargets) expect(target).toBeLessThan(tables.objectOffsets.length);
      },
    ),
    { numRuns: 1500 },
  );
  expect(objectOffsets.length).toBe(8);
  expect(pages.length).toBe(3);
  expect(fixupPositions.length).toBeGreaterThan(12);
});

test('random bytes, random cuts and appended bytes are refused with a fault', async () => {
  const segment = await builtSegment();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
      expect(await verifyBytes(noise)).toMatchObject({ ok: false, error: { code: 'segment-invalid' } });
      const headed = new Uint8Array([...segment.subarray(0, HEADER_BYTES), ...noise]);
      expect(await verifyBytes(headed)).toMatchObject({ ok: false, error: { code: 'segment-invalid' } });
    }),
    { numRuns: 300 },
  );
  for (let length = 0; length < segment.length; length += 7) {
    expect(await verifyBytes(segment.subarray(0, length))).toMatchObject({ error: { code: 'segment-invalid' } });
  }
  const longer = new Uint8Array(segment.length + 1);
  longer.set(segment);
  expect(await verifyBytes(longer)).toMatchObject({ error: { detail: { reason: 'trailing-bytes' } } });
});

test('a body that does not keep what the tables promise is refused', async () => {
  const segment = await builtSegment();
  const { bodyBytes, objectOffsets, fixupPositions } = await tablesOf(segment);
  const bodyStart = segment.length - bodyBytes;
  const reasonAfter = async (at: number) => {
    const bytes = segment.slice();
    bytes[bodyStart + at] = 0x41;
    const result = await verifyBytes(bytes);
    return result.ok ? 'accepted' : result.error.detail?.reason;
  };
  expect(await reasonAfter((objectOffsets[2] ?? 0) + 9)).toBe('object-head');
  expect(await reasonAfter((objectOffsets[2] ?? 0) - 3)).toBe('object-end');
  expect(await reasonAfter((fixupPositions[3] ?? 0) + 4)).toBe('fixup-field');
});

test('an unknown version is refused, not guessed at', async () => {
  const bytes = (await builtSegment()).slice();
  bytes[8] = 2;
  expect(await verifyBytes(bytes)).toMatchObject({ ok: false, error: { detail: { reason: 'version' } } });
});

test('a declared length alone reserves nothing: a short stream ends at once', async () => {
  const bytes = (await builtSegment()).slice(0, HEADER_BYTES + 40);
  const view = new DataView(bytes.buffer);
  view.setUint32(12, 1_000_000, true);
  view.setUint32(16, 6_000_000, true);
  view.setUint32(24, 0x7fff_ffff, true);
  expect(await verifyBytes(bytes)).toMatchObject({ ok: false, error: { detail: { reason: 'short' } } });
});

test('objects that only a removed page needs are not reached', async () => {
  const segment = await builtSegment();
  const tables = await tablesOf(segment);
  const all = reachableObjects(tables, [0, 1, 2]);
  expect([...all]).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  const second = reachableObjects(tables, [1]);
  // Its opening stream, itself, the font and its content; page 1 stays out though a link leads there.
  expect(second.reduce((sum, n) => sum + n, 0)).toBe(4);
  expect(second[tables.pages[0]?.objectId ?? 0]).toBe(0);

  const written: string[] = [];
  const feed = createByteFeed(inPieces(segment, 64));
  const again = await readSegmentTables(feed);
  if (!again.ok) throw new Error(again.error.code);
  await copyBody(feed, again.value, {
    number: () => 7,
    keep: (id) => second[id] === 1,
    write: (bytes) => {
      written.push(Buffer.from(bytes).toString('latin1'));
      return undefined;
    },
  });
  const text = written.join('');
  expect(text).toContain('(two) Tj');
  expect(text).not.toMatch(/\((one|three)\)/);
});
