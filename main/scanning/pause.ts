import type { Timers } from '../singleWindow/network.ts';

/** Waits, or ends early when the signal is aborted. */
export const pauseFor = (timers: Timers, delayMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      callOff();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const callOff = timers.set(delayMs, end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
