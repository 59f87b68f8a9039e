import { expect, it } from 'vitest';
import { createPrintRecords } from '../../printing/print-records.ts';
import { migrate, storedVersion } from '../migrate.ts';
import { openTestDatabase } from '../test-database.ts';
import { migrations } from './index.ts';

it('adds the record of what was printed to a vault from before there was one, and keeps what it holds', () => {
  const before = migrations.findIndex(({ name }) => name === 'print-runs');
  const db = openTestDatabase(migrations.slice(0, before));
  db.run("INSERT INTO setting (key, json) VALUES ('clerk-name', '\"李\"')");
  expect(storedVersion(db)).toBe(before);
  expect(migrate(db, migrations)).toMatchObject({ ok: true });
  expect(createPrintRecords(db).runs(null)).toEqual([]);
  expect(db.get("SELECT json FROM setting WHERE key = 'clerk-name'")).toEqual({ json: '"李"' });
  db.close();
});
