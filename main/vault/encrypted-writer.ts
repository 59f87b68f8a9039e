import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { CHUNK_BYTES, createSealer, SEALED_CHUNK_BYTES } from './blob-format.ts';

/** `sizeBytes` and `sha256` (64 lower-case hex digits) are those of the content, not of the file. */
export interface ContentId {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Encrypts what is written to it into one new file. `write` has encrypted the bytes when it returns, so the caller may
 * reuse its buffer; awaiting it is the backpressure. A failed disk write is thrown by the next call. After `finish` the
 * file is complete and on the disk; `abort` removes it, also after a failure, and may be called twice.
 */
export interface EncryptedWriter {
  write(chunk: Uint8Array): Promise<void>;
  finish(): Promise<ContentId>;
  abort(): Promise<void>;
}

/** 1 MiB of ciphertext per disk write: far fewer thread-pool trips than one per chunk. */
const BATCH_CHUNKS = 16;

/** `path` must not exist yet. Throws node:fs errors (see `diskFault`). */
export const createEncryptedWriter = (path: string, key: Uint8Array): EncryptedWriter => {
  const sealer = createSealer(key);
  const hash = createHash('sha256');
  const held = new Uint8Array(CHUNK_BYTES);
  let heldBytes = 0;
  let sizeBytes = 0;
  let batch = new Uint8Array(BATCH_CHUNKS * SEALED_CHUNK_BYTES);
  let batchBytes = 0;
  let state: 'writing' | 'finished' | 'aborted' = 'writing';

  const opening: Promise<FileHandle> = open(path, 'wx', 0o600);
  let disk: Promise<void> = opening.then(async (handle) => void (await handle.writeFile(sealer.prefix)));
  // The failure is reported by the next write or finish; until then it must not count as unhandled.
  disk.catch(() => undefined);
  /** The batch before the one on its way: one may travel while the next fills. */
  let drained: Promise<void> = disk;

  const flush = (): Promise<void> => {
    const full = batch.subarray(0, batchBytes);
    const before = disk;
    batch = new Uint8Array(BATCH_CHUNKS * SEALED_CHUNK_BYTES);
    batchBytes = 0;
    disk = before.then(async () => void (await (await opening).writeFile(full)));
    disk.catch(() => undefined);
    return before;
  };

  const seal = (plain: Uint8Array, final: boolean): void => {
    batchBytes += sealer.seal(batch.subarray(batchBytes), plain, final);
    if (batchBytes + SEALED_CHUNK_BYTES > batch.length) drained = flush();
  };

  const requireWriting = () => {
    if (state !== 'writing') throw new Error(`the writer is ${state}`);
  };

  return {
    write: async (chunk) => {
      requireWriting();
      hash.update(chunk);
      sizeBytes += chunk.length;
      for (let offset = 0; offset < chunk.length; ) {
        // A full chunk is held back until more comes: only then is it certain not to be the final one.
        if (heldBytes === CHUNK_BYTES) {
          seal(held, false);
          heldBytes = 0;
        }
        if (heldBytes === 0 && chunk.length - offset > CHUNK_BYTES) {
          seal(chunk.subarray(offset, offset + CHUNK_BYTES), false);
          offset += CHUNK_BYTES;
          continue;
        }
        const part = chunk.subarray(offset, offset + CHUNK_BYTES - heldBytes);
        held.set(part, heldBytes);
        heldBytes += part.length;
        offset += part.length;
      }
      await drained;
    },
    finish: async () => {
      requireWriting();
      state = 'finished';
      seal(held.subarray(0, heldBytes), true);
      flush();
      await disk;
      const handle = await opening;
      await handle.sync();
      await handle.close();
      return { sha256: hash.digest('hex'), sizeBytes };
    },
    abort: async () => {
      if (state === 'aborted') return;
      state = 'aborted';
      const handle = await opening.catch(() => undefined);
      if (handle === undefined) return;
      await disk.catch(() => undefined);
      await handle.close().catch(() => undefined);
      await rm(path, { force: true });
    },
  };
};
