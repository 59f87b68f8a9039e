import type { FileFault } from '../records/damage.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { blobFault } from '../vault/blob-store.ts';

/** 'unsure': it could not be looked at just now (another program holds it). */
export type FileState = 'sound' | 'unsure' | FileFault;

const stateOf = (error: unknown): FileState => {
  const code = blobFault(error)?.code;
  if (code === undefined) throw error;
  if (code === 'blob-missing' || code === 'blob-damaged') return code;
  return code === 'disk-busy' ? 'unsure' : 'disk-error';
};

/** Lets time pass after that many milliseconds of reading. */
export type Rest = (workedMs: number, signal: AbortSignal) => Promise<void>;

/** Reads a stored file to its end: every byte is authenticated, and the whole compared with what it is called. */
export const checkFile = async (
  blobs: Pick<BlobStore, 'open'>,
  sha256: string,
  rest: Rest,
  signal: AbortSignal,
): Promise<FileState> => {
  try {
    let from = performance.now();
    for await (const _piece of blobs.open(sha256, { signal })) {
      await rest(performance.now() - from, signal);
      from = performance.now();
    }
    return 'sound';
  } catch (error) {
    signal.throwIfAborted();
    return stateOf(error);
  }
};

/** What the entry of the file tells without reading it, and when it was written. */
export const glanceAt = async (
  blobs: Pick<BlobStore, 'changedAt'>,
  sha256: string,
): Promise<{ readonly state: FileState; readonly changedAtMs: number }> => {
  try {
    return { state: 'sound', changedAtMs: await blobs.changedAt(sha256) };
  } catch (error) {
    return { state: stateOf(error), changedAtMs: 0 };
  }
};
