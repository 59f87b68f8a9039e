import { expect, it } from 'vitest';
import { knownPolicy } from '../../../shared/claim/testing/known-records.ts';
import { createReferenceStore } from '../../reference/reference-store.ts';
import { migrate, storedVersion } from '../migrate.ts';
import { openTestDatabase } from '../test-database.ts';
import { migrations } from './index.ts';

it('adds the lists to a vault from before there were any, and keeps what it holds', () => {
  const db = openTestDatabase(migrations.slice(0, 3));
  db.run("INSERT INTO setting (key, json) VALUES ('checklist', 'null')");
  expect(storedVersion(db)).toBe(3);
  expect(migrate(db, migrations)).toMatchObject({ ok: true });
  const store = createReferenceStore(db);
  expect(store.count('policies')).toEqual({ endpoint: 0, file: 0 });
  expect(store.put('policies', knownPolicy({}))).toBe('new');
  expect(db.get("SELECT json FROM setting WHERE key = 'checklist'")).toEqual({ json: 'null' });
  db.close();
});
