import Database from 'libsql';
import type { Db, SqlValue } from './db.ts';
import { countParameters } from './sql-shape.ts';
import { fromRow, toBindable } from './sql-value.ts';

/** Enough for every fixed statement of the app; texts built per call (IN lists) push the oldest out. */
const STATEMENT_LIMIT = 200;

interface Prepared {
  readonly parameters: number;
  readonly statement: Database.Statement;
}

/** libsql's own types leave out the two encryption options. */
interface OpenOptions extends Database.Options {
  readonly encryptionKey: string;
  readonly encryptionCipher: 'aes256cbc';
}

/** A libsql connection with the promises of `Db`. Throws libsql's errors as they are (see `databaseFault`). */
export const connect = (file: string, key: Uint8Array): Db => {
  const options: OpenOptions = { encryptionKey: Buffer.from(key).toString('hex'), encryptionCipher: 'aes256cbc' };
  const database = new Database(file, options);
  const prepared = new Map<string, Prepared>();
  let open = true;
  let depth = 0;
  let failure: { readonly error: unknown } | undefined;

  const prepare = (sql: string): Prepared => {
    if (!open) throw new Error('the database is closed');
    const known = prepared.get(sql);
    const entry = known ?? { parameters: countParameters(sql), statement: database.prepare(sql) };
    prepared.delete(sql);
    prepared.set(sql, entry);
    if (prepared.size > STATEMENT_LIMIT) {
      for (const oldest of prepared.keys()) {
        prepared.delete(oldest);
        break;
      }
    }
    return entry;
  };

  // Parameters go as one array: libsql takes a lone null or buffer for a set of named parameters.
  const bind = (sql: string, params: readonly SqlValue[]) => {
    const { parameters, statement } = prepare(sql);
    if (params.length !== parameters) throw new TypeError(`${parameters} parameters wanted, ${params.length} given`);
    return { statement, values: params.map(toBindable) };
  };

  const transaction = <T>(work: () => T): T => {
    if (!open) throw new Error('the database is closed');
    if (depth === 0) {
      database.exec('BEGIN IMMEDIATE');
      failure = undefined;
    }
    depth += 1;
    try {
      const value = work();
      if (value instanceof Promise) throw new TypeError('a transaction must be synchronous');
      if (depth === 1) {
        if (failure !== undefined) throw failure.error;
        database.exec('COMMIT');
      }
      return value;
    } catch (error) {
      failure ??= { error };
      // A full disk has already rolled back by itself.
      if (depth === 1 && database.inTransaction) database.exec('ROLLBACK');
      throw error;
    } finally {
      depth -= 1;
    }
  };

  return {
    run: (sql, ...params) => {
      const { statement, values } = bind(sql, params);
      return { changes: statement.run(values).changes };
    },
    get: (sql, ...params) => {
      const { statement, values } = bind(sql, params);
      return fromRow(statement.get(values));
    },
    all: (sql, ...params) => {
      const { statement, values } = bind(sql, params);
      return statement.all(values).map(fromRow);
    },
    transaction,
    close: () => {
      if (!open) return;
      open = false;
      prepared.clear();
      try {
        // libsql ends a connection when its statements are collected, if ever, so SQLite's own checkpoint can't be awaited.
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // What is committed is safe in the WAL; the next start reads it.
      }
      database.close();
    },
  };
};
