import { Readable } from 'node:stream';
import type { UploadSource } from '../adapter.ts';

export type SourceReader = {
  /** The bytes from `start` to `end`, read while they are sent. */
  piece(start: number, end: number): Readable;
  close(): Promise<void>;
};

/**
 * Reads a source in pieces that follow each other with one pass over it: an encrypted document can't be entered in the
 * middle, so opening it anew for every piece would read it over and over.
 */
export const createSourceReader = (source: UploadSource, signal: AbortSignal): SourceReader => {
  let bytes: AsyncIterator<Uint8Array> | null = null;
  let rest: Uint8Array = new Uint8Array();
  let position = 0;

  const close = async () => {
    const open = bytes;
    bytes = null;
    await open?.return?.();
  };

  const next = async (): Promise<Uint8Array | null> => {
    if (rest.length > 0) return rest;
    const read = await bytes?.next();
    return !read || read.done ? null : read.value;
  };

  async function* take(start: number, end: number) {
    if (bytes === null || position !== start) {
      await close();
      bytes = source.open(start, signal)[Symbol.asyncIterator]();
      rest = new Uint8Array();
      position = start;
    }
    while (position < end) {
      const found = await next();
      if (found === null) throw new Error('the source ended before its size');
      const part = found.subarray(0, end - position);
      rest = found.subarray(part.length);
      position += part.length;
      // Before the last bytes leave: the store finds damage only at the end, and then the upload must not become complete.
      if (position === source.sizeBytes && (await next()) !== null)
        throw new Error('the source goes on after its size');
      yield part;
    }
  }

  return { piece: (start, end) => Readable.from(take(start, end), { objectMode: false }), close };
};
