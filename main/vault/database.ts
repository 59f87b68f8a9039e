import { closeSync, openSync } from 'node:fs';
import { z } from 'zod';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { connect } from './connection.ts';
import { databaseFault } from './database-fault.ts';
import type { Db } from './db.ts';
import { diskFault } from './disk-fault.ts';
import { type Migration, migrate } from './migrate.ts';

export interface DatabaseOptions {
  readonly file: string;
  /** 32 bytes; SQLite gets them as 64 hex digits. */
  readonly key: Uint8Array;
  readonly migrations: readonly Migration[];
  /** 'full': what is acknowledged survives a power cut. 'off' is for tests. */
  readonly sync: 'full' | 'off';
}

const configure = (connection: Db, sync: DatabaseOptions['sync']): void => {
  const settings = [
    'busy_timeout = 5000',
    'journal_mode = WAL',
    `synchronous = ${sync === 'full' ? 'FULL' : 'OFF'}`,
    // macOS: fsync alone leaves the data in the drive's cache.
    `fullfsync = ${sync === 'full' ? 'ON' : 'OFF'}`,
    'foreign_keys = ON',
    // A sort that spills would otherwise write readable rows to a temporary file.
    'temp_store = MEMORY',
  ];
  for (const setting of settings) connection.all(`PRAGMA ${setting}`);
};

/** Creates the file for its owner alone before SQLite does it with the usual mode; an existing file stays as it is. */
const createPrivately = (file: string): void => closeSync(openSync(file, 'a', 0o600));

/**
 * Opens (or creates) the encrypted database and brings it to the newest version.
 *
 * The cipher is the only one libsql has: AES-256-CBC per page, without a page MAC. SQLite can't tell a wrong key from
 * damage; the key has been proved by the key file before, so here both are damage. The file is then left as it is.
 * Faults: 'database-damaged', 'database-busy', 'disk-read-only', 'disk-full', 'disk-error', 'data-newer',
 * 'migration-failed'.
 */
export const openDatabase = ({ file, key, migrations, sync }: DatabaseOptions): Result<Db> => {
  if (key.length !== 32) throw new TypeError('the database key has 32 bytes');
  let connection: Db | undefined;
  try {
    createPrivately(file);
    connection = connect(file, key);
    configure(connection, sync);
    const migrated = migrate(connection, migrations);
    if (migrated.ok) return ok(connection);
    connection.close();
    return migrated;
  } catch (error) {
    connection?.close();
    const disk = databaseFault(error) ?? diskFault(error);
    if (disk === undefined) throw error;
    return { ok: false, error: disk };
  }
};

const isSound = (rows: readonly unknown[]): boolean =>
  rows.length === 1 && JSON.stringify(rows[0]) === '{"integrity_check":"ok"}';

/** Reads every page and index at once; for examining a database nobody works on. Fault: 'database-damaged'. */
export const checkDatabase = (db: Db): Result<void> => {
  try {
    return isSound(db.all('PRAGMA integrity_check(1)')) ? ok(undefined) : fault('database-damaged', 'never');
  } catch (error) {
    const disk = databaseFault(error);
    if (disk === undefined) throw error;
    return { ok: false, error: disk };
  }
};

const tableSchema = z.object({ name: z.string() });

/** The same a table at a time, with a turn for everybody else in between. Faults: 'database-damaged', disk. */
export const checkTables = async (db: Db, turn: () => Promise<void>, signal: AbortSignal): Promise<Result<void>> => {
  try {
    // Virtual tables have no pages of their own; those behind them are in the list.
    const tables = db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
    for (const row of tables) {
      await turn();
      signal.throwIfAborted();
      const { name } = tableSchema.parse(row);
      if (!isSound(db.all(`PRAGMA integrity_check("${name}")`))) return fault('database-damaged', 'never');
    }
    return ok(undefined);
  } catch (error) {
    const disk = databaseFault(error);
    if (disk === undefined) throw error;
    return { ok: false, error: disk };
  }
};
