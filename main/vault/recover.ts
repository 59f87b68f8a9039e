import { rename } from 'node:fs/promises';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { connect } from './connection.ts';
import { databaseFault } from './database-fault.ts';
import { keyFilePath, readKeyFile, writeKeyFile } from './key-file.ts';
import { deriveKeys, type Keys, provesKey } from './keys.ts';
import { MODERATE_COST, type PassphraseCost } from './passphrase.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { newKeyFile, type Protection, protect } from './unlock.ts';
import { databasePath, fileSize } from './vault-paths.ts';

export type RecoverOptions = {
  readonly dir: string;
  readonly recoveryKey: string;
  /** How the vault is protected from now on. */
  readonly protection: Protection;
  /** ISO instant in UTC. */
  readonly now: string;
  readonly cost?: PassphraseCost;
};

/** Without a key file the records themselves are the proof: only the right key makes a database of them. */
const opensRecords = async (dir: string, keys: Keys): Promise<boolean> => {
  const file = databasePath(dir);
  if (((await fileSize(file)) ?? 0) === 0) return false;
  try {
    const db = connect(file, keys.database);
    try {
      return db.get('SELECT count(*) AS n FROM sqlite_master') !== undefined;
    } finally {
      db.close();
    }
  } catch (error) {
    if (databaseFault(error)?.code === 'database-damaged') return false;
    throw error;
  }
};

/**
 * Opens a vault whose passphrase or keyring is gone, or whose key file is missing or damaged, and gives it a new protection.
 * Records and documents stay as they are; a key file that can't be read is kept under another name. Faults: those of
 * `readRecoveryKey`, 'recovery-key-wrong' (another vault's, or records that are damaged too), 'vault-newer',
 * 'passphrase-too-short', 'keyring-unavailable', disk.
 */
export const recoverVault = async (options: RecoverOptions): Promise<Result<Keys>> => {
  const { dir, recoveryKey, protection, now, cost = MODERATE_COST } = options;
  const master = readRecoveryKey(recoveryKey);
  if (!master.ok) return master;
  const keys = deriveKeys(master.value);
  const read = await readKeyFile(dir);
  if (!read.ok && read.error.code !== 'vault-file-damaged') return read;
  const keyFile = read.ok && read.value !== 'absent' ? read.value : undefined;
  const isRight =
    keyFile === undefined ? await opensRecords(dir, keys) : provesKey(keyFile.check, master.value, keyFile.id);
  if (!isRight) return fault('recovery-key-wrong', 'after-user');
  const wrap = await protect(master.value, protection, cost);
  if (!wrap.ok) return wrap;
  if (!read.ok) await rename(keyFilePath(dir), `${keyFilePath(dir)}.damaged-${now.replace(/\D/g, '').slice(0, 14)}`);
  const next = keyFile === undefined ? newKeyFile(master.value, wrap.value, now) : { ...keyFile, wraps: [wrap.value] };
  const written = await writeKeyFile(dir, next);
  return written.ok ? ok(keys) : written;
};
