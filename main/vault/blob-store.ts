import { createHash } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Fault, fault, ok, type Result } from '../../shared/ipc/result.ts';
import { BlobDamaged, BlobMissing, contentSize } from './blob-format.ts';
import { diskFault, errorCode } from './disk-fault.ts';
import { makeDirectory, sweepTemporary, syncDirectory, temporaryName } from './durable-file.ts';
import { blobFileContentSize, openBlobFile, type ReadOptions } from './encrypted-reader.ts';
import { type ContentId, createEncryptedWriter } from './encrypted-writer.ts';
import { sodium } from './sodium.ts';

/**
 * Encrypted files by the SHA-256 of their content (64 lower-case hex digits everywhere). `dir/ab/cdef…` is the keyed
 * BLAKE2b of that hash, so neither names nor bytes tell what is stored; for the bytes see `blob-format.ts`.
 * Methods that return no Result throw BlobMissing, BlobDamaged and node:fs errors; `blobFault` turns those into faults.
 */
export interface BlobStore {
  /**
   * Stores the content durably: when it returns, the file and its name are on the disk. Storing what is there already
   * replaces the file, which heals a damaged one. Faults: 'disk-full', 'disk-read-only', 'disk-error'. Rejects with what
   * `source` throws and with the signal's reason; nothing is left behind then.
   */
  put(source: AsyncIterable<Uint8Array> | Uint8Array, signal?: AbortSignal): Promise<Result<ContentId>>;
  has(sha256: string): Promise<boolean>;
  /** When the file was last written, in milliseconds since 1970, from its entry alone. Throws for one that can't be whole. */
  changedAt(sha256: string): Promise<number>;
  /** Bytes of the content. */
  size(sha256: string): Promise<number>;
  /**
   * The content from `start`, in pieces of up to 512 KiB. Ends with BlobDamaged if the whole was not the content asked
   * for: use nothing that can't be taken back before the end.
   */
  open(sha256: string, options?: ReadOptions): AsyncIterable<Uint8Array>;
  /** The whole content, checked. Faults: 'blob-missing', 'blob-damaged', 'blob-too-large' {sizeBytes, limitBytes}, disk. */
  readAll(sha256: string, limitBytes: number, signal?: AbortSignal): Promise<Result<Uint8Array>>;
  /** Faults: 'blob-missing', 'blob-damaged', disk. */
  verify(sha256: string, signal?: AbortSignal): Promise<Result<void>>;
  /** Removing what is not there is no error. */
  remove(sha256: string): Promise<void>;
  /** Removes a file by its stored name, as `list` gives it. */
  removeNamed(name: string): Promise<void>;
  /** All files by their stored name; hashes can't be had back from names (compare with `nameOf`). */
  list(): Promise<readonly string[]>;
  nameOf(sha256: string): string;
  /** Removes what a crash left half-written; only where nobody else is writing to the store, so at start. */
  sweep(): Promise<number>;
}

export interface BlobStoreOptions {
  readonly dir: string;
  /** 32 bytes: the secretstream key of every file; the key of the names is derived from it. */
  readonly key: Uint8Array;
  /** Where files grow before they get their name; on the same file system as `dir`, `dir` itself by default. */
  readonly tempDir?: string;
}

const PIECE_BYTES = 1_048_576;

/** The fault for what a store's methods throw; undefined for everything else. */
export const blobFault = (error: unknown): Fault | undefined => {
  if (error instanceof BlobMissing) return fault('blob-missing', 'never').error;
  if (error instanceof BlobDamaged) return fault('blob-damaged', 'never').error;
  return diskFault(error);
};

const asResult = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    const known = blobFault(error);
    if (known === undefined) throw error;
    return { ok: false, error: known };
  }
};

/** One huge buffer would otherwise be hashed and encrypted in one turn of the event loop. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += PIECE_BYTES) yield bytes.subarray(offset, offset + PIECE_BYTES);
}

const fileNaming = (key: Uint8Array): ((sha256: string) => string) => {
  const nameKey = new Uint8Array(32);
  sodium.crypto_kdf_derive_from_key(nameKey, 1, Buffer.from('blobname'), key);
  return (sha256) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256 in lower-case hex');
    const name = Buffer.alloc(32);
    sodium.crypto_generichash(name, Buffer.from(sha256, 'hex'), nameKey);
    return name.toString('hex');
  };
};

/** Opens nothing and creates nothing yet. Several stores, also in several processes, may share one folder. */
export const createBlobStore = ({ dir, key, tempDir = dir }: BlobStoreOptions): BlobStore => {
  if (key.length !== 32) throw new TypeError('the blob key has 32 bytes');
  const nameOf = fileNaming(key);
  const pathOf = (sha256: string): string => {
    const name = nameOf(sha256);
    return join(dir, name.slice(0, 2), name.slice(2));
  };

  /** Gives a finished temporary file its name. */
  const adopt = async (temporary: string, id: ContentId): Promise<void> => {
    const path = pathOf(id.sha256);
    await makeDirectory(dirname(path));
    try {
      await rename(temporary, path);
    } catch (error) {
      // Windows does not replace a file somebody is reading; the one in place has the same content.
      const inPlace = await blobFileContentSize(path).catch(() => undefined);
      if (process.platform !== 'win32' || inPlace !== id.sizeBytes) throw error;
      await rm(temporary, { force: true });
    }
    await syncDirectory(dirname(path));
  };

  const write = async (source: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<ContentId> => {
    signal?.throwIfAborted();
    await makeDirectory(tempDir);
    const temporary = join(tempDir, temporaryName());
    const writer = createEncryptedWriter(temporary, key);
    try {
      for await (const chunk of source) {
        signal?.throwIfAborted();
        await writer.write(chunk);
      }
      signal?.throwIfAborted();
      const id = await writer.finish();
      await adopt(temporary, id);
      return id;
    } catch (error) {
      await writer.abort();
      throw error;
    }
  };

  const put: BlobStore['put'] = async (source, signal) => {
    let sourceFailure: { readonly error: unknown } | undefined;
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield* source instanceof Uint8Array ? pieces(source) : source;
      } catch (error) {
        sourceFailure = { error };
        throw error;
      }
    }
    // A disk error of the source is not one of the store.
    const written = await asResult(() => write(watched(), signal));
    if (sourceFailure !== undefined) throw sourceFailure.error;
    return written;
  };

  async function* open(sha256: string, options: ReadOptions = {}): AsyncGenerator<Uint8Array, void, undefined> {
    const { start = 0, signal } = options;
    const hash = createHash('sha256');
    let offset = 0;
    for await (const piece of openBlobFile(pathOf(sha256), key, signal === undefined ? {} : { signal })) {
      hash.update(piece);
      const skipped = Math.min(piece.length, Math.max(0, start - offset));
      offset += piece.length;
      if (skipped < piece.length) yield skipped === 0 ? piece : piece.subarray(skipped);
    }
    // A file swapped for another of the same store decrypts without complaint.
    if (hash.digest('hex') !== sha256) throw new BlobDamaged('the content is another one');
  }

  return {
    put,
    has: async (sha256) => {
      try {
        await stat(pathOf(sha256));
        return true;
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return false;
        throw error;
      }
    },
    changedAt: async (sha256) => {
      try {
        const { size, mtimeMs } = await stat(pathOf(sha256));
        contentSize(size);
        return mtimeMs;
      } catch (error) {
        throw errorCode(error) === 'ENOENT' ? new BlobMissing('no such blob') : error;
      }
    },
    size: (sha256) => blobFileContentSize(pathOf(sha256)),
    open,
    readAll: async (sha256, limitBytes, signal) => {
      const read = await asResult(async () => {
        const sizeBytes = await blobFileContentSize(pathOf(sha256));
        if (sizeBytes > limitBytes) return fault('blob-too-large', 'never', { sizeBytes, limitBytes });
        const whole = new Uint8Array(sizeBytes);
        let offset = 0;
        for await (const piece of open(sha256, signal === undefined ? {} : { signal })) {
          whole.set(piece, offset);
          offset += piece.length;
        }
        return ok(whole);
      });
      return read.ok ? read.value : read;
    },
    verify: (sha256, signal) =>
      asResult(async () => {
        for await (const _piece of open(sha256, signal === undefined ? {} : { signal })) {
          // Reading to the end is the check.
        }
      }),
    remove: async (sha256) => {
      await rm(pathOf(sha256), { force: true });
    },
    removeNamed: async (name) => {
      if (!/^[0-9a-f]{64}$/.test(name)) throw new TypeError('not a stored name');
      await rm(join(dir, name.slice(0, 2), name.slice(2)), { force: true });
    },
    list: async () => {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return [];
        throw error;
      });
      return entries
        .filter((entry) => entry.isFile() && /^[0-9a-f]{62}$/.test(entry.name))
        .map((entry) => `${entry.parentPath.slice(-2)}${entry.name}`);
    },
    nameOf,
    sweep: async () => {
      await makeDirectory(tempDir);
      return sweepTemporary(tempDir);
    },
  };
};
