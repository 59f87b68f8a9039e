import { lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { fault, ok } from '../../../shared/ipc/result.ts';
import { type DocumentSource, fileSource, memorySource, readFlags, SourceRefused } from '../file-source.ts';
import type { Found, Gathered, GatherLimits } from './gathered.ts';
import { listZip, type ZipListing } from './list-zip.ts';
import { walkFolder } from './walk-folder.ts';
import { type ZipContainer, zipBytes, zipFile } from './zip-container.ts';
import { zipEntrySource } from './zip-entry-source.ts';

const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

const isNamedZip = (name: string): boolean => /\.zip$/i.test(name);

/** The first bytes of a file on disk; none where it can't be read, which its source will say itself. */
const headOf = async (filePath: string): Promise<Uint8Array> => {
  const handle = await open(filePath, readFlags).catch(() => undefined);
  if (handle === undefined) return new Uint8Array();
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  } finally {
    await handle.close();
  }
};

const wholeOf = async (source: DocumentSource): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of source.open()) parts.push(part);
  return Buffer.concat(parts);
};

export type Gather = {
  /** Files, folders and archives by their places. */
  readonly places: (paths: readonly string[], signal: AbortSignal) => Promise<Gathered>;
  /** Bytes without a place, which may be an archive. */
  readonly bytes: (name: string, bytes: Uint8Array, signal: AbortSignal) => Promise<Gathered>;
};

/**
 * Finds the documents in what somebody handed over: folders are walked, archives listed, everything else is itself.
 * Nothing is unpacked to the disk. What can't be taken is among the found with its reason.
 */
export const createGather = (limits: GatherLimits): Gather => {
  type Batch = { readonly found: Found[]; skipped: number; inflatedBytes: number; nestedBytes: number };
  const newBatch = (): Batch => ({ found: [], skipped: 0, inflatedBytes: 0, nestedBytes: 0 });

  const nested = async (batch: Batch, shown: string, source: DocumentSource, depth: number, signal: AbortSignal) => {
    if (depth > limits.zip.maxDepth)
      return void batch.found.push({ name: shown, source: fault('zip-too-deep', 'after-user') });
    const sizeBytes = source.sizeBytes ?? 0;
    batch.nestedBytes += sizeBytes;
    if (sizeBytes > limits.zip.maxNestedBytes || batch.nestedBytes > limits.zip.maxNestedTotalBytes) {
      const tooLarge = fault('zip-too-large', 'after-user', { maxBytes: limits.zip.maxNestedBytes });
      return void batch.found.push({ name: shown, source: tooLarge });
    }
    try {
      await expand(batch, shown, zipBytes(await wholeOf(source)), source, depth, signal);
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error;
      batch.found.push({ name: shown, source: { ok: false, error: error.fault } });
    }
  };

  const takeEntries = async (
    batch: Batch,
    shown: string,
    container: ZipContainer,
    { entries }: ZipListing,
    depth: number,
    signal: AbortSignal,
  ): Promise<void> => {
    for (const { name, entry, refusal } of entries) {
      signal.throwIfAborted();
      const childShown = `${shown}/${name}`;
      if (refusal !== null) {
        refuse(batch, childShown, refusal);
        continue;
      }
      // Counted over the whole batch: many archives, each within its limit, are a bomb too.
      batch.inflatedBytes += entry.uncompressedSize;
      if (batch.inflatedBytes > limits.zip.maxTotalBytes)
        return refuse(batch, childShown, fault('zip-too-large', 'after-user', { maxBytes: limits.zip.maxTotalBytes }));
      const source = zipEntrySource(container, entry, path.posix.basename(name));
      // By its name only: looking at the content of every entry would inflate each of them twice.
      if (isNamedZip(name)) await nested(batch, childShown, source, depth + 1, signal);
      else take(batch, { name: childShown, source: ok(source) });
    }
  };

  const refuse = (batch: Batch, name: string, source: Found['source']): void => {
    batch.found.push({ name, source });
  };

  const take = (batch: Batch, found: Found): void => {
    const taken = batch.found.length;
    if (taken < limits.maxFiles) batch.found.push(found);
    else if (taken === limits.maxFiles) {
      const source = fault('folder-too-many-files', 'after-user', { max: limits.maxFiles });
      batch.found.push({ name: found.name, source });
    }
  };

  const expand = async (
    batch: Batch,
    shown: string,
    container: ZipContainer,
    whole: DocumentSource,
    depth: number,
    signal: AbortSignal,
  ): Promise<void> => {
    const listing = await listZip(container, limits.zip);
    // A damaged OFD or Office file is told in the words of its kind.
    if (!listing.ok && listing.error.code === 'zip-damaged' && !isNamedZip(shown))
      take(batch, { name: shown, source: ok(whole) });
    else if (!listing.ok) refuse(batch, shown, listing);
    else if (listing.value.isDocument) take(batch, { name: shown, source: ok(whole) });
    else {
      batch.skipped += listing.value.skipped;
      if (listing.value.entries.length === 0)
        batch.found.push({ name: shown, source: fault('zip-empty', 'after-user') });
      await takeEntries(batch, shown, container, listing.value, depth, signal);
    }
  };

  const takeFile = async (batch: Batch, filePath: string, shown: string, signal: AbortSignal): Promise<void> => {
    const source = await fileSource(filePath);
    if (source.ok && isZip(await headOf(filePath))) {
      const container = await zipFile(filePath).catch(() => undefined);
      if (container !== undefined) return expand(batch, shown, container, source.value, 0, signal);
    }
    take(batch, { name: shown, source });
  };

  return {
    places: async (paths, signal) => {
      const batch = newBatch();
      for (const place of paths) {
        const stats = await lstat(place).catch(() => undefined);
        if (stats?.isDirectory() !== true) {
          await takeFile(batch, place, path.basename(place), signal);
          continue;
        }
        const walked = await walkFolder(place, limits, signal);
        batch.skipped += walked.skipped;
        for (const file of walked.files) await takeFile(batch, file.path, file.name, signal);
        batch.found.push(...walked.refused);
        if (walked.files.length + walked.refused.length === 0)
          batch.found.push({ name: path.basename(place), source: fault('folder-empty', 'after-user') });
      }
      return batch;
    },
    bytes: async (name, bytes, signal) => {
      const batch = newBatch();
      const source = memorySource(name, bytes);
      if (isZip(bytes)) await expand(batch, name, zipBytes(bytes), source, 0, signal);
      else take(batch, { name, source: ok(source) });
      return batch;
    },
  };
};
