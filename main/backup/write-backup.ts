import { constants, copyFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { blobFault } from '../vault/blob-store.ts';
import { databaseFault } from '../vault/database-fault.ts';
import type { Db } from '../vault/db.ts';
import { syncDirectory, temporaryName } from '../vault/durable-file.ts';
import type { Keys } from '../vault/keys.ts';
import { storedVersion } from '../vault/migrate.ts';
import { databasePath } from '../vault/vault-paths.ts';
import { appenderTo, appendRun, inOnePiece } from './append-run.ts';
import { type BackupIndex, headOf } from './backup-format.ts';
import { type FoundIndex, findIndex, withBackup } from './backup-reader.ts';
import type { BackupRun, WriteBackupDeps, WriteBackupOptions } from './backup-run.ts';

const checkpointSchema = z.object({ busy: z.number() });

/** The database whole, in one turn of the loop: nothing can be written between the checkpoint and the copy. */
const copyRecords = (db: Db, dir: string, target: string): boolean => {
  if (checkpointSchema.parse(db.get('PRAGMA wal_checkpoint(TRUNCATE)')).busy !== 0) return false;
  copyFileSync(databasePath(dir), target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  return true;
};

const COMPACT_FROM_BYTES = 64 * 1_048_576;

/** More than half of a large file that nothing refers to any more is worth writing it anew. */
const isMostlyDead = ({ endOffset, index }: FoundIndex): boolean => {
  const live = [index.records, index.readable, ...Object.values(index.documents)];
  return endOffset > COMPACT_FROM_BYTES && live.reduce((sum, place) => sum + place.length, 0) < endOffset / 2;
};

/** What is in the file already and can stay; null when it has to be written anew. */
const baseOf = async (file: string, keyFileText: string, keys: Keys): Promise<Result<FoundIndex | null>> => {
  const found = await withBackup(file, async (handle, head) => {
    const index = await findIndex(handle, head, keys);
    // Something else of that name is not ours to replace.
    if (!index.ok) return fault('backup-of-another-vault', 'after-user');
    return ok(head.keyFileText === keyFileText && !isMostlyDead(index.value) ? index.value : null);
  });
  return !found.ok && found.error.code === 'backup-missing' ? ok(null) : found;
};

type Snapshot = { readonly records: string; readonly dataVersion: number };

const extend = async (
  file: string,
  base: FoundIndex,
  snapshot: Snapshot,
  deps: WriteBackupDeps,
  options: WriteBackupOptions,
): Promise<Result<BackupRun>> => {
  const handle = await open(file, 'r+');
  let isWhole = false;
  try {
    await handle.truncate(base.endOffset);
    const known: BackupIndex['documents'] = base.index.documents;
    const appender = appenderTo(handle, base.endOffset, options.signal);
    const run = await appendRun(handle, appender, { ...snapshot, known }, deps, options);
    isWhole = run.ok;
    return run;
  } finally {
    if (!isWhole) await handle.truncate(base.endOffset).catch(() => undefined);
    await handle.close();
  }
};

const writeAnew = async (
  file: string,
  keyFileText: string,
  snapshot: Snapshot,
  deps: WriteBackupDeps,
  options: WriteBackupOptions,
): Promise<Result<BackupRun>> => {
  const fresh = path.join(path.dirname(file), `.${temporaryName()}`);
  const handle = await open(fresh, 'wx+', 0o600);
  let run: Result<BackupRun>;
  try {
    const appender = appenderTo(handle, 0, options.signal);
    await appender.append(inOnePiece(headOf(keyFileText)));
    run = await appendRun(handle, appender, { ...snapshot, known: {} }, deps, options);
    await handle.close();
    if (run.ok) await rename(fresh, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(fresh, { force: true });
    throw error;
  }
  if (run.ok) await syncDirectory(path.dirname(file));
  else await rm(fresh, { force: true });
  return run;
};

/**
 * Brings the backup at `file` up to date: what is new is appended, read back and compared, and only then counts; a run that
 * is cut off or fails leaves the backup before it. Faults: 'backup-not-one' and 'backup-of-another-vault' (some other file
 * has that name), 'backup-verify-failed', 'database-busy', disk. Rejects with the signal's reason.
 */
export const writeBackup = async (
  file: string,
  deps: WriteBackupDeps,
  options: WriteBackupOptions,
): Promise<Result<BackupRun>> => {
  const { dir, db, keys } = deps;
  const records = path.join(dir, temporaryName());
  try {
    const keyFileText = await deps.keyFileText();
    const base = await baseOf(file, keyFileText, keys);
    if (!base.ok) return base;
    const snapshot = { records, dataVersion: storedVersion(db) };
    if (!copyRecords(db, dir, records)) return fault('database-busy', 'later');
    return base.value === null
      ? await writeAnew(file, keyFileText, snapshot, deps, options)
      : await extend(file, base.value, snapshot, deps, options);
  } catch (error) {
    const known = databaseFault(error) ?? blobFault(error);
    if (known === undefined) throw error;
    return { ok: false, error: known };
  } finally {
    await rm(records, { force: true });
  }
};
