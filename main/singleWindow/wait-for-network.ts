import type { Network, Timers } from './network.ts';

/** Waits so long, or without end for null; ends early when the network comes back or `signal` is aborted. */
export const waitForNetwork = (
  { network, timers }: { readonly network: Network; readonly timers: Timers },
  delayMs: number | null,
  signal: AbortSignal,
): Promise<void> =>
  new Promise<void>((resolve) => {
    const end = () => {
      callOff?.();
      unsubscribe();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const unsubscribe = network.onChange(() => {
      if (network.online()) end();
    });
    const callOff = delayMs === null ? null : timers.set(delayMs, end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
