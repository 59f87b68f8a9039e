import type { Db } from '../vault/db.ts';
import { type ItemRecord, type OutboxItem, type Outcome, type StoredItem, viewOf } from './item.ts';
import { afterMove, type ItemMove, isFinal, isSending } from './item-state.ts';
import { makeAllDue, readEntries, readItem, writeItem } from './item-store.ts';
import type { QueueEntry } from './queue.ts';
import { type StoredReceipt, writeReceipt } from './receipt-store.ts';

export type LedgerChange = {
  readonly record?: Partial<ItemRecord>;
  /** Null: due now. */
  readonly dueAt?: string | null;
  readonly receipt?: StoredReceipt | undefined;
  readonly outcome?: Outcome;
};

export type Ledger = {
  read(id: string): StoredItem | null;
  /** Unfinished items in order of creation. */
  entries(): readonly QueueEntry[];
  /**
   * Makes a move the state machine allows, or with null changes only the record of an item that is being sent. Everything
   * is one transaction: state, receipt and what `onOutcome` writes. Null when the item is not in a state for it.
   */
  move(id: string, move: ItemMove | null, change?: LedgerChange): StoredItem | null;
  wakeAll(): void;
  /** After a change this ledger has not made itself. */
  forget(): void;
};

export type LedgerDeps = {
  readonly db: Db;
  readonly onOutcome: (item: OutboxItem, outcome: Outcome) => void;
  readonly onChange: (item: OutboxItem) => void;
};

/** The stored queue: every change of an item goes through here. */
export const createLedger = ({ db, onOutcome, onChange }: LedgerDeps): Ledger => {
  // Reading a thousand rows before each choice would be most of the work. Any doubt, and it is read again.
  let cache: QueueEntry[] | null = null;
  const entries = () => {
    cache ??= readEntries(db);
    return cache;
  };

  const stateAfter = (item: StoredItem, move: ItemMove | null) => {
    if (move !== null) return afterMove(item.state, move);
    return isSending(item.state) ? item.state : null;
  };

  const move: Ledger['move'] = (id, how, change = {}) => {
    const moved = db.transaction(() => {
      const item = readItem(db, id);
      const state = item && stateAfter(item, how);
      if (!item || !state) return null;
      const next = writeItem(db, item, { state, dueAt: change.dueAt ?? null, record: change.record ?? {} });
      if (change.receipt) writeReceipt(db, item.filingId, change.receipt);
      if (change.outcome) onOutcome(viewOf(next), change.outcome);
      return next;
    });
    if (!moved) return null;
    if (cache) {
      const { caseId, state, dueAt } = moved;
      const letsPass = state === 'waiting' && moved.record.fault?.code === 'case-no-unknown';
      const at = cache.findIndex((entry) => entry.id === id);
      if (at < 0) cache = null;
      else if (isFinal(state)) cache.splice(at, 1);
      else cache[at] = { id, caseId, state, dueAt, letsPass };
    }
    onChange(viewOf(moved));
    return moved;
  };

  return {
    read: (id) => readItem(db, id),
    entries,
    move,
    wakeAll: () => {
      makeAllDue(db);
      cache = null;
    },
    forget: () => {
      cache = null;
    },
  };
};
