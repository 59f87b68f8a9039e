import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Db, SqlValue } from './db.ts';
import type { Migration } from './migrate.ts';
import { openTestDatabase } from './test-database.ts';

const oneTable: readonly Migration[] = [
  { version: 1, name: 'one', up: (db) => void db.run('CREATE TABLE t (id INTEGER PRIMARY KEY, a)') },
];

const openDb = (): Db => {
  const db = openTestDatabase(oneTable);
  onTestFinished(() => db.close());
  return db;
};

const count = (db: Db): unknown => db.get('SELECT count(*) AS n FROM t');

test('every storable value comes back as it went in, by get and by all', () => {
  const db = openDb();
  const value = fc.oneof(
    fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Number.isInteger(n)),
    fc.constant(null),
    fc.uint8Array(),
  );
  fc.assert(
    fc.property(value, (a) => {
      db.run('DELETE FROM t');
      db.run('INSERT INTO t (a) VALUES (?)', a);
      const rows = [db.get('SELECT a FROM t'), ...db.all('SELECT a FROM t')];
      for (const row of rows) expect(row).toEqual({ a: a instanceof Uint8Array ? expect.any(Uint8Array) : a });
      if (a instanceof Uint8Array) {
        const [row] = db.all('SELECT hex(a) AS a FROM t');
        expect(row).toEqual({ a: Buffer.from(a).toString('hex').toUpperCase() });
      }
    }),
  );
});

test('whole numbers are stored as integers', () => {
  expect(openDb().get('SELECT typeof(?) AS type', 5)).toEqual({ type: 'integer' });
});

test.each([
  ['a boolean', true],
  ['undefined', undefined],
  ['a date', new Date(0)],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['an unsafe integer', 2 ** 53],
  ['U+0000', 'a\0b'],
])('%s is refused and nothing is written', (_name, value) => {
  const db = openDb();
  expect(() => db.run('INSERT INTO t (a) VALUES (?)', value as SqlValue)).toThrow(TypeError);
  expect(count(db)).toEqual({ n: 0 });
});

test('too few and too many parameters are refused', () => {
  const db = openDb();
  expect(() => db.run('INSERT INTO t (id, a) VALUES (?, ?)', 1)).toThrow(TypeError);
  expect(() => db.run('INSERT INTO t (a) VALUES (?)', 1, 2)).toThrow(TypeError);
});

test('run says how many rows changed; get of nothing is undefined', () => {
  const db = openDb();
  db.run('INSERT INTO t (a) VALUES (1), (2), (3)');
  expect(db.run('UPDATE t SET a = 0 WHERE a > ?', 1)).toEqual({ changes: 2 });
  expect(db.get('SELECT * FROM t WHERE a = 9')).toBeUndefined();
});

test('a transaction keeps all or nothing', () => {
  const db = openDb();
  expect(db.transaction(() => db.run('INSERT INTO t (a) VALUES (1)').changes)).toBe(1);
  expect(() =>
    db.transaction(() => {
      db.run('INSERT INTO t (a) VALUES (2)');
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(count(db)).toEqual({ n: 1 });
});

test('nested calls join, and a failure inside dooms the whole even when it is swallowed', () => {
  const db = openDb();
  const insert = (a: number) => db.transaction(() => db.run('INSERT INTO t (a) VALUES (?)', a));
  db.transaction(() => {
    insert(1);
    insert(2);
  });
  expect(count(db)).toEqual({ n: 2 });
  expect(() =>
    db.transaction(() => {
      insert(3);
      try {
        db.transaction(() => {
          insert(4);
          throw new Error('inner');
        });
      } catch {
        insert(5);
      }
    }),
  ).toThrow('inner');
  expect(count(db)).toEqual({ n: 2 });
  insert(6);
  expect(count(db)).toEqual({ n: 3 });
});

test('asynchronous work is refused and rolled back', async () => {
  const db = openDb();
  let work: Promise<void> | undefined;
  expect(() =>
    db.transaction(() => {
      db.run('INSERT INTO t (a) VALUES (1)');
      work = Promise.resolve();
      return work;
    }),
  ).toThrow(TypeError);
  await work;
  expect(count(db)).toEqual({ n: 0 });
});

test('a statement that failed works again', () => {
  const db = openDb();
  const insert = (id: number) => db.run('INSERT INTO t (id) VALUES (?)', id);
  insert(1);
  expect(() => insert(1)).toThrow('UNIQUE');
  expect(insert(2)).toEqual({ changes: 1 });
});

test('more different statements than are kept', () => {
  const db = openDb();
  for (let pass = 0; pass < 2; pass += 1) {
    for (let n = 0; n < 300; n += 1) expect(db.get(`SELECT ${n} AS n`)).toEqual({ n });
  }
});

test('nothing works after close; closing twice is fine', () => {
  const db = openTestDatabase(oneTable);
  db.get('SELECT 1');
  db.close();
  db.close();
  expect(() => db.get('SELECT 1')).toThrow('closed');
  expect(() => db.transaction(() => 1)).toThrow('closed');
});
