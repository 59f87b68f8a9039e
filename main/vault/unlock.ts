import { randomUUID } from 'node:crypto';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { diskFault } from './disk-fault.ts';
import { makeDirectory } from './durable-file.ts';
import { type KeyFile, readKeyFile, type Wrap, writeKeyFile, writeNewKeyFile } from './key-file.ts';
import { type Keyring, unwrapWithKeyring, wrapWithKeyring } from './keyring.ts';
import { createMasterKey, deriveKeys, type Keys, keyCheck, provesKey } from './keys.ts';
import { MODERATE_COST, type PassphraseCost, unwrapWithPassphrase, wrapWithPassphrase } from './passphrase.ts';
import { writeRecoveryKey } from './recovery-key.ts';
import { holdsRecords } from './vault-paths.ts';

/** One way to the master key. */
export type Protection = { readonly keyring: Keyring } | { readonly passphrase: string };

export const protectionOf = ({ wraps }: Pick<KeyFile, 'wraps'>): 'keyring' | 'passphrase' =>
  wraps.some(({ kind }) => kind === 'keyring') ? 'keyring' : 'passphrase';

export type VaultState = 'absent' | { readonly protection: 'keyring' | 'passphrase' };

/**
 * What start-up finds. 'absent' means a new profile. Faults: 'vault-file-missing' (there are records, but not the file
 * with their key: a new one would lock them for good), 'vault-file-damaged', 'vault-newer', disk.
 */
export const readVaultState = async (dir: string): Promise<Result<VaultState>> => {
  const read = await readKeyFile(dir);
  if (!read.ok) return read;
  if (read.value === 'absent') {
    return (await holdsRecords(dir)) ? fault('vault-file-missing', 'never') : ok('absent');
  }
  return ok({ protection: protectionOf(read.value) });
};

export const protect = async (
  master: Uint8Array,
  protection: Protection,
  cost: PassphraseCost,
): Promise<Result<Wrap>> => {
  if ('keyring' in protection) {
    const wrapped = wrapWithKeyring(master, protection.keyring);
    return wrapped.ok ? ok({ kind: 'keyring', bytes: wrapped.value }) : wrapped;
  }
  const wrapped = await wrapWithPassphrase(master, protection.passphrase, cost);
  return wrapped.ok ? ok({ kind: 'passphrase', ...wrapped.value }) : wrapped;
};

/** `createdAt`: ISO instant in UTC, now by default; `cost` is lowered by tests only. */
export type CreateVaultOptions = {
  readonly dir: string;
  readonly createdAt?: string;
  readonly cost?: PassphraseCost;
} & Protection;

/**
 * Makes a new master key and the key file that protects it; never replaces one. Faults: 'vault-exists',
 * 'passphrase-too-short' {minimum}, 'keyring-unavailable', those of `readVaultState`, disk.
 */
export const createVault = async (options: CreateVaultOptions): Promise<Result<Keys>> => {
  const { dir, createdAt = new Date().toISOString(), cost = MODERATE_COST } = options;
  const state = await readVaultState(dir);
  if (!state.ok) return state;
  if (state.value !== 'absent') return fault('vault-exists', 'never');
  const master = createMasterKey();
  const wrap = await protect(master, options, cost);
  if (!wrap.ok) return wrap;
  try {
    await makeDirectory(dir);
  } catch (error) {
    const disk = diskFault(error);
    if (disk === undefined) throw error;
    return { ok: false, error: disk };
  }
  const written = await writeNewKeyFile(dir, newKeyFile(master, wrap.value, createdAt));
  return written.ok ? ok(deriveKeys(master)) : written;
};

export const newKeyFile = (master: Uint8Array, wrap: Wrap, createdAt: string): KeyFile => {
  const id = randomUUID();
  return { version: 1, id, createdAt, check: keyCheck(master, id), wraps: [wrap] };
};

export type Unlocked = { readonly keyFile: KeyFile; readonly master: Uint8Array };

const unwrap = async (wraps: readonly Wrap[], protection: Protection): Promise<Result<Uint8Array>> => {
  const wanted = 'keyring' in protection ? 'keyring' : 'passphrase';
  // Several wraps of one kind are allowed (a second passphrase for recovery); the first that opens counts.
  let refused: Result<Uint8Array> = fault(`${wanted}-not-set`, 'never');
  for (const wrap of wraps) {
    if (wrap.kind === 'keyring' && 'keyring' in protection) {
      const master = unwrapWithKeyring(wrap.bytes, protection.keyring);
      if (master.ok) return master;
      refused = master;
    } else if (wrap.kind === 'passphrase' && 'passphrase' in protection) {
      const master = await unwrapWithPassphrase(wrap, protection.passphrase);
      if (master !== undefined) return ok(master);
      refused = fault('passphrase-wrong', 'after-user');
    }
  }
  return refused;
};

/** The master key behind a key file, proved by its check. Faults as `unlock`. */
export const openMaster = async (keyFile: KeyFile, protection: Protection): Promise<Result<Unlocked>> => {
  const master = await unwrap(keyFile.wraps, protection);
  if (!master.ok) return master;
  if (provesKey(keyFile.check, master.value, keyFile.id)) return ok({ keyFile, master: master.value });
  // A secretbox that opens held the right key, so the check is what changed; a keyring may hold another vault's.
  return 'keyring' in protection ? fault('keyring-changed', 'after-user') : fault('vault-file-damaged', 'never');
};

const openKeyFile = async (dir: string, protection: Protection): Promise<Result<Unlocked>> => {
  const read = await readKeyFile(dir);
  if (!read.ok) return read;
  return read.value === 'absent' ? fault('vault-file-missing', 'never') : openMaster(read.value, protection);
};

export type UnlockOptions = { readonly dir: string } & Protection;

/**
 * Faults: 'passphrase-wrong', 'passphrase-not-set' / 'keyring-not-set' (the vault has no such way in),
 * 'keyring-unavailable', 'keyring-changed', 'vault-file-missing', 'vault-file-damaged', 'vault-newer', disk.
 */
export const unlock = async (options: UnlockOptions): Promise<Result<Keys>> => {
  const opened = await openKeyFile(options.dir, options);
  return opened.ok ? ok(deriveKeys(opened.value.master)) : opened;
};

/** The vault's recovery key, for whoever proves a way in again. Faults as `unlock`. */
export const revealRecoveryKey = async (options: UnlockOptions): Promise<Result<string>> => {
  const opened = await openKeyFile(options.dir, options);
  return opened.ok ? ok(writeRecoveryKey(opened.value.master)) : opened;
};

export interface ChangePassphraseOptions {
  readonly dir: string;
  readonly current: string;
  readonly next: string;
  readonly cost?: PassphraseCost;
}

/** Wraps the same master key anew; records and blobs stay as they are. Faults: those of `unlock` and `createVault`. */
export const changePassphrase = async (options: ChangePassphraseOptions): Promise<Result<void>> => {
  const { dir, current, next, cost = MODERATE_COST } = options;
  const opened = await openKeyFile(dir, { passphrase: current });
  if (!opened.ok) return opened;
  const { keyFile, master } = opened.value;
  const wrap = await protect(master, { passphrase: next }, cost);
  if (!wrap.ok) return wrap;
  const others = keyFile.wraps.filter(({ kind }) => kind !== 'passphrase');
  return writeKeyFile(dir, { ...keyFile, wraps: [...others, wrap.value] });
};

export interface ChangeProtectionOptions {
  readonly dir: string;
  readonly current: Protection;
  readonly next: Protection;
  readonly cost?: PassphraseCost;
}

/** From now on the vault has one way in, another one: a passphrase in the keyring's place or the keyring in its. Faults: those of `unlock` and `createVault`. */
export const changeProtection = async (options: ChangeProtectionOptions): Promise<Result<void>> => {
  const { dir, current, next, cost = MODERATE_COST } = options;
  const opened = await openKeyFile(dir, current);
  if (!opened.ok) return opened;
  const wrap = await protect(opened.value.master, next, cost);
  return wrap.ok ? writeKeyFile(dir, { ...opened.value.keyFile, wraps: [wrap.value] }) : wrap;
};
