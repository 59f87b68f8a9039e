import type { Migration } from '../migrate.ts';

// All three are made from the records beside them and can be made again; nothing of theirs is typed by a person.
const statements = [
  // What falls due in a case, kept ready like its row in the list.
  `CREATE TABLE deadline (
     case_id TEXT NOT NULL REFERENCES claim_case (id),
     key TEXT NOT NULL,
     day TEXT NOT NULL,
     duty INTEGER NOT NULL,
     json TEXT NOT NULL,
     PRIMARY KEY (case_id, key)
   ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX deadline_day ON deadline (day)',
  // By which cases meet: invoice numbers and names without their punctuation.
  `CREATE TABLE case_key (
     case_id TEXT NOT NULL REFERENCES claim_case (id),
     kind TEXT NOT NULL,
     key TEXT NOT NULL,
     text TEXT NOT NULL,
     PRIMARY KEY (case_id, kind, key, text)
   ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX case_key_key ON case_key (kind, key)',
  // Which deadline was told at which step, so that no start tells it twice.
  `CREATE TABLE deadline_told (
     key TEXT NOT NULL,
     step TEXT NOT NULL,
     told_at TEXT NOT NULL,
     PRIMARY KEY (key, step)
   ) STRICT, WITHOUT ROWID`,
];

export const deadlines: Migration = {
  version: 3,
  name: 'deadlines',
  up: (db) => {
    for (const statement of statements) db.run(statement);
  },
};
