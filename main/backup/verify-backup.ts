import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { BlobDamaged } from '../vault/blob-format.ts';
import { readSealed } from '../vault/encrypted-reader.ts';
import type { Keys } from '../vault/keys.ts';
import { BACKUP_CONTEXT, type BackupIndex, type Place } from './backup-format.ts';
import { findIndex, withBackup } from './backup-reader.ts';

/** Reads a sealed file to its end, which is the check; gives the SHA-256 of its content. Throws BlobDamaged. */
export const readThrough = async (
  handle: FileHandle,
  place: Place,
  key: Uint8Array,
  signal?: AbortSignal,
): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of readSealed(handle, place, key, signal === undefined ? {} : { signal })) hash.update(piece);
  return hash.digest('hex');
};

export type VerifyDeps = {
  readonly keys: Keys;
  readonly nameOf: (sha256: string) => string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** Every document, or those named, and the records: decrypted to the end and compared with what they are called. Names of the damaged. */
export const damagedIn = async (
  handle: FileHandle,
  index: BackupIndex,
  { keys, nameOf, signal, onProgress }: VerifyDeps,
  names: readonly string[] = Object.keys(index.documents),
): Promise<string[]> => {
  const damaged: string[] = [];
  const check = async (name: string, work: () => Promise<boolean>): Promise<void> => {
    try {
      if (!(await work())) damaged.push(name);
    } catch (error) {
      if (!(error instanceof BlobDamaged)) throw error;
      damaged.push(name);
    }
  };
  const key = keys.derive(BACKUP_CONTEXT);
  for (const part of ['records', 'readable'] as const)
    await check(part, async () => (await readThrough(handle, index[part], key, signal)) !== '');
  for (const [at, name] of names.entries()) {
    onProgress?.(at, names.length);
    const place = index.documents[name];
    await check(name, async () => {
      if (place === undefined) return false;
      return nameOf(await readThrough(handle, place, keys.blobs, signal)) === name;
    });
  }
  return damaged;
};

/** The whole backup. `damaged`: stored names, 'records' or 'readable'. Faults: those of `withBackup` and `findIndex`. */
export const verifyBackup = (
  path: string,
  deps: VerifyDeps,
): Promise<Result<{ createdAt: string; documents: number; damaged: string[] }>> =>
  withBackup(path, async (handle, head) => {
    const found = await findIndex(handle, head, deps.keys);
    if (!found.ok) return found;
    const { index } = found.value;
    const damaged = await damagedIn(handle, index, deps);
    return damaged.includes('records')
      ? fault('backup-damaged', 'never')
      : ok({ createdAt: index.createdAt, documents: Object.keys(index.documents).length, damaged });
  });
