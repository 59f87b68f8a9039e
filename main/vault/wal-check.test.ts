import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addNote, notesOf, opened, vaultWith } from '../backup/test-vault.ts';
import { testFolder } from './test-files.ts';
import { databasePath, documentsPath } from './vault-paths.ts';
import { keepBrokenLog } from './wal-check.ts';

const frameBytes = 24 + 4096;
let made: Awaited<ReturnType<typeof vaultWith>>;
let log: Buffer;
beforeEach(async () => {
  made = await vaultWith([]);
  made.vault.db.all('PRAGMA wal_checkpoint(TRUNCATE)');
  for (let i = 0; i < 6; i += 1) addNote(made.vault, `note ${i}`);
  log = readFileSync(`${databasePath(made.dir)}-wal`);
});
afterEach(() => made.vault.close());

/** The vault as a power cut would have left it, with its log changed. */
const left = (change: (log: Buffer) => Buffer): string => {
  const dir = path.join(testFolder(), 'vault');
  mkdirSync(documentsPath(dir), { recursive: true });
  copyFileSync(databasePath(made.dir), databasePath(dir));
  writeFileSync(`${databasePath(dir)}-wal`, change(Buffer.from(log)));
  return dir;
};
const flipped = (at: number) => (bytes: Buffer) => {
  bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
  return bytes;
};

test('a log that was cut off anywhere is an ordinary power cut', async () => {
  for (const length of [10, 32, 500, 32 + frameBytes, log.length - frameBytes - 7, log.length - 1, log.length])
    expect(await keepBrokenLog(databasePath(left((bytes) => bytes.subarray(0, length))), 'now')).toBeNull();
});

test('a byte changed in the middle would lose what follows: said, and kept aside as it was', async () => {
  for (const at of [5, 20, 32 + 4, 32 + 100, 32 + frameBytes * 2 + 30]) {
    const dir = left(flipped(at));
    const file = databasePath(dir);
    expect(await keepBrokenLog(file, 'now')).toBe(`${file}.damaged-now`);
    expect(readFileSync(`${file}.damaged-now-wal`)).toEqual(flipped(at)(Buffer.from(log)));
    const vault = await opened(dir, made.keys);
    expect(notesOf(vault).length).toBeLessThan(7);
    vault.close();
  }
});

test('opening says so; a sound log says nothing', async () => {
  const broken = await opened(left(flipped(32 + 100)), made.keys);
  expect(broken.lostChanges).toMatch(/records\.db\.damaged-\d{14}$/);
  broken.close();
  const sound = await opened(
    left((bytes) => bytes),
    made.keys,
  );
  expect([sound.lostChanges, notesOf(sound).length]).toEqual([null, 7]);
  sound.close();
});

test('frames of an earlier log behind the newest are nobody’s loss', async () => {
  const dir = left((bytes) => bytes);
  const vault = await opened(dir, made.keys);
  vault.db.all('PRAGMA wal_checkpoint(RESTART)');
  addNote(vault, 'after');
  const now = readFileSync(`${databasePath(dir)}-wal`);
  expect(now.length).toBeGreaterThan(32 + frameBytes * 2);
  const copy = path.join(testFolder(), 'records.db');
  copyFileSync(databasePath(dir), copy);
  writeFileSync(`${copy}-wal`, now);
  expect(await keepBrokenLog(copy, 'now')).toBeNull();
  expect(existsSync(`${copy}.damaged-now`)).toBe(false);
  vault.close();
  truncateSync(`${copy}-wal`, 0);
  expect(await keepBrokenLog(copy, 'now')).toBeNull();
});
