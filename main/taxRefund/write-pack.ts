import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** One file of a pack; its bytes are asked for when its turn comes. */
export type PackFile = { readonly name: string; readonly bytes: () => AsyncIterable<Uint8Array> };

const isThere = (place: string): Promise<boolean> =>
  access(place).then(
    () => true,
    () => false,
  );

/**
 * Writes the files into a new folder below `parent`, under a name that is free (`name`, `name (2)` …), which it returns. The
 * folder appears when every file in it is whole: a full disk or a pulled plug leaves none.
 */
export const writeFolder = async (
  parent: string,
  name: string,
  files: readonly PackFile[],
  signal: AbortSignal,
): Promise<string> => {
  const temporary = path.join(parent, `.${randomUUID()}.part`);
  await mkdir(temporary, { mode: 0o700 });
  try {
    for (const file of files) {
      const target = path.join(temporary, file.name);
      await pipeline(
        Readable.from(file.bytes(), { objectMode: false }),
        createWriteStream(target, { mode: 0o600, flags: 'wx' }),
        { signal },
      );
      const handle = await open(target, 'r+');
      await handle.sync();
      await handle.close();
    }
    let free = name;
    for (let n = 2; await isThere(path.join(parent, free)); n += 1) free = `${name} (${n})`;
    await rename(temporary, path.join(parent, free));
    return free;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
};

/** The files as one ZIP, stored as they are (PDF and XLSX are compressed already), below one folder. */
export const zipOf = (folder: string, files: readonly PackFile[]): AsyncIterable<Uint8Array> => {
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  for (const { name, bytes } of files)
    zip.addReadStreamLazy(`${folder}/${name}`, { compress: false }, (done) => {
      const source = Readable.from(bytes(), { objectMode: false });
      // yazl pipes and doesn't listen: without this a missing blob would be an error of nobody's, and the ZIP never end.
      source.on('error', (error) => out.destroy(error));
      done(null, source);
    });
  zip.end();
  zip.on('error', (error: Error) => out.destroy(error));
  zip.outputStream.pipe(out);
  return out;
};
