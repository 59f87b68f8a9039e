import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { buildSegmentFromPdf, PDF_LIMITS } from './build-from-pdf.ts';
import { createByteFeed } from './byte-feed.ts';
import { pageBytesOf } from './page-bytes.ts';
import { readSegmentTables } from './read-segment.ts';
import { makeTestJpeg } from './test-jpeg.ts';

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

test('a page has its own picture and its share of what several pages use', async () => {
  const pdf = await PDFDocument.create();
  const large = await pdf.embedJpg(Buffer.concat([makeTestJpeg({ widthPx: 16, heightPx: 16 }), Buffer.alloc(60_000)]));
  const shared = await pdf.embedJpg(Buffer.concat([makeTestJpeg({ widthPx: 8, heightPx: 8 }), Buffer.alloc(20_000)]));
  for (const pictures of [[large, shared], [shared], []])
    for (const page of [pdf.addPage([300, 400])]) for (const picture of pictures) page.drawImage(picture);
  const built = await buildSegmentFromPdf(await pdf.save(), PDF_LIMITS);
  if (!built.ok) throw new Error(built.error.code);
  const tables = await readSegmentTables(createByteFeed(whole(built.value.segment)));
  if (!tables.ok) throw new Error(tables.error.code);
  const [first = 0, second = 0, third = 0] = pageBytesOf(tables.value);
  expect(first).toBeGreaterThan(70_000);
  expect(first).toBeLessThan(73_000);
  expect(second).toBeGreaterThan(10_000);
  expect(second).toBeLessThan(12_000);
  expect(third).toBeLessThan(1_500);
});
