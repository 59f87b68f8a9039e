import type { Network, Timers } from '../singleWindow/network.ts';

const lookMs = 5000;

/** The machine's own network, looked at every few seconds, and whatever else makes waiting pointless (`poke`). */
export const createSystemNetwork = (deps: {
  readonly isOnline: () => boolean;
  readonly timers: Timers;
}): Network & { poke(): void; stop(): void } => {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  let before = deps.isOnline();
  let callOff: (() => void) | null = null;
  const look = (): void => {
    const now = deps.isOnline();
    if (now !== before) {
      before = now;
      tell();
    }
    callOff = deps.timers.set(lookMs, look);
  };
  callOff = deps.timers.set(lookMs, look);
  return {
    online: deps.isOnline,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    poke: tell,
    stop: () => callOff?.(),
  };
};
