import type { Db } from '../vault/db.ts';
import type { Keys } from '../vault/keys.ts';

export type WriteBackupDeps = {
  /** The vault's folder; nothing is written there but temporary files, which are swept at start. */
  readonly dir: string;
  readonly db: Db;
  readonly keys: Keys;
  readonly nameOf: (sha256: string) => string;
  /** Stored names of all documents. */
  readonly list: () => Promise<readonly string[]>;
  readonly keyFileText: () => Promise<string>;
  /** ISO instant in UTC. */
  readonly now: () => string;
  readonly appVersion: string;
};

export type WriteBackupOptions = {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

export type BackupRun = {
  readonly createdAt: string;
  readonly documents: number;
  readonly added: number;
  readonly sizeBytes: number;
  /** Stored names of documents the vault itself can't read any more: kept out of the backup, and to be told. */
  readonly damaged: readonly string[];
};
