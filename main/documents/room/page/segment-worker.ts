import { buildSegmentFromJpeg } from '../../segment/build-from-image.ts';
import { buildSegmentFromPdf, PDF_LIMITS } from '../../segment/build-from-pdf.ts';
import type { SegmentAnswer, SegmentOrder } from './segment-order.ts';

async function build(order: SegmentOrder): Promise<SegmentAnswer> {
  const result =
    order.kind === 'jpeg' ? buildSegmentFromJpeg(order) : await buildSegmentFromPdf(order.bytes, PDF_LIMITS, order.cut);
  return result.ok ? { ok: true, built: result.value } : { ok: false, code: result.error.code };
}

self.onmessage = ({ data }: MessageEvent<SegmentOrder>) => {
  build(data).then(
    (answer) => self.postMessage(answer, { transfer: answer.ok ? [answer.built.segment.buffer] : [] }),
    () => self.postMessage({ ok: false, code: 'segment-invalid' } satisfies SegmentAnswer),
  );
};
