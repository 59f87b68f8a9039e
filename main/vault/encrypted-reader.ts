import { type FileHandle, open } from 'node:fs/promises';
import {
  BlobMissing,
  CHUNK_BYTES,
  contentSize,
  createOpener,
  PREFIX_BYTES,
  SEALED_CHUNK_BYTES,
} from './blob-format.ts';
import { errorCode } from './disk-fault.ts';

export interface ReadOptions {
  /** First byte of the content to yield, 0 by default. What lies before it is decrypted too: the stream has no index. */
  readonly start?: number;
  readonly signal?: AbortSignal;
}

/** 512 KiB per disk read and per piece yielded: about a millisecond of decryption between two turns of the loop. */
const BATCH_CHUNKS = 8;

/** Fills `target` from `position` as far as the file goes; returns the bytes read. */
const readFully = async (handle: FileHandle, target: Uint8Array, position: number): Promise<number> => {
  let filled = 0;
  while (filled < target.length) {
    const { bytesRead } = await handle.read(target, filled, target.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
};

const openFile = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new BlobMissing('no such blob');
    throw error;
  }
};

/**
 * The content of the sealed file that stands at `place` of an open file, in pieces of up to 512 KiB, each in its own memory.
 * Throws BlobDamaged (every piece before it was right; one that was cut yields its beginning first), the signal's reason,
 * and node:fs errors.
 */
export async function* readSealed(
  handle: FileHandle,
  place: { readonly offset: number; readonly length: number },
  key: Uint8Array,
  { start = 0, signal }: ReadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  contentSize(place.length);
  const end = place.offset + place.length;
  const prefix = new Uint8Array(PREFIX_BYTES);
  const opener = createOpener(key, prefix.subarray(0, await readFully(handle, prefix, place.offset)));
  const sealed = new Uint8Array(BATCH_CHUNKS * SEALED_CHUNK_BYTES);
  let contentOffset = 0;
  for (let position = place.offset + PREFIX_BYTES; position < end; ) {
    signal?.throwIfAborted();
    const available = await readFully(handle, sealed.subarray(0, Math.min(sealed.length, end - position)), position);
    position += available;
    // A file that shrinks while it is read ends early here, and its last chunk is not the final one.
    const final = position >= end || available < sealed.length;
    const plain = new Uint8Array(BATCH_CHUNKS * CHUNK_BYTES);
    let plainBytes = 0;
    for (let offset = 0; offset < available; offset += SEALED_CHUNK_BYTES) {
      const next = Math.min(offset + SEALED_CHUNK_BYTES, available);
      plainBytes += opener.open(plain.subarray(plainBytes), sealed.subarray(offset, next), final && next === available);
    }
    const skipped = Math.min(plainBytes, Math.max(0, start - contentOffset));
    contentOffset += plainBytes;
    if (plainBytes > skipped) yield plain.subarray(skipped, plainBytes);
    if (final) return;
  }
}

/** The content of the blob file at `path`: see `readSealed`; throws BlobMissing too. */
export async function* openBlobFile(
  path: string,
  key: Uint8Array,
  options: ReadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  options.signal?.throwIfAborted();
  const handle = await openFile(path);
  try {
    yield* readSealed(handle, { offset: 0, length: (await handle.stat()).size }, key, options);
  } finally {
    await handle.close();
  }
}

/** Content size of the blob file at `path`, from the file's size alone. Throws BlobMissing, BlobDamaged. */
export const blobFileContentSize = async (path: string): Promise<number> => {
  const handle = await openFile(path);
  try {
    return contentSize((await handle.stat()).size);
  } finally {
    await handle.close();
  }
};
