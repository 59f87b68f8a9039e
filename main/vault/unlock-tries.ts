import { fault, type Result } from '../../shared/ipc/result.ts';

/** A slip of the finger costs nothing; what comes after it is somebody who guesses. */
const freeTries = 3;
const firstWaitMs = 5000;
const longestWaitMs = 60_000;

export type Tries = {
  /** Runs `work` after those before it, unless too many went wrong lately. Fault: 'unlock-wait' {seconds}, those of `work`. */
  readonly guard: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
};

/**
 * Slows the guessing of a passphrase: after three wrong ones each further one waits longer, up to a minute. One at a time,
 * or a thousand guesses sent at once would all be looked at (and take 256 MB each). `now`: milliseconds of a clock that a
 * person can't set.
 */
export const createTries = (now: () => number): Tries => {
  let wrong = 0;
  let notBefore = 0;
  let last: Promise<unknown> = Promise.resolve();
  const tryOne = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const left = notBefore - now();
    if (left > 0) return fault('unlock-wait', 'later', { seconds: Math.ceil(left / 1000) });
    const result = await work();
    if (result.ok) wrong = 0;
    else if (result.error.code === 'passphrase-wrong') {
      wrong += 1;
      if (wrong >= freeTries) notBefore = now() + Math.min(firstWaitMs * 2 ** (wrong - freeTries), longestWaitMs);
    }
    return result;
  };
  return {
    guard: (work) => {
      const mine = last.then(() => tryOne(work));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
};
