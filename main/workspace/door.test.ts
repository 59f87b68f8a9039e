import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { value, vaultWith } from '../backup/test-vault.ts';
import { writeBackup } from '../backup/write-backup.ts';
import type { Keyring } from '../vault/keyring.ts';
import { sodium } from '../vault/sodium.ts';
import { createVault } from '../vault/unlock.ts';
import { createDoor } from './door.ts';
import type { Workspace } from './workspace-contract.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'door-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A system key store that keeps what it is given. */
const keyring: Keyring = {
  available: () => true,
  encrypt: (text) => Buffer.from(text),
  decrypt: (bytes) => Buffer.from(bytes).toString(),
};
const noKeyring: Keyring = { ...keyring, available: () => false };

const cost = { opsLimit: sodium.crypto_pwhash_OPSLIMIT_MIN, memLimit: sodium.crypto_pwhash_MEMLIMIT_MIN };
const rest = {
  now: () => '2026-04-14T08:00:00.000Z',
  pickBackup: async () => null,
  monotonicMs: () => 0,
  hindrance: () => null,
  cost,
};
const doorWith = (openWorkspace: () => Promise<Result<Workspace>>, store = keyring) =>
  createDoor({ dir: () => dir, keyring: store, openWorkspace, announce: { changed: () => undefined }, ...rest });
const workspace = { close: async () => undefined } as unknown as Workspace;

test('two calls at once open one workspace', async () => {
  let opened = 0;
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const door = doorWith(async () => {
    opened += 1;
    await gate;
    return ok(workspace);
  });
  const both = [door.arrive(), door.arrive()];
  await new Promise(setImmediate);
  go();
  await Promise.all(both);
  await door.arrive();
  expect([opened, door.state().status]).toEqual([1, 'open']);
});

test('a new vault asked for twice at once has one key, and opens again with it', async () => {
  const keys: string[] = [];
  const noting = () =>
    createDoor({
      dir: () => dir,
      keyring,
      openWorkspace: async ({ database }) => {
        keys.push(Buffer.from(database).toString('hex'));
        return ok(workspace);
      },
      announce: { changed: () => undefined },
      ...rest,
    });
  const door = noting();
  await Promise.all([door.arrive(), door.arrive()]);
  await noting().arrive();
  expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
});

test('without a key store a passphrase is asked for and nothing is made', async () => {
  const door = doorWith(async () => ok(workspace), noKeyring);
  await door.arrive();
  expect(door.state()).toEqual({ status: 'absent', protection: 'passphrase', fault: null });
});

test('what can not be opened says why', async () => {
  const door = doorWith(async () => fault('database-damaged', 'never'));
  await door.arrive();
  expect(door.state()).toMatchObject({ status: 'damaged', fault: { code: 'database-damaged' } });
});

test('a bug on the way in is shown, not an endless wait', async () => {
  const door = doorWith(() => Promise.reject(new TypeError('x')));
  await expect(door.arrive()).rejects.toThrow(TypeError);
  expect(door.state()).toMatchObject({ status: 'damaged', fault: { code: 'unexpected' } });
});

test('while the profile can not be had nothing is opened or made, and trying again goes on', async () => {
  let hindered = fault('disk-read-only', 'after-user').error;
  let opened = 0;
  const door = createDoor({
    dir: () => dir,
    keyring,
    openWorkspace: async () => {
      opened += 1;
      return ok(workspace);
    },
    announce: { changed: () => undefined },
    ...rest,
    hindrance: () => (opened === 0 && hindered.code === 'disk-read-only' ? hindered : null),
  });
  await door.arrive();
  expect([opened, readdirSync(dir), door.state()]).toMatchObject([0, [], { status: 'damaged', fault: hindered }]);
  hindered = { ...hindered, code: 'gone' };
  await door.arrive();
  expect([opened, door.state()]).toMatchObject([1, { status: 'open', fault: null }]);
});

test('given up as damaged, the vault is closed and can be opened again', async () => {
  let closed = 0;
  const closing = {
    close: async () => {
      closed += 1;
    },
  } as unknown as Workspace;
  const door = doorWith(async () => ok(closing));
  await door.arrive();
  await door.closeDamaged();
  expect([closed, door.workspace(), door.state().fault?.code]).toEqual([1, undefined, 'database-damaged']);
  await door.arrive();
  expect(door.state()).toMatchObject({ status: 'open', fault: null });
});

test('a shut door is not given up as damaged: that would lead around the passphrase', async () => {
  const { door, closed } = await openDoor();
  door.shut();
  await expect(door.closeDamaged()).rejects.toEqual(code('vault-locked'));
  expect([closed(), door.isHeld()]).toEqual([0, true]);
});

const passphrase = 'correct horse battery';
const code = (wanted: string) => expect.objectContaining({ fault: expect.objectContaining({ code: wanted }) });

/** Open behind a passphrase, in a profile that may have a keyring. */
const openDoor = async (store = noKeyring) => {
  let closed = 0;
  const counting = {
    close: async () => {
      closed += 1;
    },
  } as unknown as Workspace;
  const door = doorWith(async () => ok(counting), store);
  await door.arrive();
  if (store.available()) await door.protecting.setPassphrase(passphrase);
  else expect(await door.create(passphrase)).toBeNull();
  expect([door.state().status, door.canLock()]).toEqual(['open', true]);
  return { door, closed: () => closed };
};

test('a shut door shows nobody the workspace, which goes on, and opens for the passphrase', async () => {
  const { door, closed } = await openDoor();
  const inside = door.workspace();
  door.shut();
  expect([door.state().status, door.workspace(), door.isHeld(), door.canLock()]).toEqual([
    'locked',
    undefined,
    true,
    false,
  ]);
  expect(await door.unlock('correct horse batterz')).toMatchObject({ code: 'passphrase-wrong' });
  expect(door.workspace()).toBeUndefined();
  expect(await Promise.all([door.unlock(passphrase), door.unlock(passphrase)])).toEqual([null, null]);
  expect(door.workspace()).toBe(inside);
  expect(closed()).toBe(0);
  door.shut();
  await door.close();
  expect([closed(), door.isHeld()]).toEqual([1, false]);
});

test('wrong passphrases at a shut door are slowed', async () => {
  const { door } = await openDoor();
  door.shut();
  for (let i = 0; i < 3; i += 1) expect(await door.unlock('wrong wrong')).toMatchObject({ code: 'passphrase-wrong' });
  expect(await door.unlock(passphrase)).toMatchObject({ code: 'unlock-wait', detail: { seconds: 5 } });
});

test('a key file put in the place of ours opens nothing at a shut door', async () => {
  const { door } = await openDoor();
  door.shut();
  const other = mkdtempSync(path.join(tmpdir(), 'door-'));
  await createVault({ dir: other, passphrase: 'the thief knows it', cost });
  copyFileSync(path.join(other, 'vault.json'), path.join(dir, 'vault.json'));
  rmSync(other, { recursive: true });
  expect(await door.unlock('the thief knows it')).toMatchObject({ code: 'vault-file-damaged' });
  expect(door.workspace()).toBeUndefined();
});

test('the recovery key opens a shut door, another vault’s does not', async () => {
  const { door } = await openDoor();
  const key = await door.recovery.reveal(passphrase);
  door.shut();
  await expect(door.recovery.reveal(passphrase)).rejects.toEqual(code('vault-locked'));
  await expect(door.recovery.pick()).rejects.toEqual(code('vault-locked'));
  await expect(door.recovery.changePassphrase(passphrase, 'another passphrase')).rejects.toEqual(code('vault-locked'));
  await expect(door.recovery.recover(`${key.slice(0, -1)}x`, 'another passphrase')).rejects.toThrow();
  await door.recovery.recover(key, 'another passphrase');
  expect(door.state()).toMatchObject({ status: 'open', protection: 'passphrase' });
  door.shut();
  expect(await door.unlock('another passphrase')).toBeNull();
});

test('a keyring proves nobody: no recovery key and no lock before there is a passphrase', async () => {
  const door = doorWith(async () => ok(workspace));
  await door.arrive();
  expect([door.state(), door.canLock()]).toMatchObject([{ status: 'open', protection: 'keyring' }, false]);
  await expect(door.recovery.reveal('')).rejects.toEqual(code('passphrase-needed'));
  await door.protecting.setPassphrase(passphrase);
  await expect(door.recovery.reveal('wrong wrong')).rejects.toEqual(code('passphrase-wrong'));
  expect(await door.recovery.reveal(passphrase)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){13}$/);
});

test('a passphrase beside a keyring is asked at the next start too, until it is given back', async () => {
  const { door } = await openDoor(keyring);
  await door.close();
  const next = doorWith(async () => ok(workspace));
  await next.arrive();
  expect(next.state()).toMatchObject({ status: 'locked', protection: 'passphrase' });
  expect(await next.unlock(passphrase)).toBeNull();
  await expect(next.protecting.dropPassphrase('wrong wrong')).rejects.toEqual(code('passphrase-wrong'));
  await next.protecting.dropPassphrase(passphrase);
  expect([next.state().protection, next.canLock()]).toEqual(['keyring', false]);
  const last = doorWith(async () => ok(workspace));
  await last.arrive();
  expect(last.state().status).toBe('open');
});

test('a shut door is not left for another vault; an open one is, and its vault then wants its passphrase again', async () => {
  const { door } = await openDoor();
  door.shut();
  await expect(door.leave()).rejects.toEqual(code('vault-locked'));
  expect(await door.unlock(passphrase)).toBeNull();
  await door.leave();
  expect([door.workspace(), door.state().status]).toEqual([undefined, 'locked']);
  await door.arrive();
  expect(door.state().status).toBe('locked');
  expect(await door.unlock(passphrase)).toBeNull();
});

test.each([
  [false, 'absent'],
  [true, 'locked'],
])(
  'a backup of the other mode opens nothing here; a vault that was here before (%s) is here again',
  async (had, status) => {
    const made = await vaultWith([10]);
    value(await writeBackup(made.file, made.deps, { signal: new AbortController().signal }));
    made.vault.close();
    if (had) await createVault({ dir, passphrase: 'of this mode', cost });
    const before = had ? readFileSync(path.join(dir, 'vault.json'), 'utf8') : null;
    const door = doorWith(async () => fault('vault-of-other-mode', 'after-user'), noKeyring);
    await door.arrive();
    const restoring = door.recovery.restore({
      file: made.file,
      way: { recoveryKey: made.recoveryKey },
      newPassphrase: 'a new passphrase',
      signal: new AbortController().signal,
    });
    await expect(restoring).rejects.toEqual(code('vault-of-other-mode'));
    expect(door.state()).toMatchObject({ status, fault: null });
    expect(before === null ? null : readFileSync(path.join(dir, 'vault.json'), 'utf8')).toBe(before);
    rmSync(`${dir}.of-other-mode-20260414080000`, { recursive: true });
  },
);
