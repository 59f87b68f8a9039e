import type { Migration } from '../migrate.ts';

/** The firm's own wording of letters and forms; each change is a row, the last one is in force. */
export const papers: Migration = {
  version: 8,
  name: 'papers',
  up: (db) => {
    db.run(
      `CREATE TABLE paper_template (
         id INTEGER PRIMARY KEY,
         kind TEXT NOT NULL,
         at TEXT NOT NULL,
         by TEXT NOT NULL,
         json TEXT NOT NULL
       ) STRICT`,
    );
    db.run('CREATE INDEX paper_template_kind ON paper_template (kind, id)');
  },
};
