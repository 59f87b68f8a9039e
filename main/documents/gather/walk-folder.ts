import { lstat, opendir } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '../../../shared/ipc/result.ts';
import type { Found, GatherLimits } from './gathered.ts';
import { isLitter } from './is-litter.ts';

export type FileInFolder = {
  readonly path: string;
  /** Inside the folder that was walked, that folder's own name first. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
};

export type Walk = {
  readonly files: readonly FileInFolder[];
  /** Folders that could not be read, and what was too much. */
  readonly refused: readonly Found[];
  readonly skipped: number;
};

/** One folder's entries by name, at most `most`. Throws as `opendir`. */
const entriesOf = async (folder: string, most: number): Promise<string[]> => {
  const names: string[] = [];
  for await (const entry of await opendir(folder)) {
    names.push(entry.name);
    if (names.length > most) break;
  }
  return names.sort();
};

/**
 * All files in a folder and its folders, by name. Links are never followed. Never rejects for what it finds: a folder
 * that can't be read, is too deep or has too much is refused by name, with what came before kept.
 * Faults: folder-unreadable {reason}, folder-too-deep {max}, folder-too-many-files {max}, folder-too-large.
 */
export const walkFolder = async (
  folder: string,
  limits: Pick<GatherLimits, 'maxFiles' | 'maxFolderDepth' | 'maxLookedAt' | 'maxTotalBytes'>,
  signal: AbortSignal,
): Promise<Walk> => {
  const files: FileInFolder[] = [];
  const refused: Found[] = [];
  let skipped = 0;
  let lookedAt = 0;
  let totalBytes = 0;
  let isFull = false;

  const refuse = (name: string, source: Found['source']): void => {
    refused.push({ name, source });
  };
  const stop = (name: string, source: Found['source']): void => {
    isFull = true;
    refuse(name, source);
  };

  const take = (filePath: string, name: string, sizeBytes: number, mtimeMs: number): void => {
    totalBytes += sizeBytes;
    if (files.length >= limits.maxFiles)
      stop(name, fault('folder-too-many-files', 'after-user', { max: limits.maxFiles }));
    else if (totalBytes > limits.maxTotalBytes) stop(name, fault('folder-too-large', 'after-user'));
    else files.push({ path: filePath, name, sizeBytes, mtimeMs });
  };

  const walk = async (place: string, shown: string, depth: number): Promise<void> => {
    let names: string[];
    try {
      names = await entriesOf(place, limits.maxLookedAt);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      return refuse(shown, fault('folder-unreadable', 'after-user', { reason }));
    }
    for (const name of names) {
      signal.throwIfAborted();
      if (isFull) return;
      lookedAt += 1;
      if (lookedAt > limits.maxLookedAt)
        return stop(shown, fault('folder-too-many-files', 'after-user', { max: limits.maxFiles }));
      const child = path.join(place, name);
      const stats = isLitter(name) ? undefined : await lstat(child).catch(() => undefined);
      const childShown = `${shown}/${name}`;
      if (stats?.isFile() === true) take(child, childShown, stats.size, stats.mtimeMs);
      else if (stats?.isDirectory() !== true) skipped += 1;
      else if (depth >= limits.maxFolderDepth)
        refuse(childShown, fault('folder-too-deep', 'after-user', { max: limits.maxFolderDepth }));
      else await walk(child, childShown, depth + 1);
    }
  };

  await walk(folder, path.basename(folder), 1);
  return { files, refused, skipped };
};
