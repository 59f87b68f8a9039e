import type { LookArgs, PageSeen } from '../../finish-contract.ts';
import { decodeImage } from '../image/inspect-image.ts';
import { drawPageOn } from '../pdf/draw-page.ts';
import { openLastPdf, pageOf } from '../pdf/render-pdf.ts';
import { context2d, drawScaled } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument } from '../transfer.ts';
import { findSkew } from './find-skew.ts';
import { greyOf } from './grey-picture.ts';
import { isBlank } from './is-blank.ts';
import { isPicturePage } from './picture-page.ts';

/** Lines of text stay apart at this size; larger takes longer and tells no more. */
const lookPx = 1000;

function seen(canvas: OffscreenCanvas, isPicture: boolean): PageSeen {
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  const picture = greyOf(context.getImageData(0, 0, width, height).data, width, height);
  canvas.width = 0;
  const blank = isBlank(picture);
  return { blank, skew: blank ? 0 : findSkew(picture), isPicture };
}

async function lookAtImage(args: LookArgs): Promise<PageSeen> {
  const [image] = await decodeImage(await fetchDocument(args.documentUrl), args.mediaType, args.maxPixels);
  const canvas = drawScaled(image, lookPx);
  image.close();
  return seen(canvas, true);
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
    const isPicture = await isPicturePage(page);
    const isClear = args.blankOnly === true && !isPicture;
    const drawn = isClear ? undefined : await drawPageOn(page, { maxPx: lookPx }).catch(() => undefined);
    if (drawn === undefined) all.push({ skew: 0, blank: false, isPicture });
    else {
      const canvas = new OffscreenCanvas(drawn.width, drawn.height);
      context2d(canvas).drawImage(drawn, 0, 0);
      drawn.width = 0;
      all.push(seen(canvas, isPicture));
    }
    page.cleanup();
    report(all.length, args.pages.length);
  }
  return all;
}
