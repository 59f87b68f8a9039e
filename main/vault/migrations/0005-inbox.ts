import type { Migration } from '../migrate.ts';

// Every file the scan folder has shown, so that none is taken twice: by place, size and time, and by content.
const statements = [
  `CREATE TABLE inbox_file (
     id TEXT PRIMARY KEY NOT NULL,
     place TEXT NOT NULL,
     size_bytes INTEGER NOT NULL,
     mtime_ms INTEGER NOT NULL,
     sha256 TEXT,
     state TEXT NOT NULL,
     found_at TEXT NOT NULL,
     json TEXT NOT NULL
   ) STRICT`,
  'CREATE UNIQUE INDEX inbox_file_version ON inbox_file (place, size_bytes, mtime_ms)',
  'CREATE INDEX inbox_file_state ON inbox_file (state, found_at)',
  'CREATE INDEX inbox_file_sha256 ON inbox_file (sha256)',
];

export const inbox: Migration = {
  version: 5,
  name: 'inbox',
  up: (db) => {
    for (const statement of statements) db.run(statement);
  },
};
