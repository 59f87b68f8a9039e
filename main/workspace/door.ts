import type { Fault, Result } from '../../shared/ipc/result.ts';
import type { AppState } from '../../shared/ipc/views.ts';
import type { Announce } from '../ipc/announce.ts';
import type { Keyring } from '../vault/keyring.ts';
import type { Keys } from '../vault/keys.ts';
import { createVault, readVaultState, unlock } from '../vault/unlock.ts';
import type { Workspace } from './workspace-contract.ts';

export type DoorDeps = {
  readonly dir: string;
  readonly keyring: Keyring;
  readonly openWorkspace: (keys: Keys) => Promise<Result<Workspace>>;
  readonly announce: Pick<Announce, 'changed'>;
};

/** The way into the vault: by itself where the system keeps the key, by passphrase elsewhere. */
export type Door = {
  readonly state: () => AppState['vault'];
  readonly workspace: () => Workspace | undefined;
  /** At start: looks what is there and opens what opens by itself. */
  readonly arrive: () => Promise<void>;
  readonly create: (passphrase: string) => Promise<Fault | null>;
  readonly unlock: (passphrase: string) => Promise<Fault | null>;
  readonly close: () => Promise<void>;
};

export const createDoor = ({ dir, keyring, openWorkspace, announce }: DoorDeps): Door => {
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

  const enter = async (keys: Result<Keys>): Promise<Fault | null> => {
    if (!keys.ok) return keys.error;
    if (workspace !== undefined) return null;
    const opened = await openWorkspace(keys.value);
    if (!opened.ok) {
      become({ status: 'damaged', fault: opened.error });
      return opened.error;
    }
    workspace = opened.value;
    become({ status: 'open', fault: null });
    return null;
  };

  return {
    state: () => state,
    workspace: () => workspace,
    arrive: async () => {
      const found = await readVaultState(dir);
      if (!found.ok) return become({ status: 'damaged', fault: found.error });
      if (found.value === 'absent') {
        if (!keyring.available()) return become({ status: 'absent', protection: 'passphrase' });
        const failed = await enter(await createVault({ dir, keyring }));
        if (failed !== null && state.status !== 'damaged') become({ status: 'damaged', fault: failed });
        return;
      }
      const { protection } = found.value;
      if (protection === 'passphrase') return become({ status: 'locked', protection });
      become({ protection });
      const failed = await enter(await unlock({ dir, keyring }));
      if (failed !== null && state.status !== 'damaged') become({ status: 'damaged', fault: failed });
    },
    create: async (passphrase) => enter(await createVault({ dir, passphrase })),
    unlock: async (passphrase) => enter(await unlock({ dir, passphrase })),
    close: async () => {
      const closing = workspace;
      workspace = undefined;
      await closing?.close();
    },
  };
};
