import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { type BlobStore, createBlobStore } from './blob-store.ts';
import { openDatabase } from './database.ts';
import type { Db } from './db.ts';
import { diskFault } from './disk-fault.ts';
import { makeDirectory, sweepTemporary, syncDirectory } from './durable-file.ts';
import type { Keys } from './keys.ts';
import type { Migration } from './migrate.ts';
import { removeMark, takeMark } from './unclean-end.ts';
import { databasePath, documentsPath, fileSize } from './vault-paths.ts';
import { keepBrokenLog } from './wal-check.ts';

export interface Vault {
  readonly db: Db;
  readonly blobs: BlobStore;
  /** Whoever worked on it before did not get to the end: a crash, a power cut. */
  readonly endedBadly: boolean;
  /** Where the database was put aside whose newest changes can't be read any more; null where there are none. */
  readonly lostChanges: string | null;
  close(): void;
}

export interface OpenVaultOptions {
  readonly dir: string;
  readonly keys: Pick<Keys, 'database' | 'blobs'>;
  readonly migrations: readonly Migration[];
}

const open = async ({ dir, keys, migrations }: OpenVaultOptions): Promise<Result<Vault>> => {
  const file = databasePath(dir);
  const documents = documentsPath(dir);
  // SQLite would make a lost or emptied file anew, and an empty list of cases would look like the truth.
  if ((await fileSize(documents)) !== undefined) {
    const sizeBytes = await fileSize(file);
    if (sizeBytes === undefined) return fault('database-missing', 'never');
    if (sizeBytes === 0) return fault('database-damaged', 'never');
  }
  await makeDirectory(dir);
  await sweepTemporary(dir);
  const lostChanges = await keepBrokenLog(file, new Date().toISOString().replace(/\D/g, '').slice(0, 14));
  const db = openDatabase({ file, key: keys.database, migrations, sync: 'full' });
  if (!db.ok) return db;
  try {
    await syncDirectory(dir);
    await makeDirectory(documents);
    const blobs = createBlobStore({ dir: documents, key: keys.blobs });
    await blobs.sweep();
    const endedBadly = await takeMark(dir);
    const close = (): void => {
      db.value.close();
      removeMark(dir);
    };
    return ok({ db: db.value, blobs, endedBadly, lostChanges, close });
  } catch (error) {
    db.value.close();
    throw error;
  }
};

/**
 * Opens records and documents of an unlocked vault, creating both the first time, and removes what a crash left
 * half-written. One process may hold a vault open this way; others share the blobs through `createBlobStore`.
 * Faults: 'database-missing', those of `openDatabase`, disk.
 */
export const openVault = async (options: OpenVaultOptions): Promise<Result<Vault>> => {
  try {
    return await open(options);
  } catch (error) {
    const disk = diskFault(error);
    if (disk === undefined) throw error;
    return { ok: false, error: disk };
  }
};
