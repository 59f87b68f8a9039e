import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyFilePath } from './key-file.ts';
import type { Keyring } from './keyring.ts';
import type { Keys } from './keys.ts';
import type { PassphraseCost } from './passphrase.ts';
import { sodium } from './sodium.ts';
import { allFiles, testFolder } from './test-files.ts';
import { changePassphrase, changeProtection, createVault, readVaultState, unlock } from './unlock.ts';

const cost: PassphraseCost = {
  opsLimit: sodium.crypto_pwhash_OPSLIMIT_MIN,
  memLimit: sodium.crypto_pwhash_MEMLIMIT_MIN,
};
const passphrase = '绿色通道 2026 正本后补';

/** Stands for the system's key store: keeps a secret of its own, as Electron's safeStorage does. */
const fakeKeyring = (secret: Buffer = randomBytes(64)): Keyring => {
  const mix = (bytes: Uint8Array) => bytes.map((byte, index) => byte ^ (secret[index % secret.length] ?? 0));
  return {
    available: () => true,
    encrypt: (text) => mix(Buffer.from(`ok:${text}`)),
    decrypt: (bytes) => {
      const text = Buffer.from(mix(bytes)).toString();
      if (!text.startsWith('ok:')) throw new Error('Error while decrypting the ciphertext');
      return text.slice(3);
    },
  };
};
const noKeyring: Keyring = { ...fakeKeyring(), available: () => false };

const opened = (result: Awaited<ReturnType<typeof unlock>>): Keys => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const error = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

test('an empty folder has no vault', async () => {
  expect(await readVaultState(testFolder())).toEqual({ ok: true, value: 'absent' });
  expect(await readVaultState(join(testFolder(), 'not-yet'))).toEqual({ ok: true, value: 'absent' });
});

test.each([
  ['keyring', { keyring: fakeKeyring() }],
  ['passphrase', { passphrase }],
] as const)('a vault with a %s opens with the keys it was made with', async (protection, way) => {
  const dir = join(testFolder(), 'new', 'vault');
  const made = opened(await createVault({ dir, cost, ...way }));
  expect(await readVaultState(dir)).toEqual({ ok: true, value: { protection } });
  const keys = opened(await unlock({ dir, ...way }));
  expect(keys.database).toEqual(made.database);
  expect(keys.blobs).toEqual(made.blobs);
  expect(keys.derive('segments')).toEqual(made.derive('segments'));
  const all = [keys.database, keys.blobs, keys.derive('segments'), keys.derive('segmentz')];
  expect(new Set(all.map((one) => Buffer.from(one).toString('hex'))).size).toBe(4);
  expect(await createVault({ dir, cost, ...way })).toEqual(error('vault-exists'));
});

test('reserved and misshapen contexts are bugs', async () => {
  const keys = opened(await createVault({ dir: testFolder(), cost, passphrase }));
  for (const context of ['database', 'keycheck', 'short', 'too long context', '键键键键键键键键']) {
    expect(() => keys.derive(context)).toThrow(TypeError);
  }
});

test('a wrong passphrase is refused; another spelling of the same one is not', async () => {
  const dir = testFolder();
  const made = opened(await createVault({ dir, cost, passphrase: 'Ａｃｃéｓｓ－1' }));
  expect(await unlock({ dir, passphrase: 'Access-1' })).toEqual(error('passphrase-wrong'));
  expect(opened(await unlock({ dir, passphrase: 'Acce\u0301ss-1' })).database).toEqual(made.database);
});

test.each(['', '1234567', '密码', '\u{1F511}\u{1F511}\u{1F511}\u{1F511}'])(
  'the passphrase %j is too short',
  async (short) => {
    const dir = testFolder();
    const refused = { ok: false, error: { code: 'passphrase-too-short', retry: 'after-user', detail: { minimum: 8 } } };
    expect(await createVault({ dir, cost, passphrase: short })).toEqual(refused);
    expect(existsSync(keyFilePath(dir))).toBe(false);
  },
);

test('changing the passphrase keeps the keys and shuts the old one out', async () => {
  const dir = testFolder();
  const made = opened(await createVault({ dir, cost, passphrase }));
  expect(await changePassphrase({ dir, cost, current: 'not this one', next: 'something new' })).toEqual(
    error('passphrase-wrong'),
  );
  expect(await changePassphrase({ dir, cost, current: passphrase, next: 'short' })).toEqual(
    error('passphrase-too-short'),
  );
  expect(opened(await unlock({ dir, passphrase })).blobs).toEqual(made.blobs);
  expect(await changePassphrase({ dir, cost, current: passphrase, next: 'something new' })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await unlock({ dir, passphrase })).toEqual(error('passphrase-wrong'));
  expect(opened(await unlock({ dir, passphrase: 'something new' })).blobs).toEqual(made.blobs);
});

test('a keyring that is away, renewed or of another vault', async () => {
  const dir = testFolder();
  const keyring = fakeKeyring();
  expect(await createVault({ dir, keyring: noKeyring })).toEqual(error('keyring-unavailable'));
  opened(await createVault({ dir, keyring }));
  expect(await unlock({ dir, keyring: noKeyring })).toEqual(error('keyring-unavailable'));
  expect(await unlock({ dir, keyring: fakeKeyring() })).toEqual(error('keyring-changed'));
  expect(await unlock({ dir, passphrase })).toEqual(error('passphrase-not-set'));
  const otherDir = testFolder();
  opened(await createVault({ dir: otherDir, keyring }));
  const other = JSON.parse(readFileSync(keyFilePath(otherDir), 'utf8'));
  const own = JSON.parse(readFileSync(keyFilePath(dir), 'utf8'));
  writeFileSync(keyFilePath(dir), JSON.stringify({ ...own, wraps: other.wraps }));
  expect(await unlock({ dir, keyring })).toEqual(error('keyring-changed'));
});

test('a key file of a newer version is told apart from a damaged one', async () => {
  const dir = testFolder();
  writeFileSync(keyFilePath(dir), JSON.stringify({ version: 2, anything: true }));
  const newer = { ok: false, error: { code: 'vault-newer', retry: 'never', detail: { found: 2, known: 1 } } };
  expect(await readVaultState(dir)).toEqual(newer);
  expect(await unlock({ dir, passphrase })).toEqual(newer);
  expect(await createVault({ dir, cost, passphrase })).toEqual(newer);
});

test('every damaged key file is refused and left alone', async () => {
  const dir = testFolder();
  opened(await createVault({ dir, cost, passphrase }));
  const good = JSON.parse(readFileSync(keyFilePath(dir), 'utf8'));
  const [wrap] = good.wraps;
  const texts = [
    '',
    '{}',
    'null',
    JSON.stringify(good).slice(0, -1),
    JSON.stringify({ ...good, wraps: [] }),
    JSON.stringify({ ...good, extra: 1 }),
    JSON.stringify({ ...good, wraps: [{ ...wrap, salt: 'AAAA' }] }),
    JSON.stringify({ ...good, wraps: [{ ...wrap, memLimit: 2 ** 42 }] }),
    JSON.stringify({ ...good, wraps: [{ ...wrap, opsLimit: 1e9 }] }),
    JSON.stringify({ ...good, wraps: [{ kind: 'plain', bytes: 'AAAA' }] }),
  ];
  for (const text of texts) {
    writeFileSync(keyFilePath(dir), text);
    expect(await readVaultState(dir)).toEqual(error('vault-file-damaged'));
    expect(await unlock({ dir, passphrase })).toEqual(error('vault-file-damaged'));
    expect(await createVault({ dir, cost, passphrase })).toEqual(error('vault-file-damaged'));
    expect(readFileSync(keyFilePath(dir), 'utf8')).toBe(text);
  }
  // Well-formed, but the check belongs to another vault.
  writeFileSync(keyFilePath(dir), JSON.stringify({ ...good, id: randomUUID() }));
  expect(await unlock({ dir, passphrase })).toEqual(error('vault-file-damaged'));
});

test('records without their key file are never given a new one', async () => {
  const dir = testFolder();
  writeFileSync(join(dir, 'records.db'), 'anything');
  expect(await readVaultState(dir)).toEqual(error('vault-file-missing'));
  expect(await createVault({ dir, cost, passphrase })).toEqual(error('vault-file-missing'));
});

test('neither keys nor passphrase stand in the files, in any of the usual spellings', async () => {
  const dir = testFolder();
  const keyring = fakeKeyring();
  const keys = opened(await createVault({ dir, keyring }));
  const withPassphrase = join(dir, 'second');
  const others = opened(await createVault({ dir: withPassphrase, cost, passphrase }));
  const wrap = JSON.parse(readFileSync(keyFilePath(dir), 'utf8')).wraps[0];
  const master = Buffer.from(keyring.decrypt(Buffer.from(wrap.bytes, 'base64')), 'base64');
  expect(master).toHaveLength(32);
  const secrets = [master, keys.database, keys.blobs, others.database, others.blobs, Buffer.from(passphrase)].map(
    (one) => Buffer.from(one),
  );
  for (const { bytes } of allFiles(dir)) {
    for (const secret of secrets) {
      for (const spelling of [secret, secret.toString('base64'), secret.toString('hex')]) {
        expect(bytes.includes(spelling)).toBe(false);
      }
    }
  }
});

test('a passphrase takes the place of the keyring and gives it back: never both', async () => {
  const dir = testFolder();
  const keyring = fakeKeyring();
  const made = opened(await createVault({ dir, cost, keyring }));
  expect(await changeProtection({ dir, cost, current: { keyring }, next: { passphrase } })).toMatchObject({ ok: true });
  expect(await readVaultState(dir)).toEqual({ ok: true, value: { protection: 'passphrase' } });
  expect(await unlock({ dir, keyring })).toEqual(error('keyring-not-set'));
  expect(opened(await unlock({ dir, passphrase })).database).toEqual(made.database);

  const back = { dir, cost, next: { keyring } };
  expect(await changeProtection({ ...back, current: { passphrase: 'wrong passphrase' } })).toEqual(
    error('passphrase-wrong'),
  );
  expect(await changeProtection({ ...back, current: { passphrase } })).toMatchObject({ ok: true });
  expect(opened(await unlock({ dir, keyring })).database).toEqual(made.database);
  expect(await unlock({ dir, passphrase })).toEqual(error('passphrase-not-set'));
});
