import { expect, it } from 'vitest';
import { soundCase } from '../../../shared/claim/testing/sound-records.ts';
import { caseCopiesIn } from '../../handover/case-copies.ts';
import { createRecords } from '../../records/records.ts';
import { migrate, storedVersion } from '../migrate.ts';
import { openTestDatabase } from '../test-database.ts';
import { migrations } from './index.ts';

it('keeps hand-overs from now on; a case from before has grown from none', () => {
  const db = openTestDatabase(migrations.slice(0, 10));
  createRecords(db).cases.put(soundCase);
  expect(storedVersion(db)).toBe(10);
  expect(migrate(db, migrations)).toMatchObject({ ok: true });
  const copies = caseCopiesIn(db);
  expect([copies.lineage(soundCase.id), copies.undoOf(soundCase.id)]).toEqual([[], undefined]);
  const state = { caseNo: null, facts: soundCase.facts, filings: [], documents: [] };
  copies.keepState('a', soundCase.id, '2026-03-05T00:00:00.000Z', state);
  copies.keepName('b', soundCase.id, '2026-03-06T00:00:00.000Z');
  expect(copies.lineage(soundCase.id)).toEqual(['b', 'a']);
  expect(copies.newestOf(soundCase.id, ['b', 'a'])).toEqual(state);
  expect(createRecords(db).cases.get(soundCase.id)).toEqual(soundCase);
  db.close();
});
