import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { makeDirectory, syncDirectory } from '../vault/durable-file.ts';
import { readSealed } from '../vault/encrypted-reader.ts';
import { type KeyFile, writeNewKeyFile } from '../vault/key-file.ts';
import { deriveKeys, type Keys, provesKey } from '../vault/keys.ts';
import { MODERATE_COST, type PassphraseCost } from '../vault/passphrase.ts';
import { readRecoveryKey } from '../vault/recovery-key.ts';
import { newKeyFile, openMaster, type Protection, protect } from '../vault/unlock.ts';
import { databasePath, documentsPath, fileSize } from '../vault/vault-paths.ts';
import { BACKUP_CONTEXT, type BackupIndex, type Place } from './backup-format.ts';
import { findIndex, withBackup } from './backup-reader.ts';
import { damagedIn } from './verify-backup.ts';

export type RestoreOptions = {
  readonly file: string;
  /** The vault's folder: empty, or with a vault that is then kept beside the restored one. */
  readonly dir: string;
  readonly way: { readonly passphrase: string } | { readonly recoveryKey: string };
  /** How the restored vault is protected. */
  readonly protection: Protection;
  /** The newest version of the records this program knows. */
  readonly knownVersion: number;
  readonly nameIn: (keys: Keys) => (sha256: string) => string;
  /** ISO instant in UTC. */
  readonly now: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  readonly cost?: PassphraseCost;
};

export type Restored = {
  readonly keys: Keys;
  readonly createdAt: string;
  readonly documents: number;
  readonly damaged: number;
  /** Where the vault that was there before is now; null when there was none. */
  readonly before: string | null;
};

const masterOf = async (keyFile: KeyFile, way: RestoreOptions['way']): Promise<Result<Uint8Array>> => {
  if ('recoveryKey' in way) {
    const master = readRecoveryKey(way.recoveryKey);
    if (!master.ok) return master;
    return provesKey(keyFile.check, master.value, keyFile.id) ? master : fault('recovery-key-wrong', 'after-user');
  }
  const opened = await openMaster(keyFile, way);
  return opened.ok ? ok(opened.value.master) : opened;
};

const writeOut = async (file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const piece of bytes) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

async function* slice(handle: FileHandle, { offset, length }: Place): AsyncGenerator<Uint8Array> {
  yield* handle.createReadStream({
    autoClose: false,
    start: offset,
    end: offset + length - 1,
    highWaterMark: 1_048_576,
  });
}

const writeVault = async (
  handle: FileHandle,
  index: BackupIndex,
  stage: string,
  keys: Keys,
  { signal, onProgress }: RestoreOptions,
): Promise<void> => {
  await makeDirectory(documentsPath(stage));
  const records = readSealed(handle, index.records, keys.derive(BACKUP_CONTEXT), { signal });
  await writeOut(databasePath(stage), records);
  const documents = Object.entries(index.documents);
  for (const [at, [name, place]] of documents.entries()) {
    signal.throwIfAborted();
    onProgress?.(at, documents.length);
    const folder = path.join(documentsPath(stage), name.slice(0, 2));
    await makeDirectory(folder);
    await writeOut(path.join(folder, name.slice(2)), slice(handle, place));
  }
};

/**
 * Makes a vault of a backup. All of it is written and checked beside the vault's folder and put in place in one step, so a
 * restore that is cut off changes nothing; a vault that is in the way is kept under another name, never written over.
 * Faults: those of `withBackup`, `findIndex` and the way in, 'data-newer' {found, known}, 'backup-damaged' (the records),
 * disk. A damaged document is left out and counted. Rejects with the signal's reason.
 */
export const restoreBackup = (options: RestoreOptions): Promise<Result<Restored>> =>
  withBackup(options.file, async (handle, head) => {
    const { dir, way, protection, knownVersion, nameIn, now, signal, cost = MODERATE_COST } = options;
    const master = await masterOf(head.keyFile, way);
    if (!master.ok) return master;
    const keys = deriveKeys(master.value);
    const found = await findIndex(handle, head, keys);
    if (!found.ok) return found;
    const { index } = found.value;
    if (index.dataVersion > knownVersion)
      return fault('data-newer', 'never', { found: index.dataVersion, known: knownVersion });
    const damaged = await damagedIn(handle, index, { keys, nameOf: nameIn(keys), signal });
    if (damaged.includes('records')) return fault('backup-damaged', 'never');
    const documents = Object.fromEntries(Object.entries(index.documents).filter(([name]) => !damaged.includes(name)));

    const stage = `${dir}.restoring`;
    await rm(stage, { recursive: true, force: true });
    try {
      const wrap = await protect(master.value, protection, cost);
      if (!wrap.ok) return wrap;
      await writeVault(handle, { ...index, documents }, stage, keys, options);
      const written = await writeNewKeyFile(stage, newKeyFile(master.value, wrap.value, now));
      if (!written.ok) return written;
      const before =
        (await fileSize(dir)) === undefined ? null : `${dir}.before-${now.replace(/\D/g, '').slice(0, 14)}`;
      if (before !== null) await rename(dir, before);
      await rename(stage, dir);
      await syncDirectory(path.dirname(dir));
      return ok({
        keys,
        createdAt: index.createdAt,
        documents: Object.keys(documents).length,
        damaged: damaged.length,
        before,
      });
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  });
