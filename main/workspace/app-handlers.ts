import { type Fault, fault, ok } from '../../shared/ipc/result.ts';
import type { AppState } from '../../shared/ipc/views.ts';
import { recoveryHandlers } from '../backup/recovery-handlers.ts';
import { refuse, settle } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import type { AppLock } from '../lock/app-lock.ts';
import { lockHandlers } from '../lock/lock-handlers.ts';
import type { PracticeHost } from '../practiceHost/practice-host.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { clerkNameOf, clerkNameSetting } from '../records/clerk-name.ts';
import type { Door } from './door.ts';
import type { AppHandlers } from './workspace-contract.ts';

export type AppHandlerDeps = {
  readonly version: string;
  readonly platform: string;
  readonly preferences: Preferences;
  readonly door: Door;
  readonly practice: PracticeHost;
  readonly announce: Announce;
  readonly lock: AppLock;
  readonly copySecret: (text: string) => Promise<number>;
  readonly onTheme: (theme: AppState['theme']) => void;
  /** The page has saved what was typed; the window may go. */
  readonly onReadyToClose: (unsaved: boolean) => void;
  readonly changeMode: (mode: AppState['mode']) => Promise<void>;
  /** By key, never by an address from the page. */
  readonly openExternal: (key: 'practice-console') => Promise<boolean>;
};

const closedOutbox: AppState['outbox'] = {
  online: false,
  waiting: 0,
  sending: false,
  percent: 0,
  attention: 0,
  feedFault: null,
};

/** What works before the vault is open. */
export const appHandlers = (deps: AppHandlerDeps): AppHandlers => {
  const { preferences, door, practice, announce, lock } = deps;
  const state = (): AppState => {
    const { locale, theme, lockAfterMinutes } = preferences.get();
    const workspace = door.workspace();
    return {
      version: deps.version,
      platform: deps.platform,
      locale,
      theme,
      clerkName: workspace === undefined ? '' : clerkNameOf(workspace.records.settings),
      mode: preferences.get().mode,
      account: workspace?.account() ?? { step: 'none' },
      vault: door.state(),
      lock: {
        afterMinutes: lockAfterMinutes,
        isHeld: door.isHeld(),
        hasKeyring: door.hasKeyring(),
        place: workspace === undefined ? null : lock.place(),
      },
      practice: { running: practice.running(), url: practice.url() },
      outbox: workspace?.outboxState() ?? { ...closedOutbox, online: practice.running() },
    };
  };
  const opened = (error: Fault | null) => (error === null ? ok(null) : { ok: false as const, error });

  return {
    ...recoveryHandlers({ door: door.recovery, announce }),
    ...lockHandlers({
      lock,
      door: door.protecting,
      setAfter: (lockAfterMinutes) => {
        preferences.update({ lockAfterMinutes });
        announce.changed(['app']);
      },
      copySecret: deps.copySecret,
    }),
    'app.state': async () => ok(state()),
    'app.ready-to-close': async ({ unsaved }) => {
      deps.onReadyToClose(unsaved);
      return ok(null);
    },
    'settings.update': ({ locale, theme, clerkName }) =>
      settle(() => {
        if (locale !== undefined) preferences.update({ locale });
        if (theme !== undefined) {
          preferences.update({ theme });
          deps.onTheme(theme);
        }
        if (clerkName !== undefined) {
          const workspace = door.workspace();
          if (workspace === undefined) return refuse('vault-locked');
          workspace.records.settings.put(clerkNameSetting, clerkName.trim());
        }
        announce.changed(['app']);
        return null;
      }),
    'vault.create': async ({ passphrase }) => opened(await door.create(passphrase)),
    'vault.unlock': async ({ passphrase }) => opened(await door.unlock(passphrase)),
    'vault.retry': async () => {
      await door.arrive();
      return ok(null);
    },
    'vault.close-damaged': () =>
      settle(async () => {
        await door.closeDamaged();
        return null;
      }),
    'mode.set': ({ mode }) =>
      settle(async () => {
        if (door.isHeld()) refuse('vault-locked');
        lock.forgetPlace();
        await deps.changeMode(mode);
        return null;
      }),
    'practice.set-running': async ({ running }) => {
      if (door.isHeld()) return fault('vault-locked', 'after-user');
      // Real business has no practice endpoint beside it.
      if (preferences.get().mode === 'real') return fault('practice-endpoint-off', 'after-user');
      if (!running) {
        await practice.stop();
        return ok(null);
      }
      return practice.start();
    },
    'practice.open-console': async () => {
      if (door.isHeld()) return fault('vault-locked', 'after-user');
      return (await deps.openExternal('practice-console')) ? ok(null) : fault('practice-endpoint-off', 'after-user');
    },
  };
};
