import type { Migration } from '../migrate.ts';

/** The package of a filing that is sent without the endpoint, as it was fixed. */
export const byHand: Migration = {
  version: 9,
  name: 'by-hand',
  up: (db) => {
    db.run('CREATE TABLE hand_package (filing_id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) STRICT');
  },
};
