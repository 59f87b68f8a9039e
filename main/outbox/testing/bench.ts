import { setTimeout as rest, setImmediate as turn } from 'node:timers/promises';
import { ok } from '../../../shared/ipc/result.ts';
import type { SingleWindowAdapter } from '../../singleWindow/adapter.ts';
import { createClientKey, createSigner, type Signer } from '../../singleWindow/signing.ts';
import type { Db } from '../../vault/db.ts';
import type { OutboxItem, Outcome } from '../item.ts';
import { createOutbox, type Outbox } from '../outbox.ts';
import { createFakeAdapter, type Mishap } from './fake-adapter.ts';
import type { FakeEndpoint } from './fake-endpoint.ts';
import { testId } from './manifests.ts';

let signer: Promise<Signer> | null = null;
const testSigner = () => {
  signer ??= createClientKey().then(async (key) => {
    const made = await createSigner(key);
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  });
  return signer;
};

/** A clock that moves only when the test lets the next timer run. */
export const createTestTime = () => {
  let nowMs = Date.parse('2026-04-01T00:00:00Z');
  let timers: { atMs: number; run: () => void }[] = [];
  return {
    now: () => nowMs,
    timers: {
      set: (delayMs: number, run: () => void) => {
        const timer = { atMs: nowMs + delayMs, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
    /** Lets what is under way get on, then runs the earliest timer. */
    step: async () => {
      await turn();
      const next = timers.reduce<(typeof timers)[number] | null>(
        (a, b) => (a === null || b.atMs < a.atMs ? b : a),
        null,
      );
      // Nothing but work on other threads (signatures): leave them the processor.
      if (!next) return void (await rest(1));
      timers = timers.filter((one) => one !== next);
      nowMs = Math.max(nowMs, next.atMs);
      next.run();
    },
    idle: () => timers.length === 0,
    clear: () => {
      timers = [];
    },
  };
};
export type TestTime = ReturnType<typeof createTestTime>;

export type Life = {
  readonly outbox: Outbox;
  readonly outcomes: { readonly id: string; readonly outcome: Outcome }[];
  readonly errors: unknown[];
  dead(): boolean;
  setOnline(online: boolean): void;
};

/** One life of the outbox on a database that outlives it. A crash makes every later call of this life do nothing. */
export const createLife = async (options: {
  readonly db: Db;
  readonly endpoint: FakeEndpoint;
  readonly time: TestTime;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly nextMishap?: () => Mishap;
  /** True: the process dies just before (or after) this commit. */
  readonly nextCommit?: () => 'none' | 'crash-before' | 'crash-after';
  readonly caseNoOf?: (caseId: string) => string | null;
  readonly adapter?: SingleWindowAdapter;
  readonly random?: () => number;
  readonly concurrency?: number;
  readonly ids?: { next: number };
}): Promise<Life> => {
  let dead = false;
  let online = true;
  const listeners = new Set<() => void>();
  const outcomes: { id: string; outcome: Outcome }[] = [];
  const errors: unknown[] = [];
  const ids = options.ids ?? { next: 500_000 };
  const { time, endpoint } = options;
  const die = () => {
    dead = true;
  };
  const alive = <T>(work: () => T): T => {
    if (dead) throw new Error('this process is dead');
    return work();
  };
  let depth = 0;
  const db: Db = {
    run: (sql, ...params) => alive(() => options.db.run(sql, ...params)),
    get: (sql, ...params) => alive(() => options.db.get(sql, ...params)),
    all: (sql, ...params) => alive(() => options.db.all(sql, ...params)),
    close: () => {},
    transaction: (work) => {
      const fate = depth === 0 ? (options.nextCommit?.() ?? 'none') : 'none';
      const before = outcomes.length;
      depth += 1;
      try {
        const value = alive(() =>
          options.db.transaction(() => {
            const result = work();
            if (fate === 'crash-before') die();
            return alive(() => result);
          }),
        );
        if (fate === 'crash-after') die();
        return alive(() => value);
      } catch (error) {
        // What the transaction's own listener wrote goes with it.
        if (fate !== 'crash-after') outcomes.length = before;
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
  const outbox = createOutbox({
    db,
    adapter:
      options.adapter ??
      createFakeAdapter(endpoint, {
        next: options.nextMishap ?? (() => 'none'),
        crash: die,
        dead: () => dead,
      }),
    blobs: {
      open: async function* (sha256, { start = 0 }) {
        const bytes = options.blobs.get(sha256);
        if (!bytes) throw new Error('no such document');
        for (let at = start; at < bytes.length; at += 1000) yield bytes.subarray(at, Math.min(at + 1000, bytes.length));
      },
    },
    signer: await testSigner(),
    receiptKeys: { keys: async () => ok(endpoint.jwks) },
    caseNoOf: options.caseNoOf ?? (() => null),
    now: time.now,
    newId: () => {
      ids.next += 1;
      return testId(ids.next);
    },
    random: options.random ?? (() => 0.5),
    network: {
      online: () => online,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    timers: {
      set: (delayMs, run) =>
        time.timers.set(delayMs, () => {
          if (!dead) run();
        }),
    },
    concurrency: options.concurrency ?? 2,
    onOutcome: (item: OutboxItem, outcome) => outcomes.push({ id: item.id, outcome }),
    reportError: (error) => {
      if (!dead) errors.push(error);
    },
  });
  return {
    outbox,
    outcomes,
    errors,
    dead: () => dead,
    setOnline: (next) => {
      online = next;
      for (const listener of [...listeners]) listener();
    },
  };
};

/** Steps until `done` or gives up, which fails the test by what it then finds. */
export const stepUntil = async (time: TestTime, done: () => boolean, limit = 10_000): Promise<void> => {
  for (let count = 0; count < limit && !done(); count += 1) await time.step();
};

/** Steps until nothing is sent and nothing is planned. */
export const stepUntilQuiet = async (time: TestTime, life: Life): Promise<void> => {
  await time.step();
  await stepUntil(time, () => life.outbox.state().sending === 0 && time.idle());
};
