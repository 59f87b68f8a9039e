import { z } from 'zod';
import type { Db } from '../vault/db.ts';
import { type ItemRecord, type Job, newRecord, recordSchema, rowSchema, type StoredItem } from './item.ts';
import type { ItemState } from './item-state.ts';
import type { QueueEntry } from './queue.ts';

const columns = 'id, case_id, filing_id, job, state, due_at, created_at, json';

/** A damaged row must not stop the others; it stays where it is, and the filing it belongs to says that it is not sent. */
const readable = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const toItem = (row: unknown): StoredItem => {
  const parsed = rowSchema.parse(row);
  return {
    id: parsed.id,
    caseId: parsed.case_id,
    filingId: parsed.filing_id,
    state: parsed.state,
    dueAt: parsed.due_at,
    createdAt: parsed.created_at,
    record: recordSchema.parse(JSON.parse(parsed.json)),
  };
};

export const readItem = (db: Db, id: string): StoredItem | null => {
  const row = db.get(`SELECT ${columns} FROM outbox WHERE id = ?`, id);
  return row === undefined ? null : toItem(row);
};

export type ItemFilter = {
  readonly caseId?: string;
  /** True: done and cancelled ones too. */
  readonly finished?: boolean;
};

/** In order of creation. */
export const readItems = (db: Db, filter: ItemFilter): StoredItem[] =>
  db
    .all(
      `SELECT ${columns} FROM outbox
       WHERE (?1 IS NULL OR case_id = ?1) AND (?2 = 1 OR state NOT IN ('done', 'cancelled')) ORDER BY created_at, id`,
      filter.caseId ?? null,
      filter.finished === true ? 1 : 0,
    )
    .flatMap((row) => {
      const item = readable(() => toItem(row));
      return item === undefined ? [] : [item];
    });

/** What was done or cancelled last, newest first. */
export const readFinished = (db: Db, most: number): StoredItem[] =>
  db
    .all(
      `SELECT ${columns} FROM outbox WHERE state IN ('done', 'cancelled') ORDER BY created_at DESC, id DESC LIMIT ?`,
      most,
    )
    .flatMap((row) => readable(() => toItem(row)) ?? []);

const entryRow = rowSchema
  .pick({ id: true, case_id: true, state: true, due_at: true, created_at: true })
  .extend({ fault_code: z.string().nullable() });

/** The unfinished items in order of creation, without their manifests. */
export const readEntries = (db: Db): QueueEntry[] =>
  db
    .all(
      `SELECT id, case_id, state, due_at, created_at, CASE WHEN json_valid(json) THEN json_extract(json, '$.fault.code') END AS fault_code
       FROM outbox WHERE state NOT IN ('done', 'cancelled') AND json_valid(json) ORDER BY created_at, id`,
    )
    .map((raw) => {
      const row = entryRow.parse(raw);
      return {
        id: row.id,
        caseId: row.case_id,
        state: row.state,
        dueAt: row.due_at,
        letsPass: row.state === 'waiting' && row.fault_code === 'case-no-unknown',
      };
    });

/** Every item that waits is due now. */
export const makeAllDue = (db: Db): void => {
  db.run("UPDATE outbox SET due_at = NULL WHERE state = 'waiting' AND due_at IS NOT NULL");
};

const latestRow = z.object({ latest: z.string().nullable() });

/** Later than every item of the case, whatever the clock says: this time is the order of sending. */
const createdAtFor = (db: Db, caseId: string, nowMs: number): string => {
  const row = latestRow.parse(db.get('SELECT max(created_at) AS latest FROM outbox WHERE case_id = ?', caseId));
  const latestMs = row.latest === null ? 0 : Date.parse(row.latest);
  return new Date(Math.max(nowMs, latestMs + 1)).toISOString();
};

export const insertItem = (
  db: Db,
  item: { readonly id: string; readonly caseId: string; readonly filingId: string; readonly job: Job },
  nowMs: number,
): StoredItem => {
  const stored: StoredItem = {
    id: item.id,
    caseId: item.caseId,
    filingId: item.filingId,
    state: 'waiting',
    dueAt: null,
    createdAt: createdAtFor(db, item.caseId, nowMs),
    record: newRecord(item.job),
  };
  db.run(
    `INSERT INTO outbox (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    stored.id,
    stored.caseId,
    stored.filingId,
    item.job.kind,
    stored.state,
    stored.dueAt,
    stored.createdAt,
    JSON.stringify(stored.record),
  );
  return stored;
};

export type ItemChange = {
  readonly state: ItemState;
  readonly dueAt: string | null;
  readonly record: Partial<ItemRecord>;
};

export const writeItem = (db: Db, item: StoredItem, change: ItemChange): StoredItem => {
  const next: StoredItem = {
    ...item,
    state: change.state,
    dueAt: change.dueAt,
    record: { ...item.record, ...change.record },
  };
  db.run(
    'UPDATE outbox SET state = ?, due_at = ?, json = ? WHERE id = ?',
    next.state,
    next.dueAt,
    JSON.stringify(next.record),
    next.id,
  );
  return next;
};
