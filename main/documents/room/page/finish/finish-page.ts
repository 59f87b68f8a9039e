import type { FinishArgs } from '../../finish-contract.ts';
import { decodeImage } from '../image/inspect-image.ts';
import { makeOf } from '../look/measure-document.ts';
import { withDrawnPage } from '../pdf/draw-page.ts';
import { openLastPdf, pageOf } from '../pdf/render-pdf.ts';
import { encodeJpeg } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { buildSegment } from '../segment-client.ts';
import { fetchDocument, postMade } from '../transfer.ts';
import { finishPicture } from './finish-picture.ts';

/** Finer than what a preview needs: this is what is sent. */
const quality = 0.88;
/** A4 at 600 dpi; more is more than a page is worth. */
const mostPixels = 35e6;
/** A scan inside a PDF is drawn as fine as it is, within reason. */
const [leastDpi, mostDpi] = [150, 300];

async function finishImage(args: FinishArgs): Promise<null> {
  const [image, { dpi }] = await decodeImage(await fetchDocument(args.documentUrl), args.mediaType, args.maxPixels);
  const scale = Math.min(1, Math.sqrt(mostPixels / (image.width * image.height)));
  const canvas = finishPicture(image, args.finish, scale);
  image.close();
  const bytes = await encodeJpeg(canvas, quality);
  canvas.width = 0;
  return postPicture(args, bytes, dpi === undefined ? undefined : dpi * scale);
}

async function postPicture(args: FinishArgs, bytes: Uint8Array<ArrayBuffer>, dpi: number | undefined): Promise<null> {
  const order = { kind: 'jpeg', bytes, orientation: 1 } as const;
  const built = await buildSegment(dpi === undefined ? order : { ...order, dpi });
  await postMade(args.segmentUrl, built.segment);
  return null;
}

/** Text stays text where only edges and angle change; what the builder can't read is drawn. */
async function finishAsText(args: FinishArgs): Promise<boolean> {
  const { straighten, crop } = args.finish;
  try {
    const bytes = await fetchDocument(args.documentUrl);
    const built = await buildSegment({ kind: 'pdf', bytes, cut: { index: args.page - 1, straighten, crop } });
    await postMade(args.segmentUrl, built.segment);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'segment-invalid') return false;
    throw error;
  }
}

/** Makes one page as it is to be sent, as a segment. */
export async function finishPage(args: FinishArgs): Promise<null> {
  if (args.mediaType !== 'application/pdf') {
    if (args.page !== 1) throw new Refusal('page-not-found');
    return finishImage(args);
  }
  const page = await pageOf(await openLastPdf(args), args.page);
  const { isPicture, dpi } = await makeOf(page);
  if (!args.finish.clean && !isPicture && (await finishAsText(args))) return null;
  const { width, height } = page.getViewport({ scale: 1 });
  const longSide = Math.max(width, height);
  const maxPx = (longSide * Math.max(leastDpi, Math.min(mostDpi, dpi ?? leastDpi))) / 72;
  const [canvas, drawnDpi] = await withDrawnPage(page, { maxPx }, (drawn) => [
    finishPicture(drawn, args.finish),
    // What fits on a canvas decides how fine it came out.
    (Math.max(drawn.width, drawn.height) * 72) / longSide,
  ]);
  page.cleanup();
  const bytes = await encodeJpeg(canvas, quality);
  canvas.width = 0;
  return postPicture(args, bytes, drawnDpi);
}
