import { ok, type Result } from '../../shared/ipc/result.ts';
import { BlobDamaged } from '../vault/blob-format.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { readSealed } from '../vault/encrypted-reader.ts';
import type { Keys } from '../vault/keys.ts';
import { findIndex, withBackup } from './backup-reader.ts';

/**
 * Puts documents back that the vault lost or can't read any more. Gives those it could; a document that is not in the backup,
 * or is another one there, stays as it is. Faults: those of `withBackup` and `findIndex`, disk.
 */
export const healFromBackup = (
  file: string,
  { keys, blobs }: { readonly keys: Keys; readonly blobs: Pick<BlobStore, 'put' | 'nameOf'> },
  hashes: readonly string[],
  signal: AbortSignal,
): Promise<Result<{ healed: string[] }>> =>
  withBackup(file, async (handle, head) => {
    const found = await findIndex(handle, head, keys);
    if (!found.ok) return found;
    const healed: string[] = [];
    for (const sha256 of hashes) {
      const place = found.value.index.documents[blobs.nameOf(sha256)];
      if (place === undefined) continue;
      try {
        const stored = await blobs.put(readSealed(handle, place, keys.blobs, { signal }), signal);
        if (!stored.ok) return stored;
        if (stored.value.sha256 === sha256) healed.push(sha256);
      } catch (error) {
        // One that the backup has damaged too is no reason to leave the others.
        if (!(error instanceof BlobDamaged)) throw error;
      }
    }
    return ok({ healed });
  });
