import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { CodesArgs, CodesReply } from '../../codes-contract.ts';
import { findCodes, type ReadPixels, type SeenCode } from '../../find-codes.ts';
import { decodeImage } from '../image/inspect-image.ts';
import { withDrawnPage } from '../pdf/draw-page.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { context2d, drawScaled } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument } from '../transfer.ts';

type Report = (done: number, total: number) => void;

// The package would fetch its WebAssembly from a server of its own; ours lies beside the page.
prepareZXingModule({
  overrides: { locateFile: (file: string) => new URL(`./zxing/${file}`, document.baseURI).href },
});

const read: ReadPixels = async (pixels, options) => readBarcodes(pixels as ImageData, options);

const seenOn = (canvas: HTMLCanvasElement): Promise<SeenCode[]> => {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  return findCodes(context.getImageData(0, 0, canvas.width, canvas.height), read);
};

async function codesOfPdf({ documentUrl, maxPx, limits }: CodesArgs, report: Report): Promise<SeenCode[][]> {
  const { document: pdf, close } = await openPdf(await fetchDocument(documentUrl), undefined);
  try {
    const total = Math.min(pdf.numPages, limits.maxPages);
    const pages: SeenCode[][] = [];
    for (let number = 1; number <= total; number++) {
      const page = await pdf.getPage(number).catch(() => {
        throw new Refusal('pdf-damaged', { page: number });
      });
      pages.push(await withDrawnPage(page, { maxPx }, seenOn));
      page.cleanup();
      report(number, total);
    }
    return pages;
  } finally {
    await close();
  }
}

async function codesOfImage({ documentUrl, mediaType, maxPixels, maxPx }: CodesArgs): Promise<SeenCode[][]> {
  const [image] = await decodeImage(await fetchDocument(documentUrl), mediaType, maxPixels);
  const canvas = drawScaled(image, maxPx);
  image.close();
  const pixels = context2d(canvas, false).getImageData(0, 0, canvas.width, canvas.height);
  canvas.width = 0;
  return [await findCodes(pixels, read)];
}

/** The bar codes on the pages of a document, page by page, up to `maxPages`. */
export async function readCodes(args: CodesArgs, report: Report): Promise<CodesReply> {
  const { maxCodes, maxChars } = args.limits;
  const pages = args.mediaType === 'application/pdf' ? await codesOfPdf(args, report) : await codesOfImage(args);
  const codes = pages.flatMap((seen, i) =>
    seen.map(({ text, isWhole }) => ({ page: i + 1, text: text.toWellFormed().slice(0, maxChars), isWhole })),
  );
  return { pages: pages.length, codes: codes.slice(0, maxCodes) };
}
