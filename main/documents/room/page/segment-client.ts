import type { BuiltSegment } from '../../segment/built-segment.ts';
import { Refusal } from './refusal.ts';
import type { SegmentAnswer, SegmentOrder } from './segment-order.ts';

const baseTimeoutMs = 12_000;
const timeoutMsPerMegabyte = 100;

// Kept for the next document: loading pdf-lib takes longer than rebuilding an invoice.
let warm: Worker | undefined;

const newWorker = (): Worker => new Worker(new URL('./segment-worker.ts', import.meta.url), { type: 'module' });

/**
 * Builds a segment in a worker, which can be ended: several small files make pdf-lib run for minutes. Takes the
 * order's bytes over. Throws a Refusal; `segment-invalid` stands for anything the file did to the builder.
 */
export async function buildSegment(order: SegmentOrder): Promise<BuiltSegment> {
  const worker = warm ?? newWorker();
  warm = undefined;
  const answer = await ask(worker, order);
  if (!answer.ok) {
    worker.terminate();
    throw new Refusal('segment-invalid', { reason: answer.code });
  }
  warm = worker;
  return answer.built;
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
