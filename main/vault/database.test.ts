import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDatabase, openDatabase } from './database.ts';
import { databaseFault } from './database-fault.ts';
import { migrations } from './migrations/index.ts';
import { allFiles, testFolder } from './test-files.ts';

const key = randomBytes(32);

const openAt = (file: string, withKey: Uint8Array = key) => {
  const opened = openDatabase({ file, key: withKey, migrations, sync: 'full' });
  if (opened.ok) return opened.value;
  throw new Error(opened.error.code);
};

const newFile = (): string => join(testFolder(), 'records.db');

const fill = (file: string): void => {
  const db = openAt(file);
  db.transaction(() => {
    for (let n = 0; n < 200; n += 1) {
      db.run('INSERT INTO setting VALUES (?, ?)', `key-${n}`, 'text'.repeat(50));
    }
  });
  db.close();
};

test('records are there after closing, with the durable settings', () => {
  const file = newFile();
  fill(file);
  const db = openAt(file);
  expect(db.get('SELECT count(*) AS n FROM setting')).toEqual({ n: 200 });
  expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
  expect(checkDatabase(db)).toEqual({ ok: true, value: undefined });
  db.close();
});

test('what is committed is readable by a second connection while the first is still open', () => {
  const file = newFile();
  const first = openAt(file);
  first.run("INSERT INTO setting VALUES ('a', '1')");
  const second = openAt(file);
  expect(second.get('SELECT json FROM setting')).toEqual({ json: '1' });
  second.close();
  first.close();
});

test('no file holds readable text, neither while open nor after', () => {
  const file = newFile();
  const marker = 'MARKER-买方欠款-7731';
  const db = openAt(file);
  db.run('INSERT INTO setting VALUES (?, ?)', marker, JSON.stringify({ text: marker.repeat(500) }));
  const readable = () =>
    allFiles(join(file, '..')).filter(({ bytes }) => bytes.includes(marker) || bytes.includes('SQLite f'));
  expect(allFiles(join(file, '..')).length).toBeGreaterThan(1);
  expect(readable()).toEqual([]);
  db.close();
  expect(readable()).toEqual([]);
});

test.runIf(process.platform !== 'win32')('the files are for their owner alone', () => {
  const file = newFile();
  const db = openAt(file);
  db.run("INSERT INTO setting VALUES ('a', '1')");
  for (const { path } of allFiles(join(file, '..'))) expect(statSync(path).mode & 0o077).toBe(0);
  db.close();
});

test('a wrong key or a damaged beginning is damage, and the file is left alone', () => {
  const file = newFile();
  fill(file);
  const before = readFileSync(file);
  const damaged = { ok: false, error: { code: 'database-damaged', retry: 'never' } };
  expect(openDatabase({ file, key: randomBytes(32), migrations, sync: 'full' })).toEqual(damaged);
  expect(readFileSync(file).equals(before)).toBe(true);
  const broken = Buffer.from(before);
  broken.fill(0x55, 0, 64);
  writeFileSync(file, broken);
  expect(openDatabase({ file, key, migrations, sync: 'full' })).toEqual(damaged);
  expect(readFileSync(file).equals(broken)).toBe(true);
});

test('damage further in is found by the check', () => {
  const file = newFile();
  fill(file);
  const broken = readFileSync(file);
  broken.fill(0x55, 4096 * 4, 4096 * 5);
  writeFileSync(file, broken);
  const opened = openDatabase({ file, key, migrations, sync: 'full' });
  const found = opened.ok ? checkDatabase(opened.value) : opened;
  expect(found).toEqual({ ok: false, error: { code: 'database-damaged', retry: 'never' } });
  if (opened.ok) opened.value.close();
});

test('newer data is refused and kept', () => {
  const file = newFile();
  fill(file);
  const newer = openAt(file);
  newer.run('PRAGMA user_version = 99');
  newer.close();
  expect(openDatabase({ file, key, migrations, sync: 'full' })).toMatchObject({
    ok: false,
    error: { code: 'data-newer' },
  });
});

test('a folder in the place of the file is no reason to crash silently', () => {
  const file = newFile();
  mkdirSync(file);
  expect(() => openDatabase({ file, key, migrations, sync: 'full' })).toThrow('EISDIR');
});

test.each([
  [5, 'database-busy'],
  [8, 'disk-read-only'],
  [10, 'disk-error'],
  [10 | (12 << 8), 'disk-error'],
  [11, 'database-damaged'],
  [13, 'disk-full'],
  [14, 'disk-read-only'],
  [26, 'database-damaged'],
])('SQLite code %i is %s', (rawCode, code) => {
  expect(databaseFault(Object.assign(new Error('x'), { rawCode }))?.code).toBe(code);
});

test('libsql’s message for a file that does not open has its code read', () => {
  expect(
    databaseFault(new Error('ConnectionFailed("Unable to open connection to local database /a/b: 14")'))?.code,
  ).toBe('disk-read-only');
  expect(databaseFault(new Error('no such table: x'))).toBeUndefined();
  expect(databaseFault(Object.assign(new Error('x'), { rawCode: 2067 }))).toBeUndefined();
});
