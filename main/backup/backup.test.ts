import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBlobStore } from '../vault/blob-store.ts';
import type { Keys } from '../vault/keys.ts';
import { migrations } from '../vault/migrations/index.ts';
import { collect, testFolder } from '../vault/test-files.ts';
import { documentsPath } from '../vault/vault-paths.ts';
import { healFromBackup } from './heal-from-backup.ts';
import { type RestoreOptions, restoreBackup } from './restore-backup.ts';
import { addNote, cheap, notesOf, now, opened, passphrase, value, vaultWith } from './test-vault.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

const { signal } = new AbortController();
const nameIn = (keys: Keys) => createBlobStore({ dir: 'unused', key: keys.blobs }).nameOf;
const code = (wanted: string) => ({ ok: false, error: expect.objectContaining({ code: wanted }) });

const restoring = (file: string, dir: string, change: Partial<RestoreOptions> = {}): RestoreOptions => ({
  file,
  dir,
  way: { passphrase },
  protection: { passphrase: 'another passphrase' },
  knownVersion: migrations.length,
  nameIn,
  now,
  signal,
  cost: cheap,
  ...change,
});

test.each([0, 1, 65_536, 65_537, 300_000])(
  'a document of %i bytes comes back as it was, with the records',
  async (size) => {
    const made = await vaultWith([size, 10]);
    expect(value(await writeBackup(made.file, made.deps, { signal }))).toMatchObject({
      documents: 2,
      added: 2,
      damaged: [],
    });
    const dir = path.join(testFolder(), 'profile', 'vault');
    const restored = value(await restoreBackup(restoring(made.file, dir)));
    expect(restored).toMatchObject({ documents: 2, damaged: 0, before: null, createdAt: now });
    const vault = await opened(dir, restored.keys);
    expect(notesOf(vault)).toEqual(['first']);
    for (const [sha256, bytes] of made.contents) expect(await collect(vault.blobs.open(sha256))).toEqual(bytes);
    vault.close();
  },
);

test('a second run adds what is new and no more', async () => {
  const made = await vaultWith([400_000, 400_000]);
  const first = value(await writeBackup(made.file, made.deps, { signal }));
  addNote(made.vault, 'second');
  await made.addDocument(20_000);
  const second = value(await writeBackup(made.file, made.deps, { signal }));
  expect(second).toMatchObject({ documents: 3, added: 1 });
  expect(second.sizeBytes - first.sizeBytes).toBeLessThan(400_000);
  const restored = value(await restoreBackup(restoring(made.file, path.join(made.home, 'again'), { way: made })));
  const vault = await opened(path.join(made.home, 'again'), restored.keys);
  expect(notesOf(vault)).toEqual(['first', 'second']);
  vault.close();
});

test('cut off at any byte, the run before it stands and the next one goes on', async () => {
  const made = await vaultWith([30_000]);
  const first = value(await writeBackup(made.file, made.deps, { signal }));
  await made.addDocument(90_000);
  const second = value(await writeBackup(made.file, made.deps, { signal }));
  const whole = readFileSync(made.file);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: first.sizeBytes, max: second.sizeBytes - 1 }), async (length) => {
      writeFileSync(made.file, whole.subarray(0, length));
      const verified = value(await verifyBackup(made.file, { keys: made.keys, nameOf: made.deps.nameOf }));
      expect(verified).toMatchObject({ documents: 1, damaged: [] });
      expect(value(await writeBackup(made.file, made.deps, { signal }))).toMatchObject({ documents: 2, added: 1 });
    }),
    { numRuns: 25 },
  );
});

test('cancelled in the middle, nothing of the old backup is lost', async () => {
  const made = await vaultWith([30_000]);
  const { sizeBytes } = value(await writeBackup(made.file, made.deps, { signal }));
  await made.addDocument(90_000);
  const stop = new AbortController();
  const run = writeBackup(made.file, made.deps, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(run).rejects.toThrow();
  expect(statSync(made.file).size).toBe(sizeBytes);
  expect(readdirSync(made.dir).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('any changed byte of the newest run is noticed', async () => {
  const made = await vaultWith([5000]);
  value(await writeBackup(made.file, made.deps, { signal }));
  const whole = readFileSync(made.file);
  const head = 12 + whole.readUInt32LE(8);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: head, max: whole.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, mask) => {
        const changed = Buffer.from(whole);
        changed.writeUInt8((changed[at] ?? 0) ^ mask, at);
        writeFileSync(made.file, changed);
        const verified = await verifyBackup(made.file, { keys: made.keys, nameOf: made.deps.nameOf });
        expect(!verified.ok || verified.value.damaged.length > 0).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('a document damaged in the vault is told, left out, and healed from an older backup', async () => {
  const made = await vaultWith([50_000]);
  const [sha256 = ''] = made.contents.keys();
  const older = path.join(made.home, 'older.gcbackup');
  value(await writeBackup(older, made.deps, { signal }));
  const name = made.deps.nameOf(sha256);
  truncateSync(path.join(documentsPath(made.dir), name.slice(0, 2), name.slice(2)), 1000);
  expect(value(await writeBackup(made.file, made.deps, { signal }))).toMatchObject({ documents: 0, damaged: [name] });
  const { keys, vault } = made;
  expect(value(await healFromBackup(older, { keys, blobs: vault.blobs }, [sha256], signal)).healed).toEqual([sha256]);
  expect(await collect(vault.blobs.open(sha256))).toEqual(made.contents.get(sha256));
});

test('a vault that is in the way is kept', async () => {
  const made = await vaultWith([10]);
  value(await writeBackup(made.file, made.deps, { signal }));
  made.vault.close();
  const restored = value(await restoreBackup(restoring(made.file, made.dir)));
  expect(restored.before).toBe(`${made.dir}.before-20260414080000`);
  expect(existsSync(path.join(restored.before ?? '', 'vault.json'))).toBe(true);
});

test('newer records are refused and nothing is written', async () => {
  const made = await vaultWith([10]);
  value(await writeBackup(made.file, made.deps, { signal }));
  const dir = path.join(made.home, 'older-app');
  const options = restoring(made.file, dir, { knownVersion: migrations.length - 1 });
  expect(await restoreBackup(options)).toEqual(code('data-newer'));
  expect(existsSync(dir)).toBe(false);
});

test.each([
  ['passphrase-wrong', { passphrase: 'not this one' }],
  ['recovery-key-incomplete', { recoveryKey: 'ABCD' }],
] as const)('%s', async (wanted, way) => {
  const made = await vaultWith([10]);
  value(await writeBackup(made.file, made.deps, { signal }));
  expect(await restoreBackup(restoring(made.file, path.join(made.home, 'x'), { way }))).toEqual(code(wanted));
});

test('another file of that name, and another vault’s backup, are not written over', async () => {
  const made = await vaultWith([10]);
  writeFileSync(made.file, 'a letter');
  expect(await writeBackup(made.file, made.deps, { signal })).toEqual(code('backup-not-one'));
  expect(readFileSync(made.file, 'utf8')).toBe('a letter');
  const other = await vaultWith([10]);
  rmSync(made.file);
  value(await writeBackup(made.file, made.deps, { signal }));
  const before = readFileSync(made.file);
  expect(await writeBackup(made.file, other.deps, { signal })).toEqual(code('backup-of-another-vault'));
  expect(readFileSync(made.file)).toEqual(before);
});

test('what follows the last run is ignored, whatever it is', async () => {
  const made = await vaultWith([10]);
  value(await writeBackup(made.file, made.deps, { signal }));
  const copy = path.join(made.home, 'copy.gcbackup');
  copyFileSync(made.file, copy);
  appendFileSync(copy, Buffer.concat([Buffer.from('GCBKEND\x01'), Buffer.alloc(40, 1)]));
  expect(value(await verifyBackup(copy, { keys: made.keys, nameOf: made.deps.nameOf })).damaged).toEqual([]);
});
