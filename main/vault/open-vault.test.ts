import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Keys } from './keys.ts';
import { migrations } from './migrations/index.ts';
import { openVault, type Vault } from './open-vault.ts';
import { allFiles, testFolder } from './test-files.ts';
import { databasePath, documentsPath } from './vault-paths.ts';

const keys: Pick<Keys, 'database' | 'blobs'> = { database: randomBytes(32), blobs: randomBytes(32) };

const openAt = async (dir: string): Promise<Vault> => {
  const opened = await openVault({ dir, keys, migrations });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

test('records and documents are there after opening again, and nothing readable is on the disk meanwhile', async () => {
  const dir = join(testFolder(), 'profile', 'vault');
  const marker = 'MARKER-可能损失-4471';
  const vault = await openAt(dir);
  vault.db.run('INSERT INTO setting VALUES (?, ?)', 'language', JSON.stringify(marker));
  const put = await vault.blobs.put(Buffer.from(marker.repeat(5000)));
  expect(put.ok).toBe(true);
  const readable = () => allFiles(dir).filter(({ path, bytes }) => bytes.includes('MARKER') || path.includes('MARKER'));
  expect(allFiles(dir).length).toBeGreaterThanOrEqual(3);
  expect(readable()).toEqual([]);
  vault.close();
  expect(readable()).toEqual([]);
  const again = await openAt(dir);
  expect(again.db.get('SELECT json FROM setting')).toEqual({ json: JSON.stringify(marker) });
  if (put.ok) expect(await again.blobs.verify(put.value.sha256)).toEqual({ ok: true, value: undefined });
  again.close();
});

test('left-overs of a crash are swept at opening', async () => {
  const dir = testFolder();
  (await openAt(dir)).close();
  const leftOvers = [join(dir, '0a.partial'), join(documentsPath(dir), '0b.partial')];
  for (const path of leftOvers) writeFileSync(path, randomBytes(100));
  (await openAt(dir)).close();
  expect(leftOvers.filter((path) => existsSync(path))).toEqual([]);
});

test('a crash before the first opening was done is a new vault', async () => {
  const dir = testFolder();
  writeFileSync(databasePath(dir), '');
  (await openAt(dir)).close();
});

test('a database that went is missing, an emptied one damaged; neither is made anew', async () => {
  const dir = testFolder();
  (await openAt(dir)).close();
  truncateSync(databasePath(dir), 0);
  expect(await openVault({ dir, keys, migrations })).toEqual({
    ok: false,
    error: { code: 'database-damaged', retry: 'never' },
  });
  expect(readFileSync(databasePath(dir))).toHaveLength(0);
  rmSync(databasePath(dir));
  expect(await openVault({ dir, keys, migrations })).toEqual({
    ok: false,
    error: { code: 'database-missing', retry: 'never' },
  });
  expect(existsSync(databasePath(dir))).toBe(false);
});

test('wrong keys are damage', async () => {
  const dir = testFolder();
  (await openAt(dir)).close();
  const other = { ...keys, database: randomBytes(32) };
  expect(await openVault({ dir, keys: other, migrations })).toMatchObject({
    ok: false,
    error: { code: 'database-damaged' },
  });
});
