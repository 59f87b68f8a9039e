import { buildSegmentFromJpeg } from '../../segment/build-from-image.ts';
import { buildSegmentFromPdf, PDF_LIMITS } from '../../segment/build-from-pdf.ts';
import { composeMixed } from '../../segment/compose-mixed.ts';
import type { SegmentAnswer, SegmentOrder } from './segment-order.ts';

async function build(order: SegmentOrder): Promise<SegmentAnswer> {
  const pdf = order.kind === 'mixed' ? await composeMixed(order.bytes, order.pages) : undefined;
  const cut = order.kind === 'pdf' ? order.cut : undefined;
  const result =
    order.kind === 'jpeg'
      ? buildSegmentFromJpeg(order)
      : await buildSegmentFromPdf(pdf ?? order.bytes, PDF_LIMITS, cut);
  if (!result.ok) return { ok: false, code: result.error.code };
  return { ok: true, built: result.value, ...(pdf === undefined ? {} : { pdf }) };
}

self.onmessage = ({ data }: MessageEvent<SegmentOrder>) => {
  build(data).then(
    (answer) =>
      self.postMessage(answer, {
        transfer: answer.ok ? [answer.built.segment.buffer, ...(answer.pdf ? [answer.pdf.buffer] : [])] : [],
      }),
    () => self.postMessage({ ok: false, code: 'segment-invalid' } satisfies SegmentAnswer),
  );
};
