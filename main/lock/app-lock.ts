import type { Timers } from '../singleWindow/network.ts';

/** A page that hangs must not stay readable for ever; long enough for a slow disk to take what was typed. */
const patienceMs = 10_000;
const lookEveryMs = 10_000;

export type AppLockDeps = {
  /** False where no passphrase could open it again, or while nothing is open. */
  readonly canLock: () => boolean;
  /** Shuts the page out; the work behind goes on. */
  readonly shut: () => void;
  /** Asks the page to save what is typed and to answer. */
  readonly ask: () => void;
  /** Minutes without a hand on the app before it locks; 0 for never. */
  readonly afterMinutes: () => number;
  /** How long nobody has touched this computer. */
  readonly systemIdleMs: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number;
  readonly timers: Timers;
  /** Starts the page anew, so that nothing of the cases is left in it. `hung`: it did not answer. */
  readonly resetPage: (hung: boolean) => void;
  /** What else must not outlast the lock: copied secrets. */
  readonly onLocked: () => void;
};

export type AppLock = {
  /** Locks once the page has saved, or when patience ends. */
  readonly begin: () => void;
  /** The page's own wish, or its answer: everything is saved (or not, then it keeps what it could not save), and this is where it was. */
  readonly lock: (place: string | null, unsaved: boolean) => boolean;
  /** Where the page was when it was locked; for whoever has opened it again. */
  readonly place: () => string | null;
  /** Other cases from now on: the way back leads nowhere. */
  readonly forgetPlace: () => void;
  /** Somebody has touched the app. */
  readonly touched: () => void;
  readonly start: () => void;
};

/**
 * The app's lock: by hand, when nobody has touched the app for some minutes (whoever uses another program at this computer
 * need not be its clerk), when the system locks its screen and when the computer sleeps.
 */
export const createAppLock = (deps: AppLockDeps): AppLock => {
  let lastTouch = deps.now();
  let place: string | null = null;
  let stopWaiting: (() => void) | undefined;

  const finish = (at: string | null, how: 'saved' | 'unsaved' | 'hung'): boolean => {
    stopWaiting?.();
    stopWaiting = undefined;
    if (!deps.canLock()) return false;
    place = at;
    deps.shut();
    deps.onLocked();
    if (how !== 'unsaved') deps.resetPage(how === 'hung');
    return true;
  };
  const begin = (): void => {
    if (!deps.canLock() || stopWaiting !== undefined) return;
    stopWaiting = deps.timers.set(patienceMs, () => finish(null, 'hung'));
    deps.ask();
  };
  const look = (): void => {
    const after = deps.afterMinutes() * 60_000;
    deps.timers.set(lookEveryMs, look);
    const untouched = Math.max(deps.now() - lastTouch, deps.systemIdleMs());
    if (after > 0 && untouched >= after) begin();
  };
  return {
    begin,
    lock: (at, unsaved) => finish(at, unsaved ? 'unsaved' : 'saved'),
    place: () => place,
    forgetPlace: () => {
      place = null;
    },
    touched: () => {
      lastTouch = deps.now();
    },
    start: () => void deps.timers.set(lookEveryMs, look),
  };
};
