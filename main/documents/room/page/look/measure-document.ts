import type { PDFPageProxy } from 'pdfjs-dist';
import type { PageFacts } from '../../../../../shared/claim/quality/page-facts.ts';
import { sheetFor } from '../../../segment/build-from-image.ts';
import type { MeasureArgs, MeasureReply } from '../../look-contract.ts';
import { decodeImage } from '../image/inspect-image.ts';
import { withDrawnPage } from '../pdf/draw-page.ts';
import { openPdf, operatorCodes } from '../pdf/open-pdf.ts';
import { context2d, drawScaled } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument } from '../transfer.ts';
import { greysOf } from './greys.ts';
import { measurePixels } from './measure-pixels.ts';
import { type PageMake, readMake } from './page-make.ts';

type Report = (done: number, total: number) => void;

const nothing: PageFacts = { dpi: null, seen: null };

/** How a page of an open PDF is made. */
export async function makeOf(page: PDFPageProxy): Promise<PageMake> {
  const operators = await page.getOperatorList({ intent: 'print' });
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return readMake(operators, await operatorCodes(), { width: right - left, height: top - bottom });
}

async function measurePage(page: PDFPageProxy, maxPx: number): Promise<PageFacts> {
  const { isPicture, dpi } = await makeOf(page);
  if (!isPicture) return nothing;
  const seen = await withDrawnPage(page, { maxPx }, (canvas) => {
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no 2d context');
    return measurePixels(greysOf(context.getImageData(0, 0, canvas.width, canvas.height)));
  });
  return { dpi, seen };
}

async function measurePdf({ documentUrl, maxPages, maxPx }: MeasureArgs, report: Report): Promise<PageFacts[]> {
  const { document, close } = await openPdf(await fetchDocument(documentUrl), undefined);
  try {
    const total = Math.min(document.numPages, maxPages);
    const pages: PageFacts[] = [];
    for (let number = 1; number <= total; number++) {
      const page = await document.getPage(number).catch(() => {
        throw new Refusal('pdf-damaged', { page: number });
      });
      // A page nobody can draw has nothing to be seen; that is said where it is shown.
      pages.push(await measurePage(page, maxPx).catch(() => nothing));
      page.cleanup();
      report(number, total);
    }
    return pages;
  } finally {
    await close();
  }
}

async function measureImage({ documentUrl, mediaType, maxPixels, maxPx }: MeasureArgs): Promise<PageFacts> {
  const [image, claim] = await decodeImage(await fetchDocument(documentUrl), mediaType, maxPixels);
  const sheet = sheetFor(image.width, image.height, claim.dpi);
  const dpi = Math.round((image.width / sheet.image.width) * 72);
  const canvas = drawScaled(image, maxPx);
  image.close();
  const pixels = context2d(canvas, false).getImageData(0, 0, canvas.width, canvas.height);
  canvas.width = 0;
  return { dpi, seen: measurePixels(greysOf(pixels)) };
}

/** Measures what the pages of a document look like, without changing anything. */
export async function measureDocument(args: MeasureArgs, report: Report): Promise<MeasureReply> {
  if (args.mediaType === 'application/pdf') return { pages: await measurePdf(args, report) };
  return { pages: [await measureImage(args)] };
}
