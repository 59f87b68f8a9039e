import { z } from 'zod';
import { instantSchema } from '../../shared/claim/calendar-date.ts';
import { type ReferenceList, referenceLists } from '../../shared/claim/reference/records.ts';
import { type Fault, fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Settings } from '../records/settings.ts';
import type { SingleWindowAdapter } from '../singleWindow/adapter.ts';
import type { Network, Timers } from '../singleWindow/network.ts';
import { retryDelayMs } from '../singleWindow/retry-policy.ts';
import { waitForNetwork } from '../singleWindow/wait-for-network.ts';
import type { Db } from '../vault/db.ts';
import type { ReferenceStore } from './reference-store.ts';
import { readWireRow } from './wire-rows.ts';

const listStateSchema = z.object({
  cursor: z.string(),
  /** The last time nothing more was to be had. */
  syncedAt: instantSchema.nullable(),
  /** Rows this version could not read. */
  unreadable: z.int().nonnegative(),
});
const syncStateSchema = z.object({
  policies: listStateSchema.optional(),
  buyers: listStateSchema.optional(),
  shipments: listStateSchema.optional(),
  declarations: listStateSchema.optional(),
});
export type SyncState = z.infer<typeof syncStateSchema>;

export type ReferenceSyncDeps = {
  readonly db: Db;
  readonly settings: Settings;
  readonly store: ReferenceStore;
  readonly adapter: Pick<SingleWindowAdapter, 'referencePage'>;
  /** Name of the endpoint and account the cursors belong to. */
  readonly endpoint: string;
  readonly network: Network;
  readonly timers: Timers;
  readonly random: () => number;
  readonly now: () => string;
  /** Records or the state of the sync have changed. */
  readonly onChange: () => void;
  readonly reportError: (error: unknown) => void;
  readonly refreshMs?: number;
};

export type SyncProgress = (list: ReferenceList, done: number) => void;

export type ReferenceSync = {
  start(): void;
  stop(): Promise<void>;
  /** By hand: everything that has changed since, now. The number of records that came or went. */
  syncNow(signal: AbortSignal, onProgress: SyncProgress): Promise<Result<number>>;
  state(): { readonly lists: SyncState; readonly isRunning: boolean; readonly fault: Fault | null };
};

/** Platform data changes daily, not by the minute. */
const defaultRefreshMs = 6 * 60 * 60 * 1000;

/** Keeps the four lists up to date with the endpoint: at the start, every few hours, after being offline, and by hand. */
export const createReferenceSync = (deps: ReferenceSyncDeps): ReferenceSync => {
  const { db, settings, store, network } = deps;
  const settingKey = `reference-sync:${deps.endpoint}`;
  let running: { readonly controller: AbortController; readonly ended: Promise<void> } | null = null;
  let active: Promise<Result<number>> | null = null;
  let lastFault: Fault | null = null;

  const read = (): SyncState => settings.get(settingKey, syncStateSchema) ?? {};

  /** One page and the cursor behind it, together or not at all. */
  const takePage = (list: ReferenceList, page: { items: unknown[]; cursor: string; more: boolean }, isFirst: boolean) =>
    db.transaction(() => {
      const state = read();
      const fetchedAt = deps.now();
      let changed = 0;
      let unreadable = isFirst ? 0 : (state[list]?.unreadable ?? 0);
      // Without a cursor the endpoint tells everything from the beginning: what it doesn't tell any more is gone.
      if (isFirst) store.removeOrigin(list, 'endpoint');
      for (const item of page.items) {
        const meaning = readWireRow(list, item, fetchedAt);
        if (meaning === undefined) unreadable += 1;
        else if (meaning.kind === 'gone') changed += store.remove(list, meaning.key, 'endpoint') ? 1 : 0;
        else changed += store.put(list, meaning.entry) === 'same' ? 0 : 1;
      }
      const syncedAt = page.more ? (state[list]?.syncedAt ?? null) : fetchedAt;
      settings.put(settingKey, { ...state, [list]: { cursor: page.cursor, syncedAt, unreadable } });
      return changed;
    });

  const syncList = async (
    list: ReferenceList,
    signal: AbortSignal,
    onProgress: SyncProgress,
  ): Promise<Result<number>> => {
    let cursor = read()[list]?.cursor;
    let changed = 0;
    let done = 0;
    for (;;) {
      const page = await deps.adapter.referencePage(list, cursor, { signal });
      if (!page.ok) {
        // The endpoint was set up anew and knows nothing of our cursor.
        if (cursor !== undefined && page.error.detail?.problem === 'malformed-request') {
          cursor = undefined;
          continue;
        }
        return page;
      }
      if (signal.aborted) return fault('cancelled', 'after-user');
      const { items, more } = page.value;
      if (more && page.value.cursor === cursor)
        return fault('endpoint-not-speaking', 'later', { reason: 'other-shape' });
      changed += takePage(list, page.value, cursor === undefined);
      done += items.length;
      onProgress(list, done);
      cursor = page.value.cursor;
      if (!more) return ok(changed);
    }
  };

  const syncAll = async (signal: AbortSignal, onProgress: SyncProgress): Promise<Result<number>> => {
    let changed = 0;
    for (const list of referenceLists) {
      const one = await syncList(list, signal, onProgress);
      if (!one.ok) return one;
      changed += one.value;
      if (one.value > 0) deps.onChange();
    }
    return ok(changed);
  };

  /** One at a time: who comes second waits and then starts its own, which finds little to do. */
  const run = async (signal: AbortSignal, onProgress: SyncProgress): Promise<Result<number>> => {
    while (active !== null) await active;
    if (signal.aborted) return fault('cancelled', 'after-user');
    active = syncAll(signal, onProgress).catch((error: unknown) => {
      deps.reportError(error);
      return fault('unexpected', 'later');
    });
    deps.onChange();
    const ended = await active;
    active = null;
    lastFault = ended.ok || ended.error.code === 'cancelled' ? null : ended.error;
    deps.onChange();
    return ended;
  };

  const follow = async (signal: AbortSignal) => {
    let failures = 0;
    while (!signal.aborted) {
      if (!network.online()) {
        await waitForNetwork(deps, null, signal);
        continue;
      }
      const synced = await run(signal, () => undefined);
      if (signal.aborted) return;
      failures = synced.ok ? 0 : failures + 1;
      await waitForNetwork(
        deps,
        synced.ok ? (deps.refreshMs ?? defaultRefreshMs) : retryDelayMs(failures, synced.error, deps.random()),
        signal,
      );
    }
  };

  return {
    start: () => {
      if (running !== null) return;
      const controller = new AbortController();
      running = { controller, ended: follow(controller.signal) };
    },
    stop: async () => {
      const ending = running;
      running = null;
      ending?.controller.abort();
      await ending?.ended;
      if (active !== null) await active;
    },
    syncNow: run,
    state: () => ({ lists: read(), isRunning: active !== null, fault: lastFault }),
  };
};
