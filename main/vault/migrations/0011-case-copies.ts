import type { Migration } from '../migrate.ts';

/** Cases as they were handed over, for what comes back; cases from before have none and are merged without a base. */
export const caseCopies: Migration = {
  version: 11,
  name: 'case-copies',
  up: (db) => {
    db.run(
      `CREATE TABLE case_copy (
         id TEXT PRIMARY KEY NOT NULL,
         case_id TEXT NOT NULL,
         kind TEXT NOT NULL,
         at TEXT NOT NULL,
         json TEXT NOT NULL
       ) STRICT`,
    );
    db.run('CREATE INDEX case_copy_case ON case_copy (case_id, kind, at)');
  },
};
