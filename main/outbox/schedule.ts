import type { Fault } from '../../shared/ipc/result.ts';
import type { Network, Timers } from '../singleWindow/network.ts';
import { holdsQueue, longestWaitMs, retryDelayMs } from '../singleWindow/retry-policy.ts';
import { isSending } from './item-state.ts';
import { choose } from './queue.ts';
import { type Progress, type RunDeps, runItem } from './runner.ts';

export type ScheduleDeps = RunDeps & {
  readonly random: () => number;
  readonly network: Network;
  readonly timers: Timers;
  readonly concurrency?: number;
};

export type Schedule = {
  start(): void;
  stop(): Promise<void>;
  /** Looks for work once the caller's transaction is over. */
  soon(): void;
  wake(): void;
  /** Ends the wait of the whole queue. */
  release(): void;
  abort(id: string): void;
  percent(): number | null;
  hold(): { readonly fault: Fault; readonly until: string | null } | null;
};

type Run = {
  readonly caseId: string;
  readonly controller: AbortController;
  done: Promise<void>;
  bytes: Progress | null;
};

type Hold = { readonly fault: Fault; readonly untilMs: number };

/** A timer that sleeps longer than this looks at the clock again: the machine may have slept meanwhile. */
const longestSleepMs = 5 * 60 * 1000;
const afterDiskErrorMs = 60 * 1000;

/** Decides when which item is sent. Holds nothing that a restart may not forget. */
export const createSchedule = (deps: ScheduleDeps): Schedule => {
  const { ledger, network, timers, now } = deps;
  const concurrency = deps.concurrency ?? 2;
  const running = new Map<string, Run>();
  let active = false;
  let callOff: (() => void) | null = null;
  let unsubscribe: (() => void) | null = null;
  let hold: Hold | null = null;
  let holdsInARow = 0;

  const sleep = (delayMs: number) => {
    callOff?.();
    callOff = timers.set(Math.min(Math.max(0, delayMs), longestSleepMs), () => {
      callOff = null;
      try {
        pump();
      } catch (error) {
        // The disk fails. Later it may not.
        deps.reportError(error);
        ledger.forget();
        sleep(afterDiskErrorMs);
      }
    });
  };

  const dueAfter = (failure: Fault, attempt: number): string => {
    if (!holdsQueue(failure)) return new Date(now() + retryDelayMs(attempt, failure, deps.random())).toISOString();
    holdsInARow += 1;
    const delayMs = retryDelayMs(holdsInARow, failure, deps.random());
    // What only a person can mend has no time.
    hold = { fault: failure, untilMs: failure.retry === 'later' ? now() + delayMs : Number.POSITIVE_INFINITY };
    return new Date(now() + delayMs).toISOString();
  };

  const run = async (id: string, entry: Run): Promise<void> => {
    let delayMs = 0;
    try {
      const item = ledger.read(id);
      if (!item) return;
      const delivered = await runItem(deps, item, entry.controller.signal, {
        dueAfter,
        onBytes: (bytes) => {
          entry.bytes = bytes;
        },
      });
      if (delivered) {
        holdsInARow = 0;
        hold = null;
      }
    } catch (error) {
      // The disk refuses to keep how it ended; `takeUp` finds the item again.
      deps.reportError(error);
      ledger.forget();
      delayMs = afterDiskErrorMs;
    } finally {
      running.delete(id);
      if (active) sleep(delayMs);
    }
  };

  /** Left over from a process that died while sending, or from a disk that failed. */
  const takeUp = () => {
    for (const { id, state } of [...ledger.entries()]) {
      if (isSending(state) && !running.has(id)) ledger.move(id, 'back-off');
    }
  };

  const pump = () => {
    if (!active) return;
    takeUp();
    if (!network.online()) return;
    const nowMs = now();
    if (hold && nowMs < hold.untilMs && !(hold.untilMs - nowMs > longestWaitMs && Number.isFinite(hold.untilMs))) {
      if (Number.isFinite(hold.untilMs)) sleep(hold.untilMs - nowMs);
      return;
    }
    hold = null;
    const entries = ledger.entries();
    const caseOf = new Map(entries.map((entry) => [entry.id, entry.caseId]));
    const busy = new Set([...running.values()].map((one) => one.caseId));
    const { ready, nextDueMs } = choose(entries, nowMs);
    for (const id of ready) {
      const caseId = caseOf.get(id) ?? '';
      if (running.size >= concurrency) break;
      if (busy.has(caseId)) continue;
      busy.add(caseId);
      const entry: Run = { caseId, controller: new AbortController(), done: Promise.resolve(), bytes: null };
      running.set(id, entry);
      entry.done = run(id, entry);
    }
    if (nextDueMs !== null && callOff === null) sleep(nextDueMs - nowMs);
  };

  const wake = () => {
    // An endpoint that named a time isn't asked before it, whatever the network does.
    if (hold?.fault.code !== 'endpoint-busy') hold = null;
    ledger.wakeAll();
    if (active) sleep(0);
  };

  return {
    start: () => {
      if (active) return;
      active = true;
      ledger.forget();
      unsubscribe = network.onChange(() => {
        if (network.online()) wake();
      });
      sleep(0);
    },
    stop: async () => {
      active = false;
      unsubscribe?.();
      callOff?.();
      callOff = null;
      const ending = [...running.values()];
      for (const entry of ending) entry.controller.abort();
      await Promise.all(ending.map((entry) => entry.done));
    },
    soon: () => {
      if (active) sleep(0);
    },
    wake,
    release: () => {
      hold = null;
      holdsInARow = 0;
    },
    abort: (id) => running.get(id)?.controller.abort(),
    percent: () => {
      if (running.size === 0) return null;
      let sentBytes = 0;
      let totalBytes = 0;
      for (const { bytes } of running.values()) {
        sentBytes += bytes?.sentBytes ?? 0;
        totalBytes += bytes?.totalBytes ?? 0;
      }
      return totalBytes === 0 ? 0 : Math.floor((sentBytes * 100) / totalBytes);
    },
    hold: () =>
      hold && {
        fault: hold.fault,
        until: Number.isFinite(hold.untilMs) ? new Date(hold.untilMs).toISOString() : null,
      },
  };
};
