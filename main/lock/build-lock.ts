import type { BrowserWindow, PowerMonitor } from 'electron';
import type { Announce } from '../ipc/announce.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Timers } from '../singleWindow/network.ts';
import { createSecretClipboard, type SecretClipboard, type TextClipboard } from '../window/secret-clipboard.ts';
import type { Door } from '../workspace/door.ts';
import { type AppLock, createAppLock } from './app-lock.ts';

export type BuildLockDeps = {
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime'> & {
    on(event: 'lock-screen' | 'suspend', listener: () => void): unknown;
  };
  readonly clipboard: TextClipboard;
  readonly preferences: Preferences;
  readonly door: Pick<Door, 'canLock' | 'shut'>;
  readonly announce: Pick<Announce, 'locking'>;
  readonly timers: Timers;
  readonly window: () => BrowserWindow | undefined;
};

export type Lock = AppLock & {
  readonly secrets: SecretClipboard;
  /** Counts what is done in this window as a hand on the app. */
  readonly watch: (window: BrowserWindow) => void;
};

export const buildLock = (deps: BuildLockDeps): Lock => {
  const { powerMonitor, door } = deps;
  const secrets = createSecretClipboard(deps.clipboard, deps.timers);
  const lock = createAppLock({
    canLock: door.canLock,
    shut: door.shut,
    ask: deps.announce.locking,
    afterMinutes: () => deps.preferences.get().lockAfterMinutes,
    systemIdleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    now: () => performance.now(),
    timers: deps.timers,
    resetPage: (hung) => {
      const window = deps.window();
      if (window === undefined || window.isDestroyed()) return;
      // A page that does not answer would not go either; one that crashed is started anew (window/revive.ts).
      if (hung) window.webContents.forcefullyCrashRenderer();
      else window.webContents.reload();
    },
    onLocked: () => void secrets.clear(),
  });
  powerMonitor.on('lock-screen', lock.begin);
  powerMonitor.on('suspend', lock.begin);
  lock.start();
  return {
    ...lock,
    secrets,
    watch: (window) => void window.webContents.on('input-event', lock.touched),
  };
};
