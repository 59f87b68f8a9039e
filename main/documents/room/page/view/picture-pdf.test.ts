import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { buildSegmentFromPdf, PDF_LIMITS } from '../../../segment/build-from-pdf.ts';
import { type Picture, type PicturePage, picturePdf, pictureSheet } from './picture-pdf.ts';

const bilevel = (widthPx: number, heightPx: number): Picture => ({
  kind: 'bilevel',
  bytes: new Uint8Array(deflateSync(Buffer.alloc(Math.ceil(widthPx / 8) * heightPx, 0xa5))),
  zeroIsWhite: true,
  widthPx,
  heightPx,
});
const jpeg: Picture = { kind: 'jpeg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), widthPx: 30, heightPx: 40 };
const pageOf = (picture: Picture, dpi?: { across: number; down: number }): PicturePage => ({
  picture,
  orientation: 1,
  sheet: pictureSheet(picture, 1, dpi),
});

test('pages have their sheets, pictures their bytes and colours', async () => {
  const fax = bilevel(1728, 1146);
  const pdf = await PDFDocument.load(picturePdf([pageOf(fax, { across: 204, down: 98 }), pageOf(jpeg)]));
  const [first, second] = pdf.getPages();
  expect(first?.getWidth()).toBeCloseTo((1728 / 204) * 72, 2);
  expect(first?.getHeight()).toBeCloseTo((1146 / 98) * 72, 2);
  expect([second?.getWidth(), second?.getHeight()]).toEqual([595.28, 841.89]);
  const images = [first, second].map((page) =>
    page?.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).lookup(PDFName.of('Im')),
  );
  const [one, two] = images;
  if (!(one instanceof PDFRawStream) || !(two instanceof PDFRawStream)) throw new Error('no pictures');
  expect(Buffer.from(one.contents)).toEqual(Buffer.from(fax.bytes));
  expect(one.dict.lookup(PDFName.of('BitsPerComponent'), PDFNumber).asNumber()).toBe(1);
  expect(one.dict.get(PDFName.of('Decode'))?.toString()).toBe('[ 1 0 ]');
  expect(Buffer.from(two.contents)).toEqual(Buffer.from(jpeg.bytes));
});

test('what comes out can be rebuilt as a segment, however many pages there are', async () => {
  const counts = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(counts, fc.integer({ min: 1, max: 3000 }), async (count, width) => {
      const built = await buildSegmentFromPdf(
        picturePdf(Array.from({ length: count }, () => pageOf(bilevel(width, 8)))),
        PDF_LIMITS,
      );
      expect(built.ok && built.value.pages.length).toBe(count);
      expect(built.ok && built.value.dropped).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('a picture on its side gets a sheet on its side', () => {
  const size = { widthPx: 1654, heightPx: 2339 };
  const dpi = { across: 200, down: 200 };
  const upright = pictureSheet(size, 1, dpi);
  const turned = pictureSheet(size, 6, dpi);
  expect([turned.width, turned.height]).toEqual([upright.height, upright.width]);
});
