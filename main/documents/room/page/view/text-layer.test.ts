import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { buildSegmentFromPdf, PDF_LIMITS } from '../../../segment/build-from-pdf.ts';
import { type PicturePage, picturePdf } from './picture-pdf.ts';
import type { PlacedText } from './text-layer.ts';

const page = (text: readonly PlacedText[]): PicturePage => ({
  picture: { kind: 'grey', bytes: new Uint8Array(deflateSync(Buffer.alloc(100, 0xff))), widthPx: 10, heightPx: 10 },
  orientation: 1,
  sheet: { width: 595, height: 842, image: { x: 0, y: 0, width: 595, height: 842 } },
  text,
});

/** What a reader finds on the pages. */
const read = async (pdf: Uint8Array) => {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : [])));
  }
  await document.destroy();
  return pages;
};

test('known text is found where it stands, in letters of any kind', async () => {
  const run = { text: '发票号码 24312000000012345678 € 𠮷', x: 60, y: 700, width: 200, height: 10 };
  const [first, second] = await read(picturePdf([page([run]), page([{ ...run, text: '第二页', y: 500 }])]));
  expect(first?.map(({ str }) => str).join('')).toBe(run.text);
  expect(first?.[0]?.transform.slice(4)).toEqual([60, 700]);
  expect(first?.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(200, 0);
  expect(second?.map(({ str }) => str).join('')).toBe('第二页');
});

test('more letters than one font has, and letters there are none of', async () => {
  const all = Array.from({ length: 700 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  const [found] = await read(picturePdf([page([{ text: all, x: 10, y: 10, width: 500, height: 5 }])]));
  expect(found?.map(({ str }) => str).join('')).toBe(all);
  const [none] = await read(picturePdf([page([{ text: '\ud800\u0001', x: 10, y: 10, width: 500, height: 5 }])]));
  expect(none?.map(({ str }) => str).join('')).toBe('\ufffd');
});

test('whatever the text is, the pages can be rebuilt as a segment', async () => {
  const runs = fc.record({
    text: fc.string({ unit: 'binary', maxLength: 40 }),
    x: fc.double({ min: -1e6, max: 1e6 }),
    y: fc.double({ min: -1e6, max: 1e6 }),
    width: fc.double({ min: -10, max: 1e6 }),
    height: fc.double({ min: -10, max: 1e4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(runs, { maxLength: 5 }), async (text) => {
      const built = await buildSegmentFromPdf(picturePdf([page(text)]), PDF_LIMITS);
      expect(built.ok && built.value.dropped).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
