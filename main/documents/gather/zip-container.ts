import { close, fstat, open } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { readFlags } from '../file-source.ts';

/** Where an archive's bytes lie; opened anew for every look, so that a batch of thousands holds no handles. */
export type ZipContainer = {
  /** Rejects where it is no archive any more. */
  readonly open: () => Promise<yauzl.ZipFile>;
};

// Names are decoded and judged by us; sizes are checked against what really comes out.
const options = { lazyEntries: true, autoClose: true, decodeStrings: false, validateEntrySizes: true } as const;

const fromFd = promisify((fd: number, done: (error: Error | null, zip?: yauzl.ZipFile) => void) =>
  yauzl.fromFd(fd, options, done),
);
const fromBuffer = promisify((bytes: Buffer, done: (error: Error | null, zip?: yauzl.ZipFile) => void) =>
  yauzl.fromBuffer(bytes, options, done),
);

const opened = (zip: yauzl.ZipFile | undefined): yauzl.ZipFile => {
  if (zip === undefined) throw new Error('no archive');
  return zip;
};

/** An archive on disk. What was listed once must still be the same file when its entries are read. */
export const zipFile = async (filePath: string): Promise<ZipContainer> => {
  const listed = await lstat(filePath);
  return {
    open: async () => {
      const fd = await promisify(open)(filePath, readFlags);
      try {
        const stats = await promisify(fstat)(fd);
        if (
          !stats.isFile() ||
          stats.ino !== listed.ino ||
          stats.size !== listed.size ||
          stats.mtimeMs !== listed.mtimeMs
        )
          throw Object.assign(new Error('the archive has changed'), { code: 'ECHANGED' });
        return opened(await fromFd(fd));
      } catch (error) {
        await promisify(close)(fd).catch(() => undefined);
        throw error;
      }
    },
  };
};

/** An archive in memory: pasted, or found inside another. */
export const zipBytes = (bytes: Uint8Array): ZipContainer => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { open: async () => opened(await fromBuffer(buffer)) };
};
