import { opendir } from 'node:fs/promises';
import path from 'node:path';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { type FileInFolder, walkFolder } from '../documents/gather/walk-folder.ts';

/** Names under which programs keep a file while they are writing it. */
const partial = /(\.(tmp|temp|part|partial|crdownload|download|filepart|swp|lock|writing)|~)$/i;

const limits = { maxFiles: 5000, maxFolderDepth: 3, maxLookedAt: 20_000, maxTotalBytes: Number.POSITIVE_INFINITY };

/**
 * The files in a scan folder and its folders that could be documents: no litter, no links, nothing under a name for
 * unfinished files. Faults: scan-folder-gone, scan-folder-unreadable {reason}.
 */
export const lookAtFolder = async (folder: string, signal: AbortSignal): Promise<Result<readonly FileInFolder[]>> => {
  try {
    await (await opendir(folder)).close();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return reason === 'ENOENT' || reason === 'ENOTDIR'
      ? fault('scan-folder-gone', 'after-user')
      : fault('scan-folder-unreadable', 'after-user', { reason });
  }
  const { files } = await walkFolder(folder, limits, signal);
  return ok(
    files
      .filter((file) => !partial.test(path.basename(file.path)))
      // Some file systems keep fractions that others don't give back.
      .map((file) => ({ ...file, mtimeMs: Math.trunc(file.mtimeMs) })),
  );
};
