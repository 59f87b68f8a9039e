import path from 'node:path';
import Libsql from 'libsql';

export type Database = InstanceType<typeof Libsql>;

const SCHEMA_VERSION = 1;

const SCHEMA = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE accounts (
  id TEXT PRIMARY KEY, thumbprint TEXT NOT NULL UNIQUE, clientName TEXT NOT NULL, jwk TEXT NOT NULL, createdAt TEXT NOT NULL
) STRICT;
CREATE TABLE tokens (hash TEXT PRIMARY KEY, accountId TEXT NOT NULL REFERENCES accounts, expiresAt TEXT NOT NULL) STRICT;
CREATE TABLE answers (
  accountId TEXT NOT NULL, key TEXT NOT NULL, requestHash TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (accountId, key)
) STRICT;
CREATE TABLE cases (
  accountId TEXT NOT NULL, caseKey TEXT NOT NULL, caseNo TEXT NOT NULL UNIQUE, PRIMARY KEY (accountId, caseKey)
) STRICT;
CREATE TABLE filings (
  id TEXT PRIMARY KEY, accountId TEXT NOT NULL REFERENCES accounts, kind TEXT NOT NULL, state TEXT NOT NULL,
  resumeState TEXT, version INTEGER NOT NULL, caseKey TEXT NOT NULL, corpSerialNo TEXT NOT NULL, acceptanceNo TEXT,
  manifest TEXT NOT NULL, digest TEXT NOT NULL, createdAt TEXT NOT NULL, receivedAt TEXT, receipt TEXT
) STRICT;
CREATE INDEX filingsBySerial ON filings (accountId, corpSerialNo);
CREATE INDEX filingsByCase ON filings (accountId, caseKey);
CREATE TABLE supplementRequests (
  id TEXT PRIMARY KEY, filingId TEXT NOT NULL REFERENCES filings, accountId TEXT NOT NULL, answeredBy TEXT
) STRICT;
CREATE TABLE uploads (
  id TEXT PRIMARY KEY, accountId TEXT NOT NULL REFERENCES accounts, sha256 TEXT NOT NULL, sizeBytes INTEGER NOT NULL,
  state TEXT NOT NULL, fault TEXT, createdAt TEXT NOT NULL, expiresAt TEXT NOT NULL
) STRICT;
CREATE INDEX uploadsByContent ON uploads (accountId, sha256);
CREATE TABLE events (
  accountId TEXT NOT NULL, seq INTEGER NOT NULL, filingId TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (accountId, seq)
) STRICT;
CREATE INDEX eventsByFiling ON events (filingId, seq);
CREATE TABLE dispatches (
  accountId TEXT NOT NULL, id TEXT NOT NULL, caseNo TEXT NOT NULL, dispatch TEXT NOT NULL, recordedAt TEXT NOT NULL,
  PRIMARY KEY (accountId, id)
) STRICT;
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** Came later, and stand beside what version 1 has: an endpoint from before finds nothing it doesn't know. */
const ADDED = `
CREATE TABLE IF NOT EXISTS promiseUpdates (
  accountId TEXT NOT NULL, id TEXT NOT NULL, caseNo TEXT NOT NULL, content TEXT NOT NULL, recordedAt TEXT NOT NULL,
  PRIMARY KEY (accountId, id)
) STRICT;
`;

/**
 * Opens or creates the endpoint's own database. An answer goes out only after its transaction is on disk (WAL with
 * synchronous FULL), so a kill loses nothing that was acknowledged.
 */
export function openDatabase(dataDir: string): Database {
  const database = new Libsql(path.join(dataDir, 'practice.db'));
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;',
  );
  const version = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version.user_version === 0) {
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
  } else if (version.user_version !== SCHEMA_VERSION) {
    database.close();
    throw new Error(`practice data has version ${version.user_version}; this endpoint reads version ${SCHEMA_VERSION}`);
  }
  database.exec(ADDED);
  return database;
}

/** Runs `work` in one write transaction; an exception rolls back. Not to be nested. */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Next number of a named series, from 1. Call inside a transaction. */
export function nextNumber(database: Database, name: string): number {
  const row = database
    .prepare('INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value')
    .get([name]) as { value: number };
  return row.value;
}
