import { type Fault, fault, type Result } from '../../shared/ipc/result.ts';
import {
  type EventBase,
  type FeedEvent,
  feedEventSchema,
  type TolerantEventPage,
} from '../../shared/singleWindow/events.ts';
import type { SingleWindowAdapter } from '../singleWindow/adapter.ts';
import type { Network, Timers } from '../singleWindow/network.ts';
import { retryDelayMs } from '../singleWindow/retry-policy.ts';
import { waitForNetwork } from '../singleWindow/wait-for-network.ts';
import type { Db } from '../vault/db.ts';
import { readPage } from './event-page.ts';
import { readCursor, storeEvent } from './event-store.ts';

export type TrackedEvent = {
  /** What every event has. */
  readonly base: EventBase;
  /** Null for a kind this version doesn't know; `base.state` is still true. */
  readonly event: FeedEvent | null;
};

export type TrackingState = {
  readonly cursor: number;
  readonly fault: Fault | null;
};

export type TrackingDeps = {
  readonly db: Db;
  readonly adapter: Pick<SingleWindowAdapter, 'events'>;
  /** Name of the endpoint and account the numbers belong to; another one has its own feed. */
  readonly endpoint: string;
  /**
   * Called once for each event, in order, inside the transaction that stores the event and the cursor; synchronous.
   * When it throws, nothing of the event is stored and it comes again.
   */
  readonly onEvent: (tracked: TrackedEvent) => void;
  /** After a change of `state()`. */
  readonly onChange?: (state: TrackingState) => void;
  readonly network: Network;
  readonly timers: Timers;
  readonly random: () => number;
  readonly reportError: (error: unknown) => void;
  /** How long the endpoint may hold an empty poll, at most 30. */
  readonly waitSeconds?: number;
};

export type Tracking = { start(): void; stop(): Promise<void>; state(): TrackingState };

const noHole = { missing: 0, times: 0 };
/** A hole that is still there after so many pages is the endpoint's truth, and better than no news at all. */
const holeLimit = 5;
/** After a page without news: an endpoint that doesn't hold the poll must not be asked in a circle. */
const restMs = 1000;

/** Follows the endpoint's event feed by long poll; after a month away it catches up page by page. */
export const createTracking = (deps: TrackingDeps): Tracking => {
  const { db, endpoint, network } = deps;
  const waitSeconds = deps.waitSeconds ?? 25;
  let running: { readonly controller: AbortController; readonly ended: Promise<void> } | null = null;
  let lastFault: Fault | null = null;
  let hole = noHole;

  const state = (): TrackingState => ({ cursor: readCursor(db, endpoint), fault: lastFault });
  const setFault = (next: Fault | null) => {
    if (next?.code === lastFault?.code) return;
    lastFault = next;
    deps.onChange?.(state());
  };

  const take = (base: EventBase) => {
    const parsed = feedEventSchema.safeParse(base);
    db.transaction(() => {
      storeEvent(db, endpoint, base);
      deps.onEvent({ base, event: parsed.success ? parsed.data : null });
    });
  };

  /** Whether the page brought news. */
  const takePage = (page: TolerantEventPage, cursor: number): Result<boolean> => {
    // The endpoint was set up anew or restored: its numbers have nothing to do with ours any more.
    if (page.next < cursor) return fault('feed-restarted', 'after-user', { cursor, next: page.next });
    const { fresh, missing } = readPage(page, cursor, hole.times >= holeLimit ? hole.missing : null);
    hole = missing === null ? noHole : { missing, times: missing === hole.missing ? hole.times + 1 : 1 };
    try {
      for (const event of fresh) take(event);
    } catch (error) {
      deps.reportError(error);
      return fault('unexpected', 'later');
    }
    if (fresh.length > 0) deps.onChange?.(state());
    return missing === null ? { ok: true, value: fresh.length > 0 } : fault('feed-incomplete', 'later', { missing });
  };

  const poll = async (signal: AbortSignal): Promise<Result<boolean>> => {
    const cursor = readCursor(db, endpoint);
    // Nothing to wait for while we know that there is more or that something went wrong.
    const page = await deps.adapter.events(cursor, lastFault ? 0 : waitSeconds, { signal });
    return page.ok ? takePage(page.value, cursor) : page;
  };

  const follow = async (signal: AbortSignal) => {
    let failures = 0;
    while (!signal.aborted) {
      if (!network.online()) {
        await waitForNetwork(deps, null, signal);
        continue;
      }
      const polled = await poll(signal).catch((error: unknown) => {
        deps.reportError(error);
        return fault('unexpected', 'later');
      });
      if (signal.aborted) return;
      setFault(polled.ok ? null : polled.error);
      failures = polled.ok ? 0 : failures + 1;
      if (!polled.ok) await waitForNetwork(deps, retryDelayMs(failures, polled.error, deps.random()), signal);
      else if (!polled.value) await waitForNetwork(deps, restMs, signal);
    }
  };

  return {
    start: () => {
      if (running) return;
      const controller = new AbortController();
      running = { controller, ended: follow(controller.signal) };
    },
    stop: async () => {
      const ending = running;
      running = null;
      ending?.controller.abort();
      await ending?.ended;
    },
    state,
  };
};
