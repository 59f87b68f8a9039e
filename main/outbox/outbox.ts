import { type Fault, fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Network, Timers } from '../singleWindow/network.ts';
import type { Db } from '../vault/db.ts';
import { canCancel, type Job, jobSchema, type OutboxItem, type Outcome, viewOf } from './item.ts';
import { isSending } from './item-state.ts';
import { type ItemFilter, insertItem, readFinished, readItems } from './item-store.ts';
import { createLedger } from './ledger.ts';
import { readReceipt } from './receipt-store.ts';
import type { Progress } from './runner.ts';
import { createSchedule } from './schedule.ts';
import type { SendDeps } from './work.ts';

export type NewItem = { readonly caseId: string; readonly filingId: string; readonly job: Job };

export type OutboxState = {
  readonly online: boolean;
  readonly waiting: number;
  readonly sending: number;
  readonly needsAttention: number;
  readonly paused: number;
  /** Of the bytes of what is being sent; null when nothing is. */
  readonly percent: number | null;
  /** Why the whole queue waits, and until when (ISO; null: until a person retries). */
  readonly hold: { readonly fault: Fault; readonly until: string | null } | null;
};

export type OutboxDeps = Omit<SendDeps, 'endpointFilingIdOf'> & {
  readonly db: Db;
  /** In [0, 1). */
  readonly random: () => number;
  readonly network: Network;
  readonly timers: Timers;
  /** How many cases are served at once. */
  readonly concurrency?: number;
  /** Called inside the transaction that stores the outcome; synchronous. */
  readonly onOutcome: (item: OutboxItem, outcome: Outcome) => void;
  readonly onProgress?: (item: OutboxItem, progress: Progress) => void;
  /** After each stored change. */
  readonly onChange?: (item: OutboxItem) => void;
  readonly reportError: (error: unknown) => void;
};

export type Outbox = {
  /** Queues a job in the caller's transaction, if there is one. The job is checked and kept as it is. */
  add(item: NewItem): OutboxItem;
  /** In order of creation; without `finished` only what is still to be done. */
  list(filter?: ItemFilter): OutboxItem[];
  /** Done and cancelled ones, newest first. */
  finished(most: number): OutboxItem[];
  get(id: string): OutboxItem | null;
  /** Tries again now: what needs attention, what is paused, what waits. Fault: 'outbox-item-unknown'. */
  retry(id: string): Result<OutboxItem>;
  /** The same for every item parked with this fault, such as `sign-in-needed` after signing in. */
  retryFault(code: string): void;
  /** Everything that waits is due now: a case number has arrived. */
  wake(): void;
  /** Faults: 'outbox-item-unknown', 'too-late' (on its way to the endpoint, done or cancelled). */
  pause(id: string): Result<OutboxItem>;
  /** Faults: 'outbox-item-unknown', 'too-late' (the endpoint may have it). */
  cancel(id: string): Result<OutboxItem>;
  state(): OutboxState;
  start(): void;
  /** Ends what is under way and waits for it; the items stay in the queue. */
  stop(): Promise<void>;
};

/**
 * The durable queue to the trade single window. What is queued is sent once, in order within a case, whenever there is a
 * network; every step is kept before it is taken, so that a process that dies goes on where it was. Nothing leaves the queue
 * but by a verified receipt (or answer) or by a person's cancelling.
 */
export const createOutbox = (deps: OutboxDeps): Outbox => {
  const { db } = deps;
  const ledger = createLedger({ db, onOutcome: deps.onOutcome, onChange: deps.onChange ?? (() => {}) });
  const schedule = createSchedule({
    ...deps,
    ledger,
    onProgress: deps.onProgress ?? (() => {}),
    endpointFilingIdOf: (filingId) => readReceipt(db, filingId)?.endpointFilingId ?? null,
  });

  const find = (id: string) => {
    const item = ledger.read(id);
    return item ? ok(item) : fault('outbox-item-unknown', 'never');
  };

  const end = (id: string, move: 'pause' | 'cancel'): Result<OutboxItem> => {
    const found = find(id);
    if (!found.ok) return found;
    const allowed = move === 'pause' || canCancel(found.value);
    const moved = allowed ? ledger.move(id, move, move === 'cancel' ? { outcome: { kind: 'cancelled' } } : {}) : null;
    if (!moved) return fault('too-late', 'never');
    ledger.forget();
    schedule.abort(id);
    schedule.soon();
    return ok(viewOf(moved));
  };

  const resume = (id: string) => {
    const moved = ledger.move(id, 'resume', { record: { fault: null, attempt: 0 } });
    // The caller's transaction may still be rolled back.
    ledger.forget();
    return moved;
  };

  return {
    add: ({ caseId, filingId, job }) => {
      const item = insertItem(db, { id: deps.newId(), caseId, filingId, job: jobSchema.parse(job) }, deps.now());
      ledger.forget();
      schedule.soon();
      return viewOf(item);
    },
    list: (filter = {}) => readItems(db, filter).map(viewOf),
    finished: (most) => readFinished(db, most).map(viewOf),
    get: (id) => {
      const item = ledger.read(id);
      return item && viewOf(item);
    },
    retry: (id) => {
      const found = find(id);
      if (!found.ok) return found;
      const moved = resume(id) ?? found.value;
      schedule.release();
      schedule.soon();
      return ok(viewOf(moved));
    },
    retryFault: (code) => {
      for (const item of readItems(db, {})) {
        if (item.state === 'needs-attention' && item.record.fault?.code === code) resume(item.id);
      }
      schedule.release();
      schedule.soon();
    },
    wake: () => schedule.wake(),
    pause: (id) => end(id, 'pause'),
    cancel: (id) => end(id, 'cancel'),
    state: () => {
      const entries = ledger.entries();
      const count = (test: (state: OutboxItem['state']) => boolean) => entries.filter((one) => test(one.state)).length;
      return {
        online: deps.network.online(),
        waiting: count((state) => state === 'waiting'),
        sending: count(isSending),
        needsAttention: count((state) => state === 'needs-attention'),
        paused: count((state) => state === 'paused'),
        percent: schedule.percent(),
        hold: schedule.hold(),
      };
    },
    start: () => schedule.start(),
    stop: () => schedule.stop(),
  };
};
