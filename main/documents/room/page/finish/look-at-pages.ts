import type { LookArgs, PageSeen } from '../../finish-contract.ts';
import { decodeImage } from '../image/inspect-image.ts';
import { greysOf } from '../look/greys.ts';
import { withDrawnPage } from '../pdf/draw-page.ts';
import { openLastPdf, pageOf } from '../pdf/render-pdf.ts';
import { context2d, drawScaled } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument } from '../transfer.ts';
import { findSkew } from './find-skew.ts';
import { hasLetters } from './has-letters.ts';
import { isBlank } from './is-blank.ts';

/** Lines of text stay apart at this size; larger takes longer and tells no more. */
const lookPx = 1000;

const unseen: PageSeen = { skew: 0, blank: false };

function seen(canvas: OffscreenCanvas): PageSeen {
  const { width, height } = canvas;
  const picture = greysOf(context2d(canvas, false).getImageData(0, 0, width, height));
  canvas.width = 0;
  const blank = isBlank(picture);
  return { blank, skew: blank ? 0 : findSkew(picture) };
}

async function lookAtImage(args: LookArgs): Promise<PageSeen> {
  const [image] = await decodeImage(await fetchDocument(args.documentUrl), args.mediaType, args.maxPixels);
  const canvas = drawScaled(image, lookPx);
  image.close();
  return seen(canvas);
}

/** What is seen on pages, in the order asked for. */
export async function lookAtPages(args: LookArgs, report: (done: number, total: number) => void): Promise<PageSeen[]> {
  if (args.mediaType !== 'application/pdf') {
    if (args.pages.some((page) => page !== 1)) throw new Refusal('page-not-found');
    const one = await lookAtImage(args);
    return args.pages.map(() => one);
  }
  const pdf = await openLastPdf(args);
  const all: PageSeen[] = [];
  for (const number of args.pages) {
    const page = await pageOf(pdf, number);
    const isClear = args.blankOnly === true && (await hasLetters(page));
    const look = (drawn: HTMLCanvasElement): PageSeen => {
      const canvas = new OffscreenCanvas(drawn.width, drawn.height);
      context2d(canvas).drawImage(drawn, 0, 0);
      return seen(canvas);
    };
    all.push(isClear ? unseen : await withDrawnPage(page, { maxPx: lookPx }, look).catch(() => unseen));
    page.cleanup();
    report(all.length, args.pages.length);
  }
  return all;
}
