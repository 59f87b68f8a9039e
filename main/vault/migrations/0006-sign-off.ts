import type { Migration } from '../migrate.ts';

/** What waits for a reviewer, for lists. No filing from before has a review. */
export const signOff: Migration = {
  version: 6,
  name: 'sign-off',
  up: (db) => {
    db.run('ALTER TABLE case_row ADD COLUMN review INTEGER NOT NULL DEFAULT 0');
  },
};
