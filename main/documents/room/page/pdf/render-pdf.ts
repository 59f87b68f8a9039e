import type { PDFPageProxy } from 'pdfjs-dist';
import type { RenderArgs } from '../../room-contract.ts';
import { croppedSize, finishPicture } from '../finish/finish-picture.ts';
import { drawScaled, encodeJpeg, previewQuality } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument } from '../transfer.ts';
import { drawPage, withDrawnPage } from './draw-page.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';

// Somebody who looks at one page looks at the next one too: the last document stays open.
let last: { key: string; pdf: OpenPdf } | undefined;

/** The document of a key, as it was left open or opened now. */
export async function openLastPdf(args: Pick<RenderArgs, 'key' | 'documentUrl' | 'password'>): Promise<OpenPdf> {
  if (last?.key !== args.key) {
    await last?.pdf.close();
    last = undefined;
    last = { key: args.key, pdf: await openPdf(await fetchDocument(args.documentUrl), args.password) };
  }
  return last.pdf;
}

/** A page, from 1. Refusals: page-not-found, pdf-damaged. */
export async function pageOf({ document }: OpenPdf, page: number): Promise<PDFPageProxy> {
  if (page > document.numPages) throw new Refusal('page-not-found', { pages: document.numPages });
  return document.getPage(page).catch(() => {
    throw new Refusal('pdf-damaged', { page });
  });
}

export async function renderPdf(args: RenderArgs): Promise<Uint8Array<ArrayBuffer>> {
  const page = await pageOf(await openLastPdf(args), args.page);
  const picture = await (args.finish === undefined
    ? drawPage(page, { maxPx: args.maxPx, rotation: args.rotation, quality: previewQuality })
    : drawFinished(page, args, args.finish));
  page.cleanup();
  return picture;
}

async function drawFinished(
  page: PDFPageProxy,
  { maxPx, rotation }: RenderArgs,
  finish: NonNullable<RenderArgs['finish']>,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = page.getViewport({ scale: 1 });
  const part = croppedSize(whole, finish);
  const enlarged = Math.max(whole.width, whole.height) / Math.max(part.width, part.height);
  const canvas = await withDrawnPage(page, { maxPx: maxPx * enlarged }, (drawn) => finishPicture(drawn, finish));
  return encodeJpeg(drawScaled(canvas, maxPx, rotation), previewQuality);
}
