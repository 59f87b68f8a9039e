import type { Migration } from '../migrate.ts';

/** Today asks for the nearest duties alone; by the day only, it had to pass every due date of the past. */
export const duties: Migration = {
  version: 7,
  name: 'duties',
  up: (db) => {
    db.run('CREATE INDEX deadline_duty ON deadline (duty, day)');
  },
};
