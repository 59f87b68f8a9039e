import { z } from 'zod';
import { manifestSchema } from '../../shared/singleWindow/manifest.ts';
import { parseRow, parseRows } from '../records/row.ts';
import type { Db } from '../vault/db.ts';

/** What is sent by hand, as it was fixed when somebody declared it. */
const handPackageSchema = z.object({ sendingId: z.uuid(), manifest: manifestSchema });
export type HandPackage = z.infer<typeof handPackageSchema>;

export type HandPackages = {
  /** The newest of a filing. */
  readonly get: (filingId: string) => HandPackage | undefined;
  readonly put: (filingId: string, kept: HandPackage) => void;
  readonly remove: (filingId: string) => void;
  readonly every: () => HandPackage[];
};

export const handPackagesIn = (db: Db): HandPackages => ({
  get: (filingId) => parseRow(handPackageSchema, db.get('SELECT json FROM hand_package WHERE filing_id = ?', filingId)),
  put: (filingId, kept) => {
    db.run(
      'INSERT INTO hand_package (filing_id, json) VALUES (?, ?) ON CONFLICT (filing_id) DO UPDATE SET json = excluded.json',
      filingId,
      JSON.stringify(kept),
    );
  },
  remove: (filingId) => {
    db.run('DELETE FROM hand_package WHERE filing_id = ?', filingId);
  },
  every: () => parseRows(handPackageSchema, db.all('SELECT json FROM hand_package')),
});
