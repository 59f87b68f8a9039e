import type { BuiltSegment } from '../../segment/built-segment.ts';
import type { MixedPage } from '../../segment/compose-mixed.ts';
import { Refusal } from './refusal.ts';
import type { Bytes, SegmentAnswer, SegmentOrder } from './segment-order.ts';

const baseTimeoutMs = 12_000;
const timeoutMsPerMegabyte = 100;

// Kept for the next document: loading pdf-lib takes longer than rebuilding an invoice.
let warm: Worker | undefined;

const newWorker = (): Worker => new Worker(new URL('./segment-worker.ts', import.meta.url), { type: 'module' });

/**
 * Builds a segment in a worker, which can be ended: several small files make pdf-lib run for minutes. Takes the
 * order's bytes over. Throws a Refusal; `segment-invalid` stands for anything the file did to the builder.
 */
export const buildSegment = async (order: SegmentOrder): Promise<BuiltSegment> => (await built(order)).built;

/** The PDF with some of its pages as pictures, and the same as a segment. */
export async function buildMixed(
  bytes: Bytes,
  pages: readonly MixedPage[],
): Promise<{ readonly pdf: Bytes; readonly segment: Bytes }> {
  const { pdf, built: made } = await built({ kind: 'mixed', bytes, pages });
  if (pdf === undefined) throw new Error('a mixed document came back without its PDF');
  return { pdf, segment: made.segment };
}

async function built(order: SegmentOrder): Promise<Extract<SegmentAnswer, { ok: true }>> {
  const worker = warm ?? newWorker();
  warm = undefined;
  const answer = await ask(worker, order);
  if (!answer.ok) {
    worker.terminate();
    throw new Refusal('segment-invalid', { reason: answer.code });
  }
  warm = worker;
  return answer;
}

function ask(worker: Worker, order: SegmentOrder): Promise<SegmentAnswer> {
  return new Promise((resolve) => {
    const fail = (code: string): void => resolve({ ok: false, code });
    const timer = setTimeout(() => fail('timeout'), baseTimeoutMs + (order.bytes.length / 1e6) * timeoutMsPerMegabyte);
    worker.onerror = () => fail('worker');
    worker.onmessage = ({ data }: MessageEvent<SegmentAnswer>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.postMessage(order, [order.bytes.buffer]);
  });
}
