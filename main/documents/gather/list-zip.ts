import type { Entry, ZipFile } from 'yauzl';
import { fault, ok, type Result } from '../../../shared/ipc/result.ts';
import type { GatherLimits } from './gathered.ts';
import { isLitter } from './is-litter.ts';
import type { ZipContainer } from './zip-container.ts';
import { leadsOut, zipNameOf } from './zip-names.ts';

export type ZipEntry = {
  /** Path inside the archive, with '/'. */
  readonly name: string;
  readonly entry: Entry;
  /** Why it isn't taken. */
  readonly refusal: Result<never> | null;
};
export type ZipListing = {
  readonly entries: readonly ZipEntry[];
  readonly skipped: number;
  /** A document that is an archive itself (OFD, Office …): it goes in as it is. */
  readonly isDocument: boolean;
};

const linkType = 0o120000;
const typeMask = 0o170000;
const largeBytes = 1_000_000;
const localHeaderBytes = 30;

const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & typeMask) === linkType;

/** OFD (GB/T 33190), Office Open XML, OpenDocument and EPUB say by an entry at the top what they are. */
const isMark = (name: string, position: number): boolean =>
  name === 'OFD.xml' || name === '[Content_Types].xml' || (name === 'mimetype' && position === 0);

const readEntries = (zip: ZipFile, maxEntries: number): Promise<Result<Entry[]>> =>
  new Promise((resolve) => {
    const entries: Entry[] = [];
    zip.on('error', (error: Error) =>
      resolve(
        error.message.includes('strong encryption')
          ? fault('zip-locked', 'after-user')
          : fault('zip-damaged', 'after-user'),
      ),
    );
    zip.on('end', () => resolve(ok(entries)));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > maxEntries) {
        zip.close();
        resolve(fault('zip-too-many-files', 'after-user', { max: maxEntries }));
      } else zip.readEntry();
    });
    zip.readEntry();
  });

/** Entries that share bytes: how a small archive is made to hold any amount (the overlapping bomb). */
const overlaps = (entries: readonly Entry[]): boolean => {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return sorted.some((entry, i) => {
    const next = sorted[i + 1];
    const end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize;
    return next !== undefined && end > next.relativeOffsetOfLocalHeader;
  });
};

const refusalOf = (name: string, entry: Entry, limits: GatherLimits['zip']): Result<never> | null => {
  if (leadsOut(name)) return fault('zip-path-refused', 'never');
  if (entry.isEncrypted()) return fault('zip-locked', 'after-user');
  if (entry.uncompressedSize > limits.maxEntryBytes)
    return fault('file-too-large', 'after-user', { maxBytes: limits.maxEntryBytes });
  if (entry.uncompressedSize > largeBytes && entry.uncompressedSize > entry.compressedSize * limits.maxRatio)
    return fault('zip-bomb', 'never');
  return entry.canDecodeFileData() ? null : fault('zip-method-unknown', 'after-user');
};

/**
 * What an archive holds, by its directory; nothing is inflated. One entry that can't be taken is refused by itself; an
 * archive that is built to do harm is refused whole.
 * Faults: zip-damaged, zip-locked, zip-too-many-files {max}, zip-too-large {maxBytes}, zip-bomb; of an entry also
 * zip-path-refused, zip-duplicate, zip-method-unknown, file-too-large.
 */
export const listZip = async (container: ZipContainer, limits: GatherLimits['zip']): Promise<Result<ZipListing>> => {
  const zip = await container.open().catch(() => undefined);
  if (zip === undefined) return fault('zip-damaged', 'after-user');
  // A directory may announce more than it holds; what is read is counted as well.
  const read = await readEntries(zip, limits.maxEntries);
  if (!read.ok) return read;
  const named = read.value.map((entry) => ({ name: zipNameOf(entry), entry }));
  if (named.some(({ name }, position) => isMark(name, position)))
    return ok({ entries: [], skipped: 0, isDocument: true });
  const totalBytes = read.value.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (overlaps(read.value)) return fault('zip-bomb', 'never');
  if (totalBytes > limits.maxTotalBytes)
    return fault('zip-too-large', 'after-user', { maxBytes: limits.maxTotalBytes });

  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let skipped = 0;
  for (const { name: raw, entry } of named) {
    const name = raw.replaceAll('\\', '/');
    // A folder is no file, and its name alone does nothing.
    if (name.endsWith('/')) continue;
    const isOut = leadsOut(raw);
    if (!isOut && (isLink(entry) || name.split('/').some(isLitter))) {
      skipped += 1;
      continue;
    }
    const key = name.normalize('NFC').toLowerCase();
    const refusal = seen.has(key) ? fault('zip-duplicate', 'after-user') : refusalOf(raw, entry, limits);
    seen.add(key);
    entries.push({ name, entry, refusal });
  }
  return ok({ entries, skipped, isDocument: false });
};
