import { unzipSync } from 'fflate';

/** The files of a package by their place in it. Reading one that isn't there gives undefined. */
export interface OfdArchive {
  read(path: string): Uint8Array<ArrayBuffer> | undefined;
  has(path: string): boolean;
}

export interface OfdArchiveLimits {
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  /** Of everything that is read, files read twice counted twice. */
  readonly maxReadBytes: number;
}

export const ofdArchiveLimits: OfdArchiveLimits = { maxEntries: 10_000, maxEntryBytes: 100e6, maxReadBytes: 500e6 };

export class OfdTooLarge extends Error {}

/** `/Doc_0/../a.xml`, `Doc_0//A.xml` → `doc_0/a.xml`: programs don't keep to one way of writing a place. */
const normal = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').toLowerCase().split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/**
 * Opens a ZIP without unpacking it. No file is inflated beyond the size the directory claims for it, and claims are
 * checked first. Throws OfdTooLarge, and whatever fflate throws at a damaged ZIP.
 */
export function openOfdArchive(zip: Uint8Array, limits: OfdArchiveLimits = ofdArchiveLimits): OfdArchive {
  const entries = new Map<string, { readonly name: string; readonly sizeBytes: number }>();
  let seen = 0;
  unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      seen += 1;
      if (seen > limits.maxEntries) throw new OfdTooLarge('entries');
      entries.set(normal(name), { name, sizeBytes: originalSize });
      return false;
    },
  });
  let readBytes = 0;
  return {
    has: (path) => entries.has(normal(path)),
    read(path) {
      const entry = entries.get(normal(path));
      if (entry === undefined) return undefined;
      readBytes += entry.sizeBytes;
      if (entry.sizeBytes > limits.maxEntryBytes || readBytes > limits.maxReadBytes) throw new OfdTooLarge('bytes');
      let taken = false;
      const files = unzipSync(zip, {
        filter: ({ name }) => {
          // A name can stand in the directory twice.
          const wanted = name === entry.name && !taken;
          taken ||= wanted;
          return wanted;
        },
      });
      return new Uint8Array(files[entry.name] ?? []);
    },
  };
}

/** Possible meanings of a place written in a file: from the root, beside the file, beside the document. */
export function resolveOfdPath(archive: OfdArchive, path: string, ...folders: string[]): string | undefined {
  const candidates = path.startsWith('/') ? [path] : [...folders.map((folder) => `${folder}/${path}`), path];
  return candidates.find((candidate) => archive.has(candidate));
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
