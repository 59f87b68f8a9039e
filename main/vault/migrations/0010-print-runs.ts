import type { Migration } from '../migrate.ts';

// What was printed, and what is printed of each document: the choice of a document, or of its kind for the next one.
const statements = [
  'CREATE TABLE print_run (id TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, json TEXT NOT NULL) STRICT',
  'CREATE INDEX print_run_at ON print_run (at)',
  `CREATE TABLE print_run_case (
     run_id TEXT NOT NULL REFERENCES print_run (id),
     case_id TEXT NOT NULL,
     PRIMARY KEY (case_id, run_id)
   ) STRICT`,
  'CREATE TABLE print_choice (subject TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) STRICT',
];

export const printRuns: Migration = {
  version: 10,
  name: 'print-runs',
  up: (db) => {
    for (const statement of statements) db.run(statement);
  },
};
