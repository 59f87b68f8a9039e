import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Keyring } from '../vault/keyring.ts';
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

const rest = { now: () => '2026-04-14T08:00:00.000Z', pickBackup: async () => null, hindrance: () => null };
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
