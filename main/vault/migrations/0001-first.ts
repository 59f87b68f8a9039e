import type { Migration } from '../migrate.ts';

// `json` holds the record; the other columns exist to find it. Nothing is deleted with its case, so no cascades.
const statements = [
  'CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) STRICT',
  `CREATE TABLE claim_case (
     id TEXT PRIMARY KEY NOT NULL,
     ref TEXT NOT NULL UNIQUE,
     updated_at TEXT NOT NULL,
     archived_at TEXT,
     json TEXT NOT NULL
   ) STRICT`,
  // The list of cases, kept ready: derived from the case, its filings and originals, written with them.
  `CREATE TABLE case_row (
     case_id TEXT PRIMARY KEY NOT NULL REFERENCES claim_case (id),
     stage TEXT NOT NULL,
     archived INTEGER NOT NULL,
     updated_at TEXT NOT NULL,
     search TEXT NOT NULL,
     json TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX case_row_updated ON case_row (archived, updated_at)',
  `CREATE TABLE filing (
     id TEXT PRIMARY KEY NOT NULL,
     case_id TEXT NOT NULL REFERENCES claim_case (id),
     kind TEXT NOT NULL,
     state TEXT NOT NULL,
     updated_at TEXT NOT NULL,
     json TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX filing_case ON filing (case_id)',
  `CREATE TABLE document (
     id TEXT PRIMARY KEY NOT NULL,
     case_id TEXT NOT NULL REFERENCES claim_case (id),
     sha256 TEXT NOT NULL,
     position INTEGER NOT NULL,
     removed_at TEXT,
     json TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX document_case ON document (case_id, position)',
  'CREATE INDEX document_sha256 ON document (sha256)',
  `CREATE TABLE original (
     document_id TEXT PRIMARY KEY NOT NULL REFERENCES document (id),
     case_id TEXT NOT NULL REFERENCES claim_case (id),
     status TEXT NOT NULL,
     promised_on TEXT,
     json TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX original_case ON original (case_id)',
  'CREATE INDEX original_promised ON original (status, promised_on)',
  `CREATE TABLE outbox (
     id TEXT PRIMARY KEY NOT NULL,
     case_id TEXT NOT NULL,
     filing_id TEXT NOT NULL,
     job TEXT NOT NULL,
     state TEXT NOT NULL,
     due_at TEXT,
     created_at TEXT NOT NULL,
     json TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX outbox_due ON outbox (state, due_at)',
  'CREATE INDEX outbox_filing ON outbox (filing_id)',
  `CREATE TABLE journal (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     case_id TEXT NOT NULL,
     filing_id TEXT,
     at TEXT NOT NULL,
     kind TEXT NOT NULL,
     json TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX journal_case ON journal (case_id, id)',
  `CREATE TABLE endpoint_event (
     endpoint TEXT NOT NULL,
     seq INTEGER NOT NULL,
     json TEXT NOT NULL,
     PRIMARY KEY (endpoint, seq)
   ) STRICT, WITHOUT ROWID`,
  // A filing that was returned and sent again has two receipts; the first proves that the notice was in time.
  `CREATE TABLE receipt (
     endpoint_filing_id TEXT PRIMARY KEY NOT NULL,
     filing_id TEXT NOT NULL,
     stored_at TEXT NOT NULL,
     json TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX receipt_filing ON receipt (filing_id, stored_at)',
  'CREATE TABLE cursor (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT',
];

export const first: Migration = {
  version: 1,
  name: 'first',
  up: (db) => {
    for (const statement of statements) db.run(statement);
  },
};
