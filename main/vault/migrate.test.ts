import { expect, onTestFinished, test } from 'vitest';
import type { Db } from './db.ts';
import { type Migration, migrate, storedVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openTestDatabase } from './test-database.ts';

const noting = (version: number, ...statements: string[]): Migration => ({
  version,
  name: `step-${version}`,
  up: (db) => {
    for (const statement of statements) db.run(statement);
  },
});

const one = noting(1, 'CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT)');
const two = noting(
  2,
  'ALTER TABLE note ADD COLUMN length INTEGER',
  'UPDATE note SET length = length(text)',
  'CREATE INDEX note_length ON note (length)',
);
const failing = noting(3, 'DELETE FROM note', 'INSERT INTO nowhere VALUES (1)');

/** What version 1 of the synthetic schema left on somebody's disk. */
const storedVersion1 = [
  'CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT)',
  "INSERT INTO note VALUES ('a', '报损'), ('b', '可能损失通知')",
  'PRAGMA user_version = 1',
];

const openWith = (statements: readonly string[]): Db => {
  const db = openTestDatabase([]);
  onTestFinished(() => db.close());
  for (const statement of statements) db.run(statement);
  return db;
};

test('from empty, and again without any step', () => {
  const db = openWith([]);
  expect(migrate(db, [one, two])).toEqual({ ok: true, value: { from: 0, to: 2 } });
  expect(migrate(db, [one, two])).toEqual({ ok: true, value: { from: 2, to: 2 } });
});

test('data of version 1 arrives in version 2', () => {
  const db = openWith(storedVersion1);
  // Prepared before the column exists: the kept statement must not go on with the old columns.
  const rows = () => db.all('SELECT * FROM note ORDER BY id');
  expect(rows()).toEqual([
    { id: 'a', text: '报损' },
    { id: 'b', text: '可能损失通知' },
  ]);
  expect(migrate(db, [one, two])).toEqual({ ok: true, value: { from: 1, to: 2 } });
  expect(rows()).toEqual([
    { id: 'a', text: '报损', length: 2 },
    { id: 'b', text: '可能损失通知', length: 6 },
  ]);
});

test('a failing step leaves the version before it and its data', () => {
  const db = openWith(storedVersion1);
  expect(migrate(db, [one, two, failing])).toMatchObject({
    ok: false,
    error: { code: 'migration-failed', retry: 'never', detail: { version: 3, name: 'step-3' } },
  });
  expect(storedVersion(db)).toBe(2);
  expect(db.get('SELECT count(*) AS n FROM note')).toEqual({ n: 2 });
});

test('newer data is refused and stays as it is', () => {
  const db = openWith([...storedVersion1, 'PRAGMA user_version = 7']);
  expect(migrate(db, [one, two])).toEqual({
    ok: false,
    error: { code: 'data-newer', retry: 'never', detail: { found: 7, known: 2 } },
  });
  expect(storedVersion(db)).toBe(7);
});

test('a gap in the list is a bug', () => {
  expect(() => migrate(openWith([]), [two])).toThrow('migration 2');
});

test('the real list runs from empty and keeps its references', () => {
  const db = openWith([]);
  expect(migrate(db, migrations)).toEqual({ ok: true, value: { from: 0, to: migrations.length } });
  expect(() => db.run("INSERT INTO filing VALUES ('f', 'no-such-case', 'claim', 'draft', '', '{}')")).toThrow(
    'FOREIGN',
  );
  const tables = db.all(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE %' ORDER BY name",
  );
  expect(tables.map((row) => Object.values(row as object)[0])).toEqual(
    expect.arrayContaining(['claim_case', 'document', 'filing', 'journal', 'outbox', 'original', 'receipt']),
  );
});

test('records of version 4 stay as they were when the inbox comes', () => {
  const db = openWith([]);
  expect(migrate(db, migrations.slice(0, 4)).ok).toBe(true);
  db.run('INSERT INTO setting (key, json) VALUES (?, ?)', 'scan-folder', '"D:\\\\scans"');
  expect(migrate(db, migrations.slice(0, 5))).toEqual({ ok: true, value: { from: 4, to: 5 } });
  expect(db.all('SELECT key FROM setting')).toEqual([{ key: 'scan-folder' }]);
  expect(db.all('SELECT id FROM inbox_file')).toEqual([]);
});
