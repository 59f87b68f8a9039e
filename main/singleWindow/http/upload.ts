import { DetailedError, type HttpResponse, Upload } from 'tus-js-client';
import { type Fault, fault, ok, type Result } from '../../../shared/ipc/result.ts';
import type { Connection } from '../../transport/connection.ts';
import type { DocumentUpload, UploadSource } from '../adapter.ts';
import type { Credentials } from './exchange.ts';
import { networkFault } from './network-fault.ts';
import { parseJson } from './parse-json.ts';
import { problemFault } from './problem-fault.ts';
import { createSourceReader, type SourceReader } from './upload-source.ts';
import { createUploadStack, type UploadStackOptions } from './upload-stack.ts';

export type UploadDeps = UploadStackOptions & {
  readonly credentials: Credentials;
  readonly now: () => number;
  /** Bytes of one PATCH: what is on its way when the line is cut has to be sent again, and it can't be more than this. */
  readonly chunkBytes: number;
  readonly connectionFor?: ((url: URL) => Promise<Connection>) | undefined;
};

/** Marks what went wrong on our side of the wire, so that it isn't taken for a network failure. */
class UploadFault extends Error {
  readonly fault: Fault;
  constructor(failure: { readonly error: Fault }) {
    super(failure.error.code);
    this.fault = failure.error;
  }
}

const wrongOffset = (offset: number) => new UploadFault(fault('upload-offset-wrong', 'later', { offset }));

/** A file of tus-js-client that is read from the endpoint's offset on and never as a whole. */
const fileReader = (reader: SourceReader, sizeBytes: number) => {
  let lastStart = -1;
  return {
    openFile: async () => ({
      size: sizeBytes,
      slice: async (start: number, end: number) => {
        // An endpoint whose offset stands still or lies beyond the end would keep the client going round for ever.
        if (start <= lastStart || start >= sizeBytes) throw wrongOffset(start);
        lastStart = start;
        return {
          value: Object.assign(reader.piece(start, end), { size: end - start }),
          done: end >= sizeBytes,
        };
      },
      close: () => {},
    }),
  };
};

const refusal = (answer: HttpResponse, nowMs: number): ReturnType<typeof fault> => {
  const status = answer.getStatus();
  if (status === 404 || status === 410) return fault('upload-gone', 'later', { status });
  if (status === 409) return fault('upload-offset-wrong', 'later', { status });
  if (status === 423) return fault('upload-locked', 'later', { status });
  if (status === 422) return fault('upload-digest-mismatch', 'later', { status });
  if (status >= 200 && status < 300) return fault('endpoint-not-speaking', 'later', { status, reason: 'no-offset' });
  if (status < 400) return fault('endpoint-not-speaking', 'later', { status, reason: 'redirect' });
  return problemFault({
    status,
    retryAfter: answer.getHeader('Retry-After') ?? null,
    json: parseJson(answer.getBody()),
    nowMs,
  });
};

const uploadFault = (error: unknown, nowMs: number): ReturnType<typeof fault> => {
  for (let at: unknown = error; at instanceof Error; at = at instanceof DetailedError ? at.causingError : at.cause) {
    if (at instanceof UploadFault) return { ok: false, error: at.fault };
  }
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  return answer ? refusal(answer, nowMs) : networkFault(error);
};

const attempt = (deps: UploadDeps, upload: DocumentUpload, token: string, signal: AbortSignal) =>
  new Promise<Result<null>>((resolve) => {
    const { sizeBytes } = upload.source;
    // Told apart from failures of the wire: what the vault throws while reading is not the network's fault.
    const readable: UploadSource = {
      sizeBytes,
      open: async function* (start, inner) {
        try {
          yield* upload.source.open(start, inner);
        } catch (error) {
          if (inner.aborted) throw error;
          throw new UploadFault(fault('document-unreadable', 'after-user'));
        }
      },
    };
    const reader = createSourceReader(readable, signal);
    const settle = (result: Result<null>) => {
      signal.removeEventListener('abort', onAbort);
      // A file that can't be closed is nobody's news here.
      reader.close().then(
        () => resolve(result),
        () => resolve(result),
      );
    };
    // Never an `endpoint`: with one, tus-js-client answers a failed HEAD by starting again from byte 0.
    const tus = new Upload(new Blob([]), {
      uploadUrl: upload.uploadUrl,
      uploadSize: sizeBytes,
      fileReader: fileReader(reader, sizeBytes),
      httpStack: createUploadStack(deps),
      fingerprint: async () => '',
      storeFingerprintForResuming: false,
      chunkSize: deps.chunkBytes,
      // When and whether to try again is the outbox's decision.
      retryDelays: null,
      headers: { Authorization: `Bearer ${token}` },
      onAfterResponse: (request, answer) => {
        if (request.getMethod() !== 'HEAD' || answer.getStatus() >= 300) return;
        const length = answer.getHeader('Upload-Length');
        const offset = Number(answer.getHeader('Upload-Offset'));
        if (length !== undefined && Number(length) !== sizeBytes) {
          throw new UploadFault(fault('upload-length-wrong', 'later', { expected: sizeBytes, found: Number(length) }));
        }
        if (offset > sizeBytes) throw wrongOffset(offset);
      },
      onProgress: (sentBytes) => upload.onProgress(Math.min(sentBytes, sizeBytes)),
      onSuccess: () => settle(ok(null)),
      onError: (error) => settle(signal.aborted ? fault('aborted', 'later') : uploadFault(error, deps.now())),
    });
    const onAbort = () => {
      void tus.abort();
      settle(fault('aborted', 'later'));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    tus.start();
  });

/** Sends what the endpoint doesn't have of one document; see `SingleWindowAdapter.uploadDocument`. */
export const uploadByTus = async (
  deps: UploadDeps,
  upload: DocumentUpload,
  signal: AbortSignal,
): Promise<Result<null>> => {
  if (signal.aborted) return fault('aborted', 'later');
  const token = await deps.credentials.token(signal);
  if (!token.ok) return token;
  const connection = await deps.connectionFor?.(new URL(upload.uploadUrl));
  const connected = { ...deps, connection };
  const first = await attempt(connected, upload, token.value, signal);
  if (first.ok || first.error.code !== 'sign-in-needed') return first;
  const fresh = await deps.credentials.refresh(token.value, signal);
  return fresh.ok ? attempt(connected, upload, fresh.value, signal) : fresh;
};
