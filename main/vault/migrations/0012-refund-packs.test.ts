import { expect, it } from 'vitest';
import { emptyRefundData } from '../../../shared/claim/tax-refund/refund-data.ts';
import { createRefundPacks } from '../../records/refund-packs.ts';
import { migrate } from '../migrate.ts';
import { openTestDatabase } from '../test-database.ts';
import { migrations } from './index.ts';

it('adds the packs to a vault from before there were any, and keeps what it holds', () => {
  const before = migrations.findIndex(({ name }) => name === 'refund-packs');
  const db = openTestDatabase(migrations.slice(0, before));
  db.run("INSERT INTO setting (key, json) VALUES ('checklist', 'null')");
  expect(migrate(db, migrations)).toMatchObject({ ok: true });
  const packs = createRefundPacks(db);
  const caseId = '0192f0c1-0000-7000-8000-000000000001';
  expect(packs.get(caseId)).toEqual(emptyRefundData);
  packs.put(caseId, { ...emptyRefundData, filedOn: '2026-11-22', storage: { policy: '档案柜 A-3' } });
  packs.put(caseId, { ...packs.get(caseId), paidOn: '2026-11-20' });
  expect(packs.get(caseId)).toMatchObject({
    filedOn: '2026-11-22',
    paidOn: '2026-11-20',
    storage: { policy: '档案柜 A-3' },
  });
  // Fields added later have their defaults.
  db.run("UPDATE refund_pack SET json = '{}'");
  expect(packs.get(caseId)).toEqual(emptyRefundData);
  expect(db.get("SELECT json FROM setting WHERE key = 'checklist'")).toEqual({ json: 'null' });
  db.close();
});
