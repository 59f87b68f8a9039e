import type { HandlersOf } from '../cases/settle.ts';
import type { Timers } from '../singleWindow/network.ts';
import { createEsclClient } from './escl-client.ts';
import { pauseFor } from './pause.ts';
import { askScanner } from './scanner-http.ts';
import { type ScanningDeps, scanningHandlers } from './scanning-handlers.ts';

/** The scanner's channels over the real network. */
export const openScanning = (deps: Omit<ScanningDeps, 'escl'> & { readonly timers: Timers }): HandlersOf<'scan'> => {
  const pause = (delayMs: number, signal: AbortSignal): Promise<void> => pauseFor(deps.timers, delayMs, signal);
  return scanningHandlers({ ...deps, escl: createEsclClient({ ask: askScanner, pause }) });
};
