import { type Fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { AppState } from '../../shared/ipc/views.ts';
import type { RecoveryDoor } from '../backup/recovery-handlers.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { refuse, unwrap } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import { createBlobStore } from '../vault/blob-store.ts';
import type { Keyring } from '../vault/keyring.ts';
import type { Keys } from '../vault/keys.ts';
import { migrations } from '../vault/migrations/index.ts';
import { recoverVault } from '../vault/recover.ts';
import {
  changePassphrase,
  createVault,
  type Protection,
  readVaultState,
  revealRecoveryKey,
  unlock,
} from '../vault/unlock.ts';
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
};

/** The way into the vault: by itself where the system keeps the key, by passphrase elsewhere. */
export type Door = {
  readonly state: () => AppState['vault'];
  readonly workspace: () => Workspace | undefined;
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

export const createDoor = ({
  dir: folder,
  keyring,
  openWorkspace,
  announce,
  now,
  pickBackup,
  hindrance,
}: DoorDeps): Door => {
  let workspace: Workspace | undefined;
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
    become({ status: 'open', fault: null });
    return null;
  };

  /**
   * One at a time, from the key on: Enter pressed twice would otherwise make two keys, of which the second locks the records
   * made with the first for good, or open two queues on one database.
   */
  let entering: Promise<Fault | null> | undefined;
  const enter = async (getKeys: () => Promise<Result<Keys>>): Promise<Fault | null> => {
    if (workspace !== undefined) return null;
    entering ??= getKeys()
      .then((keys) => (keys.ok ? open(keys.value) : keys.error))
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

  const close = async (): Promise<void> => {
    const closing = workspace;
    workspace = undefined;
    await closing?.close();
  };

  return {
    state: () => state,
    workspace: () => workspace,
    arrive: async () => {
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
    },
    create: async (passphrase) => enter(() => createVault({ dir: folder(), passphrase })),
    unlock: async (passphrase) => enter(() => unlock({ dir: folder(), passphrase })),
    recovery: {
      pick: pickBackup,
      reveal: async (passphrase) =>
        unwrap(
          await revealRecoveryKey({
            dir: folder(),
            ...(state.protection === 'keyring' ? { keyring } : { passphrase }),
          }),
        ),
      changePassphrase: async (current, next) => unwrap(await changePassphrase({ dir: folder(), current, next })),
      recover: async (recoveryKey, passphrase) => {
        if (workspace !== undefined) refuse('vault-open');
        const protection = protectionFor(passphrase);
        passed(await enter(() => recoverVault({ dir: folder(), recoveryKey, protection, now: now() })), protection);
      },
      restore: async ({ newPassphrase, ...from }) => {
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
        passed(await enter(async () => ok(restored.keys)), protection);
        return restored;
      },
    },
    closeDamaged: async () => {
      await close();
      become({ status: 'damaged', fault: { code: 'database-damaged', retry: 'never' } });
    },
    leave: async () => {
      await entering?.catch(() => undefined);
      // Said to nobody: the page would ask for the passphrase of a vault that is about to be left.
      state = { ...state, status: 'locked', fault: null };
      await close();
    },
    close,
  };
};
