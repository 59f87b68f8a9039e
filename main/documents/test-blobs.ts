import { createHash } from 'node:crypto';
import { type Fault, ok } from '../../shared/ipc/result.ts';
import type { DocumentBlobs } from './blob-transaction.ts';

export interface MemoryBlobs extends DocumentBlobs {
  readonly files: Map<string, Uint8Array>;
  /** The next `put` ends with it. */
  failNext(error: Fault): void;
}

/** The vault's store for tests: keeps the contract of `put` (rejects with what the source throws, leaves nothing). */
export function createMemoryBlobs(): MemoryBlobs {
  const files = new Map<string, Uint8Array>();
  let failure: Fault | undefined;

  return {
    files,
    failNext(error) {
      failure = error;
    },
    async put(source, signal) {
      const parts: Uint8Array[] = [];
      for await (const part of source instanceof Uint8Array ? [source] : source) {
        signal?.throwIfAborted();
        parts.push(part.slice());
      }
      signal?.throwIfAborted();
      if (failure !== undefined) {
        const error = failure;
        failure = undefined;
        return { ok: false, error };
      }
      const whole = new Uint8Array(Buffer.concat(parts));
      const sha256 = createHash('sha256').update(whole).digest('hex');
      files.set(sha256, whole);
      return ok({ sha256, sizeBytes: whole.byteLength });
    },
    has: async (sha256) => files.has(sha256),
    async *open(sha256) {
      const whole = files.get(sha256);
      if (whole === undefined) throw new Error('blob missing');
      for (let at = 0; at < whole.length; at += 1000) yield whole.subarray(at, at + 1000);
    },
    remove: async (sha256) => void files.delete(sha256),
  };
}
