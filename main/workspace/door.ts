import { rename } from 'node:fs/promises';
import { type Fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { AppState } from '../../shared/ipc/views.ts';
import type { RecoveryDoor } from '../backup/recovery-handlers.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { refuse, unwrap } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import type { LockDoor } from '../lock/lock-handlers.ts';
import { createBlobStore } from '../vault/blob-store.ts';
import type { Keyring } from '../vault/keyring.ts';
import { isSameKey, type Keys } from '../vault/keys.ts';
import { migrations } from '../vault/migrations/index.ts';
import type { PassphraseCost } from '../vault/passphrase.ts';
import { recoverVault } from '../vault/recover.ts';
import {
  changePassphrase,
  changeProtection,
  createVault,
  type Protection,
  readVaultState,
  revealRecoveryKey,
  unlock,
} from '../vault/unlock.ts';
import { createTries } from '../vault/unlock-tries.ts';
import { documentsPath } from '../vault/vault-paths.ts';
import type { Workspace } from './workspace-contract.ts';

export type DoorDeps = {
  /** The vault's folder; another one after the mode has changed. */
  readonly dir: () => string;
  readonly keyring: Keyring;
  readonly openWorkspace: (keys: Keys) => Promise<Result<Workspace>>;
  readonly announce: Pick<Announce, 'changed'>;
  /** ISO instant in UTC. */
  readonly now: () => string;
  readonly pickBackup: RecoveryDoor['pick'];
  /** Why nothing may be opened at all; null: it may. */
  readonly hindrance: () => Fault | null;
  /** Milliseconds of a clock that nobody sets. */
  readonly monotonicMs: () => number;
  /** Argon2id's, lowered by tests only. */
  readonly cost?: PassphraseCost;
};

/** The way into the vault: by itself where the system keeps the key, by passphrase elsewhere. */
export type Door = {
  readonly state: () => AppState['vault'];
  /** What works on the open vault; undefined while the page is locked out, though it goes on. */
  readonly workspace: () => Workspace | undefined;
  /** True while a passphrase could open it again. */
  readonly canLock: () => boolean;
  /** Shuts the page out; sending, backups and following go on. */
  readonly shut: () => void;
  /** True while it is shut but for the page. */
  readonly isHeld: () => boolean;
  readonly hasKeyring: () => boolean;
  /** Of the vault in use. */
  readonly folder: () => string;
  readonly protecting: LockDoor;
  /** At start, and again when asked: looks what is there and opens what opens by itself. */
  readonly arrive: () => Promise<void>;
  readonly create: (passphrase: string) => Promise<Fault | null>;
  readonly unlock: (passphrase: string) => Promise<Fault | null>;
  /** Ways in besides the usual one. */
  readonly recovery: RecoveryDoor;
  /** Gives up the open workspace, so that the vault behind it can be restored. */
  readonly closeDamaged: () => Promise<void>;
  /** Closes the vault, for another one to be opened: `arrive` again. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const createDoor = (deps: DoorDeps): Door => {
  const { dir: folder, keyring, openWorkspace, announce, now, pickBackup, hindrance } = deps;
  const cost = deps.cost === undefined ? {} : { cost: deps.cost };
  const tries = createTries(deps.monotonicMs);
  let workspace: Workspace | undefined;
  let keysInUse: Keys | undefined;
  let state: AppState['vault'] = {
    status: 'locked',
    protection: keyring.available() ? 'keyring' : 'passphrase',
    fault: null,
  };

  const become = (change: Partial<AppState['vault']>): void => {
    state = { ...state, ...change };
    announce.changed(['app', 'cases', 'outbox', 'originals']);
  };

  const open = async (keys: Keys): Promise<Fault | null> => {
    const opened = await openWorkspace(keys).catch((error: unknown) => {
      // A bug is reported by whoever called; the person must see meanwhile that nothing will come.
      become({ status: 'damaged', fault: { code: 'unexpected', retry: 'later' } });
      throw error;
    });
    if (!opened.ok) {
      become({ status: 'damaged', fault: opened.error });
      return opened.error;
    }
    workspace = opened.value;
    keysInUse = keys;
    become({ status: 'open', fault: null });
    return null;
  };

  const isOpen = (): boolean => workspace !== undefined && state.status === 'open';
  const isHeld = (): boolean => workspace !== undefined && state.status === 'locked';
  /** The key file may have been replaced meanwhile by one whose passphrase somebody knows. */
  const letIn = (keys: Keys): Fault | null => {
    if (keysInUse === undefined || !isSameKey(keys.database, keysInUse.database))
      return { code: 'vault-file-damaged', retry: 'never' };
    become({ status: 'open', fault: null });
    return null;
  };

  /**
   * One at a time, from the key on: Enter pressed twice would otherwise make two keys, of which the second locks the records
   * made with the first for good, or open two queues on one database.
   */
  let entering: Promise<Fault | null> | undefined;
  const enter = async (getKeys: () => Promise<Result<Keys>>): Promise<Fault | null> => {
    if (isOpen()) return null;
    entering ??= getKeys()
      .then((keys) => {
        if (!keys.ok) return keys.error;
        return workspace === undefined ? open(keys.value) : letIn(keys.value);
      })
      .finally(() => {
        entering = undefined;
      });
    return entering;
  };

  const protectionFor = (passphrase: string): Protection => (keyring.available() ? { keyring } : { passphrase });
  const passed = (failed: Fault | null, protection: Protection): void => {
    if (failed !== null) refuse(failed.code, failed.retry, failed.detail);
    become({ protection: 'keyring' in protection ? 'keyring' : 'passphrase' });
  };

  const arrive = async (): Promise<void> => {
    if (workspace !== undefined) return;
    const hindered = hindrance();
    if (hindered !== null) return become({ status: 'damaged', fault: hindered });
    const found = await readVaultState(folder());
    if (!found.ok) return become({ status: 'damaged', fault: found.error });
    if (found.value === 'absent') {
      if (!keyring.available()) return become({ status: 'absent', protection: 'passphrase' });
      const failed = await enter(() => createVault({ dir: folder(), keyring }));
      if (failed !== null && state.status !== 'damaged') become({ status: 'damaged', fault: failed });
      return;
    }
    const { protection } = found.value;
    if (protection === 'passphrase') return become({ status: 'locked', protection, fault: null });
    become({ protection });
    const failed = await enter(() => unlock({ dir: folder(), keyring }));
    if (failed !== null && state.status !== 'damaged') become({ status: 'damaged', fault: failed });
  };

  const close = async (): Promise<void> => {
    const closing = workspace;
    workspace = undefined;
    keysInUse = undefined;
    await closing?.close();
  };

  return {
    state: () => state,
    workspace: () => (isOpen() ? workspace : undefined),
    canLock: () => isOpen() && state.protection === 'passphrase',
    shut: () => {
      if (isOpen()) become({ status: 'locked', fault: null });
    },
    isHeld,
    hasKeyring: () => keyring.available(),
    folder,
    protecting: {
      isOpen,
      setPassphrase: async (passphrase) => {
        unwrap(await changeProtection({ dir: folder(), current: { keyring }, next: { passphrase }, ...cost }));
        become({ protection: 'passphrase' });
      },
      dropPassphrase: async (passphrase) => {
        const next = { keyring };
        unwrap(await tries.guard(() => changeProtection({ dir: folder(), current: { passphrase }, next, ...cost })));
        become({ protection: 'keyring' });
      },
    },
    arrive,
    create: async (passphrase) => enter(() => createVault({ dir: folder(), passphrase, ...cost })),
    unlock: async (passphrase) => enter(() => tries.guard(() => unlock({ dir: folder(), passphrase }))),
    recovery: {
      pick: async () => (isHeld() ? refuse('vault-locked') : pickBackup()),
      // The keyring opens for whoever sits there, so it proves nothing: without a passphrase the key isn't shown.
      reveal: async (passphrase) => {
        if (!isOpen()) refuse('vault-locked');
        if (state.protection === 'keyring') refuse('passphrase-needed');
        return unwrap(await tries.guard(() => revealRecoveryKey({ dir: folder(), passphrase })));
      },
      changePassphrase: async (current, next) => {
        if (!isOpen()) refuse('vault-locked');
        unwrap(await tries.guard(() => changePassphrase({ dir: folder(), current, next, ...cost })));
      },
      recover: async (recoveryKey, passphrase) => {
        if (isOpen()) refuse('vault-open');
        // Whoever had set a passphrase sets the next one; a keyring that comes back later doesn't take its place.
        const protection = state.protection === 'passphrase' ? { passphrase } : protectionFor(passphrase);
        passed(
          await enter(() => recoverVault({ dir: folder(), recoveryKey, protection, now: now(), ...cost })),
          protection,
        );
      },
      restore: async ({ newPassphrase, ...from }) => {
        if (isHeld()) refuse('vault-locked');
        if (workspace !== undefined) refuse('vault-open');
        const protection = protectionFor(newPassphrase);
        const restored = unwrap(
          await restoreBackup({
            ...from,
            dir: folder(),
            protection,
            knownVersion: migrations.length,
            nameIn: ({ blobs }) => createBlobStore({ dir: documentsPath(folder()), key: blobs }).nameOf,
            now: now(),
          }),
        );
        const failed = await enter(async () => ok(restored.keys));
        if (failed?.code === 'vault-of-other-mode') {
          // What came back can't be used here: it goes aside, and what was here before comes back.
          await rename(folder(), `${folder()}.of-other-mode-${now().replace(/\D/g, '').slice(0, 14)}`);
          if (restored.before !== null) await rename(restored.before, folder());
          become({ status: 'locked', fault: null });
          await arrive();
        }
        passed(failed, protection);
        return restored;
      },
    },
    closeDamaged: async () => {
      // A locked page must not find a way around the passphrase here.
      if (!isOpen()) refuse('vault-locked');
      await close();
      become({ status: 'damaged', fault: { code: 'database-damaged', retry: 'never' } });
    },
    leave: async () => {
      // The other vault may open by itself, and on the way back this one: a lock must not be walked around.
      if (isHeld()) refuse('vault-locked');
      await entering?.catch(() => undefined);
      // Said to nobody: the page would ask for the passphrase of a vault that is about to be left.
      state = { ...state, status: 'locked', fault: null };
      await close();
    },
    close,
  };
};
