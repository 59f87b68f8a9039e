import { fault, ok, type Result } from '../../../shared/ipc/result.ts';
import type { DocumentUpload, SingleWindowAdapter } from '../../singleWindow/adapter.ts';
import type { FakeEndpoint } from './fake-endpoint.ts';

/**
 * What happens to one call: it works; it fails before or after its effect; the process dies before or after it; the endpoint
 * is busy, refuses for good, has lost half-sent uploads, or wants something else first.
 */
export const mishaps = [
  'none',
  'lost-request',
  'lost-answer',
  'crash-before',
  'crash-after',
  'busy',
  'refused',
  'expired-uploads',
  'portal',
] as const;
export type Mishap = (typeof mishaps)[number];

export type FakeWire = {
  /** What happens to the next call. */
  next(): Mishap;
  crash(): void;
  dead(): boolean;
};

const cut = () => fault('network-cut', 'later');
const never = () => new Promise<never>(() => {});

const refusals: Partial<Record<Mishap, () => ReturnType<typeof fault>>> = {
  'lost-request': cut,
  busy: () => fault('endpoint-busy', 'later', { status: 429, retryAfterMs: 60_000 }),
  refused: () => fault('not-acceptable-now', 'after-user', { status: 409, problem: 'not-acceptable-now' }),
  portal: () => fault('endpoint-not-speaking', 'later', { reason: 'not-json' }),
};

/** An adapter in front of the fake endpoint, with a wire that does to each call what the test wants. */
export const createFakeAdapter = (endpoint: FakeEndpoint, wire: FakeWire): SingleWindowAdapter => {
  // A refusal is stored under its key like every other answer.
  const refusedKeys = new Set<string>();

  const call = async <T>(signal: AbortSignal, work: () => Promise<Result<T>>, key?: string): Promise<Result<T>> => {
    if (wire.dead()) return never();
    if (signal.aborted) return fault('aborted', 'later');
    const mishap = key !== undefined && refusedKeys.has(key) ? 'refused' : wire.next();
    if (mishap === 'refused' && key !== undefined) refusedKeys.add(key);
    const refusal = refusals[mishap];
    if (refusal) return refusal();
    if (mishap === 'crash-before') {
      wire.crash();
      return never();
    }
    if (mishap === 'expired-uploads') endpoint.expireUploads();
    const result = await work();
    if (mishap === 'crash-after') wire.crash();
    if (wire.dead()) return never();
    return mishap === 'lost-answer' ? cut() : result;
  };

  const upload = async ({ uploadUrl, source, onProgress }: DocumentUpload, signal: AbortSignal) => {
    const start = endpoint.offset(uploadUrl);
    if (start === null) return fault('upload-gone', 'later', { status: 404 });
    let offset = start;
    for await (const bytes of source.open(start, signal)) {
      // Two filings with the same document share an upload, and the second finds it taken.
      if (endpoint.offset(uploadUrl) !== offset) return fault('upload-locked', 'later', { status: 423 });
      endpoint.append(uploadUrl, offset, bytes);
      offset += bytes.length;
      onProgress(offset);
    }
    return ok(null);
  };

  const unused = async () => fault('unexpected', 'never');

  return {
    mode: 'practice',
    discover: unused,
    filingStatus: unused,
    events: unused,
    referencePage: unused,
    createFiling: (manifest, { signal, idempotencyKey }) =>
      call(signal, async () => ok(endpoint.create(manifest, idempotencyKey)), idempotencyKey),
    documents: (filingId, { signal }) =>
      call(signal, async () => {
        const answer = endpoint.documents(filingId);
        return answer ? ok(answer) : fault('not-found', 'after-user', { status: 404, problem: 'not-found' });
      }),
    uploadDocument: (one, { signal }) => call(signal, () => upload(one, signal)),
    submit: (filingId, jws, { signal, idempotencyKey }) =>
      call(
        signal,
        async () => {
          const receipt = await endpoint.submit(filingId, jws, idempotencyKey);
          if (receipt !== null) return ok(receipt);
          refusedKeys.add(idempotencyKey);
          return fault('documents-missing', 'later', { status: 409, problem: 'documents-missing' });
        },
        idempotencyKey,
      ),
    sendOriginals: (caseNo, note, { signal, idempotencyKey }) =>
      call(signal, async () => {
        endpoint.act(`originals ${note.waybill}`, note, idempotencyKey);
        return ok({ dispatchId: note.dispatchId, caseNo, recordedAt: '2026-04-01T00:00:00Z' });
      }),
    sendPromises: (caseNo, update, { signal, idempotencyKey }) =>
      call(signal, async () => {
        endpoint.act(`promises ${update.updateId}`, update, idempotencyKey);
        return ok({ updateId: update.updateId, caseNo, recordedAt: '2026-04-01T00:00:00Z' });
      }),
    withdraw: (filingId, reason, { signal, idempotencyKey }) =>
      call(signal, async () => {
        endpoint.act(`withdrawal ${filingId}`, { reason }, idempotencyKey);
        return ok({
          filingId,
          version: 1,
          kind: 'claim' as const,
          state: 'withdrawn' as const,
          caseKey: filingId,
          corpSerialNo: '-',
          caseNo: null,
          acceptanceNo: null,
          manifestDigest: '0'.repeat(64),
          createdAt: '2026-04-01T00:00:00Z',
          receivedAt: null,
          lastSeq: 1,
        });
      }),
  };
};
