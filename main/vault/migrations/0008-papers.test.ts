import { expect, it } from 'vitest';
import { shippedTemplates } from '../../../shared/claim/papers/shipped-templates.ts';
import { createPaperTemplates } from '../../records/paper-templates.ts';
import { migrate } from '../migrate.ts';
import { openTestDatabase } from '../test-database.ts';
import { migrations } from './index.ts';

it('adds the wording of papers to a vault from before there was any, and keeps what it holds', () => {
  const db = openTestDatabase(
    migrations.slice(
      0,
      migrations.findIndex(({ name }) => name === 'papers'),
    ),
  );
  db.run("INSERT INTO setting (key, json) VALUES ('checklist', 'null')");
  expect(migrate(db, migrations)).toMatchObject({ ok: true });
  const store = createPaperTemplates(db);
  const kind = 'case-statement';
  expect(store.inForce(kind)).toBeUndefined();
  const own = { ...shippedTemplates[kind], language: 'both' as const };
  store.add(kind, { at: '2026-11-22T10:00:00.000Z', by: '张三', template: own });
  expect(store.inForce(kind)).toEqual(own);
  expect(store.inForce('claim-application')).toBeUndefined();
  store.add(kind, { at: '2026-11-22T11:00:00.000Z', by: '', template: null });
  expect(store.inForce(kind)).toBeUndefined();
  expect(store.history(kind).map(({ by, template }) => [by, template?.language])).toEqual([
    ['', undefined],
    ['张三', 'both'],
  ]);
  expect(db.get("SELECT json FROM setting WHERE key = 'checklist'")).toEqual({ json: 'null' });
  db.close();
});
