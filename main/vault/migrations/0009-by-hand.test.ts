import { expect, it } from 'vitest';
import { soundCase, soundNotice } from '../../../shared/claim/testing/sound-records.ts';
import { handPackagesIn } from '../../byHand/hand-packages.ts';
import { createRecords } from '../../records/records.ts';
import { migrate, storedVersion } from '../migrate.ts';
import { openTestDatabase } from '../test-database.ts';
import { migrations } from './index.ts';

it('adds packages sent by hand; a filing from before has never been sent so', () => {
  const db = openTestDatabase(migrations.slice(0, 8));
  const { byHand: _byHand, journal: _journal, ...old } = soundNotice;
  createRecords(db).cases.put(soundCase);
  db.run(
    'INSERT INTO filing (id, case_id, kind, state, updated_at, json) VALUES (?, ?, ?, ?, ?, ?)',
    ...[old.id, old.caseId, old.form.kind, old.state, old.updatedAt, JSON.stringify(old)],
  );
  expect(storedVersion(db)).toBe(8);
  expect(migrate(db, migrations)).toMatchObject({ ok: true });
  expect(handPackagesIn(db).every()).toEqual([]);
  expect(createRecords(db).filings.get(old.id)).toMatchObject({ byHand: null, journal: [] });
  db.close();
});
