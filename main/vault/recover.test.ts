import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keyFilePath } from './key-file.ts';
import { openVault } from './open-vault.ts';
import type { PassphraseCost } from './passphrase.ts';
import { recoverVault } from './recover.ts';
import { writeRecoveryKey } from './recovery-key.ts';
import { sodium } from './sodium.ts';
import { testFolder } from './test-files.ts';
import { createVault, revealRecoveryKey, unlock } from './unlock.ts';

const cost: PassphraseCost = {
  opsLimit: sodium.crypto_pwhash_OPSLIMIT_MIN,
  memLimit: sodium.crypto_pwhash_MEMLIMIT_MIN,
};
const migrations = [
  { version: 1, name: 'note', up: (db: { run(sql: string): unknown }) => void db.run('CREATE TABLE note (text TEXT)') },
];
const now = '2026-04-14T08:00:00.000Z';
const passphrase = 'first passphrase';

const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** A vault with one record, and its recovery key. */
const made = async () => {
  const dir = testFolder();
  const keys = value(await createVault({ dir, passphrase, cost }));
  const vault = value(await openVault({ dir, keys, migrations }));
  vault.db.run("INSERT INTO note VALUES ('kept')");
  vault.close();
  return { dir, recoveryKey: value(await revealRecoveryKey({ dir, passphrase })) };
};

const notes = async (dir: string, recoveryKey: string) => {
  const keys = value(
    await recoverVault({ dir, recoveryKey, protection: { passphrase: 'second passphrase' }, now, cost }),
  );
  const vault = value(await openVault({ dir, keys, migrations }));
  const rows = vault.db.all('SELECT text FROM note');
  vault.close();
  return rows;
};

test('a forgotten passphrase is replaced, and the old one no longer opens', async () => {
  const { dir, recoveryKey } = await made();
  expect(await notes(dir, recoveryKey)).toEqual([{ text: 'kept' }]);
  expect(await unlock({ dir, passphrase })).toMatchObject({ ok: false, error: { code: 'passphrase-wrong' } });
  expect((await unlock({ dir, passphrase: 'second passphrase' })).ok).toBe(true);
});

test('a lost key file is made anew from the recovery key', async () => {
  const { dir, recoveryKey } = await made();
  rmSync(keyFilePath(dir));
  expect(await notes(dir, recoveryKey)).toEqual([{ text: 'kept' }]);
});

test('a damaged key file is kept beside the new one', async () => {
  const { dir, recoveryKey } = await made();
  writeFileSync(keyFilePath(dir), '{"version":1');
  expect(await notes(dir, recoveryKey)).toEqual([{ text: 'kept' }]);
  expect(readdirSync(dir)).toContain('vault.json.damaged-20260414080000');
});

test.each([true, false])(
  'the recovery key of another vault opens nothing and changes nothing (key file there: %s)',
  async (there) => {
    const { dir } = await made();
    if (!there) rmSync(keyFilePath(dir));
    const before = there ? readFileSync(keyFilePath(dir), 'utf8') : '';
    const other = writeRecoveryKey(new Uint8Array(32).fill(7));
    expect(await recoverVault({ dir, recoveryKey: other, protection: { passphrase }, now, cost })).toMatchObject({
      ok: false,
      error: { code: 'recovery-key-wrong' },
    });
    expect(readdirSync(dir).includes('vault.json')).toBe(there);
    if (there) expect(readFileSync(keyFilePath(dir), 'utf8')).toBe(before);
  },
);

test('two first starts at one moment make one vault', async () => {
  const dir = testFolder();
  const both = await Promise.all([createVault({ dir, passphrase, cost }), createVault({ dir, passphrase, cost })]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  const opened = value(await unlock({ dir, passphrase }));
  expect(both.some((one) => one.ok && Buffer.from(one.value.database).equals(Buffer.from(opened.database)))).toBe(true);
});
