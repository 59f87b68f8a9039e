import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { keyFilePath } from '../vault/key-file.ts';
import type { Keys } from '../vault/keys.ts';
import { migrations } from '../vault/migrations/index.ts';
import { openVault, type Vault } from '../vault/open-vault.ts';
import type { PassphraseCost } from '../vault/passphrase.ts';
import { sodium } from '../vault/sodium.ts';
import { testFolder } from '../vault/test-files.ts';
import { createVault, revealRecoveryKey } from '../vault/unlock.ts';
import type { WriteBackupDeps } from './backup-run.ts';

/** For tests only: quick to derive. */
export const cheap: PassphraseCost = {
  opsLimit: sodium.crypto_pwhash_OPSLIMIT_MIN,
  memLimit: sodium.crypto_pwhash_MEMLIMIT_MIN,
};
export const passphrase = '绿色通道 backup';
export const now = '2026-04-14T08:00:00.000Z';

/** For tests only: the value, or the fault's code as an exception. */
export const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** For tests only: the opened vault in `dir`. */
export const opened = async (dir: string, keys: Keys): Promise<Vault> =>
  value(await openVault({ dir, keys, migrations }));

export const addNote = (vault: Vault, text: string): void =>
  void vault.db.run('INSERT INTO setting (key, json) VALUES (?, ?)', text, JSON.stringify(text));

const keySchema = z.object({ key: z.string() });
export const notesOf = (vault: Vault): string[] =>
  vault.db.all('SELECT key FROM setting ORDER BY key').map((row) => keySchema.parse(row).key);

/** For tests only: a vault with a case, a note and documents of these sizes, and what a backup of it needs. */
export const vaultWith = async (sizes: readonly number[]) => {
  const home = testFolder();
  const dir = path.join(home, 'vault');
  const keys = value(await createVault({ dir, passphrase, cost: cheap }));
  const vault = await opened(dir, keys);
  vault.db.run(
    "INSERT INTO claim_case (id, ref, updated_at, archived_at, json) VALUES ('c1', 'GC-1', '2026-04-14', NULL, ?)",
    JSON.stringify({ ref: 'GC-1', buyer: '买方 Müller' }),
  );
  addNote(vault, 'first');
  const contents = new Map<string, Buffer>();
  const addDocument = async (sizeBytes: number): Promise<string> => {
    const bytes = randomBytes(sizeBytes);
    const { sha256 } = value(await vault.blobs.put(bytes));
    contents.set(sha256, bytes);
    return sha256;
  };
  for (const sizeBytes of sizes) await addDocument(sizeBytes);
  const deps: WriteBackupDeps = {
    dir,
    db: vault.db,
    keys,
    nameOf: vault.blobs.nameOf,
    list: vault.blobs.list,
    keyFileText: () => readFile(keyFilePath(dir), 'utf8'),
    now: () => now,
    appVersion: '0.1.0',
  };
  const recoveryKey = value(await revealRecoveryKey({ dir, passphrase }));
  return { home, dir, keys, vault, deps, contents, addDocument, recoveryKey, file: path.join(home, 'kept.gcbackup') };
};
