import type { Migration } from '../migrate.ts';

// Platform data: policies, buyers, shipments, declarations. `json` holds the record with its provenance.
const statements = [
  `CREATE TABLE reference_record (
     id INTEGER PRIMARY KEY,
     list TEXT NOT NULL,
     key TEXT NOT NULL,
     origin TEXT NOT NULL,
     buyer TEXT NOT NULL,
     sort TEXT NOT NULL,
     search TEXT NOT NULL,
     json TEXT NOT NULL,
     UNIQUE (list, key)
   ) STRICT`,
  // Listing and searching reads this index alone; only the rows that are shown are fetched.
  'CREATE INDEX reference_shown ON reference_record (list, sort, search, buyer, origin)',
];

export const reference: Migration = {
  version: 4,
  name: 'reference',
  up: (db) => {
    for (const statement of statements) db.run(statement);
  },
};
