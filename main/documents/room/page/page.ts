import type { RenderArgs, RoomMessage, RoomRequest } from '../room-contract.ts';
import { readCodes } from './codes/read-codes.ts';
import { finishPage } from './finish/finish-page.ts';
import { lookAtPages } from './finish/look-at-pages.ts';
import { heicView } from './heic/heic-view.ts';
import { inspectImage, renderImage } from './image/inspect-image.ts';
import { letterView, unpackLetter } from './letter/letter-view.ts';
import { measureDocument } from './look/measure-document.ts';
import { readDocument } from './ocr/ocr-read.ts';
import { ofdView } from './ofd/ofd-view.ts';
import { officeView } from './office/office-view.ts';
import { inspectPdf, type Report } from './pdf/inspect-pdf.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { Refusal } from './refusal.ts';
import { readSheets } from './sheet/read-sheets.ts';
import { shrinkDocument } from './shrink/shrink-document.ts';
import { tiffView } from './tiff/tiff-view.ts';
import { inspectView } from './view/inspect-view.ts';
import type { MakeView } from './view/view-maker.ts';
import { xmlView } from './xml/xml-view.ts';

/** Types that are shown by a view; all others are a PDF or a picture the browser knows. */
const views: Readonly<Record<string, MakeView>> = {
  'image/tiff': tiffView,
  'image/heic': heicView,
  'application/ofd': ofdView,
  'application/xml': xmlView,
  'message/rfc822': letterView,
  'application/vnd.ms-outlook': letterView,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': officeView,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': officeView,
};

const isPdf = (args: { readonly mediaType: string }): boolean => args.mediaType === 'application/pdf';

async function answer(request: RoomRequest, report: Report): Promise<unknown> {
  const draw = (args: RenderArgs) => (isPdf(args) ? renderPdf(args) : renderImage(args));
  if (request.op === 'render') return draw(request.args);
  if (request.op === 'codes') return readCodes(request.args, report);
  if (request.op === 'shrink') return shrinkDocument(request.args, report);
  if (request.op === 'measure') return measureDocument(request.args, report);
  if (request.op === 'read') return readDocument(request.args, draw, report);
  if (request.op === 'look') return lookAtPages(request.args, report);
  if (request.op === 'finish') return finishPage(request.args);
  if (request.op === 'sheets') return readSheets(request.args);
  if (request.op === 'unpack') return unpackLetter(request.args);
  const { args } = request;
  const makeView = views[args.mediaType];
  if (makeView !== undefined) return inspectView(makeView, args, report);
  return isPdf(args) ? inspectPdf(args, report) : inspectImage(args);
}

function refusal(id: number, error: unknown): RoomMessage {
  if (error instanceof Refusal)
    return { type: 'refused', id, code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) };
  const reason = error instanceof Error ? error.name.slice(0, 40) : 'unknown';
  return { type: 'refused', id, code: 'document-room-failed', detail: { reason } };
}

window.addEventListener(
  'message',
  ({ data, ports: [port] }) => {
    if (data !== 'port' || port === undefined) return;
    const say = (message: RoomMessage): void => port.postMessage(message);
    port.onmessage = ({ data: request }: MessageEvent<RoomRequest>) => {
      const { id } = request;
      answer(request, (done, total) => say({ type: 'progress', id, done, total })).then(
        (value) => say({ type: 'value', id, value }),
        (error: unknown) => say(refusal(id, error)),
      );
    };
    say({ type: 'ready' });
  },
  { once: true },
);
