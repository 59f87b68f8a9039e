import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';

/** The files of a hand-over package, wherever they lie. Paths use '/', never leave the package. */
export type PackageFiles = {
  readonly sizes: ReadonlyMap<string, number>;
  readonly open: (name: string) => Promise<AsyncIterable<Uint8Array>>;
  readonly close: () => void;
};

const maxFiles = 2001;
const maxTotalBytes = 4_000_000_000;
/** Real documents hardly shrink; a bomb shrinks a thousandfold. */
const maxRatio = 200;

const openFolder = async (folder: string): Promise<Result<PackageFiles>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = new Map<string, number>();
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) return fault('package-entry-refused', 'never', { name: entry.name });
    const file = path.join(entry.parentPath, entry.name);
    sizes.set(path.relative(folder, file).split(path.sep).join('/'), (await lstat(file)).size);
    if (sizes.size > maxFiles) return fault('package-too-large', 'never');
  }
  return ok({
    sizes,
    open: async (name) => createReadStream(path.join(folder, ...name.split('/'))),
    close: () => undefined,
  });
};

const openZipFile = promisify((file: string, done: (error: Error | null, zip?: yauzl.ZipFile) => void) =>
  // Strict names: yauzl itself refuses absolute paths, '..' and backslashes.
  yauzl.open(
    file,
    { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true, decodeStrings: true },
    done,
  ),
);

const readEntries = (zip: yauzl.ZipFile): Promise<Result<Map<string, yauzl.Entry>>> =>
  new Promise((resolve) => {
    const entries = new Map<string, yauzl.Entry>();
    let totalBytes = 0;
    // Folders count too: they cost nothing in the file.
    let seen = 0;
    zip.on('error', () => resolve(fault('package-not-readable', 'never')));
    zip.on('end', () => resolve(ok(entries)));
    zip.on('entry', (entry: yauzl.Entry) => {
      seen += 1;
      totalBytes += entry.uncompressedSize;
      const isBomb = entry.uncompressedSize > 1_000_000 && entry.uncompressedSize > entry.compressedSize * maxRatio;
      if (seen > 2 * maxFiles || entries.size >= maxFiles || totalBytes > maxTotalBytes || isBomb)
        return resolve(fault('package-too-large', 'never'));
      const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
      if (isLink || entries.has(entry.fileName))
        return resolve(fault('package-entry-refused', 'never', { name: entry.fileName.slice(0, 80) }));
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

const openZip = async (file: string): Promise<Result<PackageFiles>> => {
  let zip: yauzl.ZipFile | undefined;
  try {
    zip = await openZipFile(file);
  } catch {
    return fault('package-not-readable', 'never');
  }
  if (zip === undefined) return fault('package-not-readable', 'never');
  const opened = zip;
  const entries = await readEntries(opened);
  if (!entries.ok) {
    opened.close();
    return entries;
  }
  return ok({
    sizes: new Map([...entries.value].map(([name, entry]) => [name, entry.uncompressedSize])),
    open: (name) =>
      new Promise((resolve, reject) => {
        const entry = entries.value.get(name);
        if (entry === undefined) return reject(new Error(`no entry ${name}`));
        opened.openReadStream(entry, (error, stream) =>
          error === null && stream !== undefined ? resolve(stream) : reject(error ?? new Error('no stream')),
        );
      }),
    close: () => opened.close(),
  });
};

/** Opens a ZIP or a folder. Faults: 'package-not-readable', 'package-entry-refused' {name}, 'package-too-large'. */
export const openPackageFiles = async (place: string): Promise<Result<PackageFiles>> => {
  const stats = await lstat(place).catch(() => undefined);
  if (stats?.isDirectory() === true) return openFolder(place);
  return stats?.isFile() === true ? openZip(place) : fault('package-not-readable', 'never');
};
