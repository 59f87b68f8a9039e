import { PDFDocument } from 'pdf-lib';
import { buildSegmentFromJpeg } from '../../segment/build-from-image.ts';
import { buildSegmentFromPdf, PDF_LIMITS } from '../../segment/build-from-pdf.ts';
import type { Bytes, DrawnPage, SegmentAnswer, SegmentOrder } from './segment-order.ts';

async function pagesAsPdf(pages: readonly DrawnPage[]): Promise<Bytes> {
  const document = await PDFDocument.create();
  for (const { jpeg, widthPt, heightPt } of pages) {
    const page = document.addPage([widthPt, heightPt]);
    page.drawImage(await document.embedJpg(jpeg), { x: 0, y: 0, width: widthPt, height: heightPt });
  }
  return new Uint8Array(await document.save({ useObjectStreams: false, objectsPerTick: Number.POSITIVE_INFINITY }));
}

async function build(order: SegmentOrder): Promise<SegmentAnswer> {
  const result =
    order.kind === 'jpeg'
      ? buildSegmentFromJpeg(order)
      : await buildSegmentFromPdf(order.kind === 'pdf' ? order.bytes : await pagesAsPdf(order.pages), PDF_LIMITS);
  return result.ok ? { ok: true, built: result.value } : { ok: false, code: result.error.code };
}

self.onmessage = ({ data }: MessageEvent<SegmentOrder>) => {
  build(data).then(
    (answer) => self.postMessage(answer, { transfer: answer.ok ? [answer.built.segment.buffer] : [] }),
    () => self.postMessage({ ok: false, code: 'segment-invalid' } satisfies SegmentAnswer),
  );
};
