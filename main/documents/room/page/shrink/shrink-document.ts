import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { MixedPage } from '../../../segment/compose-mixed.ts';
import type { ShrinkArgs, ShrinkReply } from '../../shrink-contract.ts';
import { makeOf } from '../look/measure-document.ts';
import { canvasJpeg, withDrawnPage } from '../pdf/draw-page.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { Refusal } from '../refusal.ts';
import { buildMixed } from '../segment-client.ts';
import { fetchDocument, postMade } from '../transfer.ts';
import { type Codable, chooseSteps } from './choose-steps.ts';

type Report = (done: number, total: number) => void;
type Bytes = Uint8Array<ArrayBuffer>;

interface CodedPage {
  readonly page: PDFPageProxy;
  /** The codings that were tried, by step. */
  readonly tried: Map<number, Bytes>;
}

/** A page is in colour where more of its pixels than these have one: a seal or a signature in blue has. */
const colouredShare = 0.0008;
const colourFrom = 42;

/** Without colour the chroma of a JPEG costs nothing; grain in it costs a third. */
function greyWherePossible(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = pixels;
  let coloured = 0;
  const most = (data.length / 4) * colouredShare;
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = [data[i], data[i + 1], data[i + 2]];
    if (Math.max(r, g, b) - Math.min(r, g, b) > colourFrom && ++coloured > most) return;
  }
  for (let i = 0; i < data.length; i += 4) {
    const grey = ((data[i] ?? 0) * 77 + (data[i + 1] ?? 0) * 150 + (data[i + 2] ?? 0) * 29) >> 8;
    data[i] = data[i + 1] = data[i + 2] = grey;
  }
  context.putImageData(pixels, 0, 0);
}

/** What a page of a PDF has around its picture. */
const pagePartBytes = 800;

async function codable(document: PDFDocumentProxy, args: ShrinkArgs, index: number): Promise<Codable & CodedPage> {
  const page = await document.getPage(index + 1).catch(() => {
    throw new Refusal('pdf-damaged', { page: index + 1 });
  });
  const bytes = args.pageBytes[index] ?? 0;
  const tried = new Map<number, Bytes>();
  const { isPicture, dpi } = await makeOf(page);
  if (!isPicture || dpi === null) return { page, tried, bytes, codedBytes: null };
  const natural = page.getViewport({ scale: 1 });
  const code = async (step: number): Promise<Bytes> => {
    const wanted = args.steps[step];
    if (wanted === undefined) throw new Error('no such step');
    // A coarse scan is never made coarser, nor finer than it is.
    const dots = Math.min(wanted.dpi, dpi);
    const maxPx = (Math.max(natural.width, natural.height) / 72) * dots;
    return withDrawnPage(page, { maxPx }, (canvas) => {
      greyWherePossible(canvas);
      return canvasJpeg(canvas, wanted.quality);
    });
  };
  return {
    page,
    tried,
    bytes,
    codedBytes: async (step) => {
      const known = tried.get(step) ?? (await code(step));
      tried.set(step, known);
      return known.length + pagePartBytes;
    },
  };
}

/**
 * Codes the pages that are pictures of paper smaller, each no more than the targets ask; pages with text and lines of their
 * own stay as they are. Refuses with page-not-found where the document is not the one it was said to be.
 */
export async function shrinkDocument(args: ShrinkArgs, report: Report): Promise<ShrinkReply> {
  const bytes = await fetchDocument(args.documentUrl);
  const { document, close } = await openPdf(bytes.slice(), undefined);
  try {
    const count = document.numPages;
    if (count !== args.pageBytes.length) throw new Refusal('page-not-found', { pages: count });
    const pages: (Codable & CodedPage)[] = [];
    for (let index = 0; index < count; index++) pages.push(await codable(document, args, index));
    const total = count * 2;
    let tries = 0;
    const told = pages.map(({ codedBytes, ...page }) => ({
      ...page,
      codedBytes:
        codedBytes === null
          ? null
          : async (step: number) => {
              const size = await codedBytes(step);
              tries += 1;
              report(Math.min(tries, total - 1), total);
              return size;
            },
    }));
    const { steps } = await chooseSteps(told, args, args.steps.length);
    const mixed = pages.map(({ page, tried }, index): MixedPage => {
      const step = steps[index] ?? null;
      const jpeg = step === null ? undefined : tried.get(step);
      if (jpeg === undefined) return null;
      const { width, height } = page.getViewport({ scale: 1 });
      return { jpeg, widthPt: width, heightPt: height };
    });
    if (mixed.some((page) => page !== null)) {
      const { pdf, segment } = await buildMixed(bytes, mixed);
      await postMade(args.viewUrl, pdf);
      await postMade(args.segmentUrl, segment);
    }
    report(total, total);
    return { coded: mixed.map((page) => (page === null ? null : page.jpeg.length + pagePartBytes)) };
  } finally {
    await close();
  }
}
