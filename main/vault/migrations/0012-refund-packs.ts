import type { Migration } from '../migrate.ts';

/** 视同收汇资料包: what was entered for the tax refund pack of a case. */
export const refundPacks: Migration = {
  version: 12,
  name: 'refund-packs',
  up: (db) => {
    db.run('CREATE TABLE refund_pack (case_id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) STRICT');
  },
};
