import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type FileToWrite = { readonly name: string; readonly bytes: () => AsyncIterable<Uint8Array> | Readable };
export type WriteOptions = { readonly signal: AbortSignal; readonly onBytes: (written: number) => void };

/** A folder of this name in `parent` that was not there before: `name`, `name (2)` … */
export const newFolder = async (parent: string, name: string): Promise<string> => {
  for (let again = 1; ; again += 1) {
    const folder = path.join(parent, again === 1 ? name : `${name} (${again})`);
    try {
      await mkdir(folder, { mode: 0o700 });
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || again > 99) throw error;
    }
  }
};

/** Writes files into a folder of ours, each whole or not at all. Cancelled or failed, the folder goes with what is in it. */
export const writeFiles = async (
  folder: string,
  files: readonly FileToWrite[],
  { signal, onBytes }: WriteOptions,
): Promise<void> => {
  let written = 0;
  try {
    for (const { name, bytes } of files) {
      signal.throwIfAborted();
      const target = path.join(folder, name);
      const temporary = `${target}.part`;
      const source = bytes();
      await pipeline(
        source instanceof Readable ? source : Readable.from(source, { objectMode: false }),
        async function* (chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            written += chunk.byteLength;
            onBytes(written);
            yield chunk;
          }
        },
        createWriteStream(temporary, { mode: 0o600, flags: 'wx' }),
        { signal },
      );
      const handle = await open(temporary, 'r+');
      await handle.sync();
      await handle.close();
      await rename(temporary, target);
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
};
