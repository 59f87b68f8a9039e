import { z } from 'zod';
import { type Deadline, deadlineSchema, isDuty } from '../../shared/claim/deadlines/deadline.ts';
import type { DeadlineRow } from '../../shared/ipc/deadline-views.ts';
import type { Db } from '../vault/db.ts';

/** What falls due in every case, kept ready by day; and what a notification has said of it. */
export type DueIndex = {
  replace(caseId: string, deadlines: readonly Deadline[]): void;
  ofCase(caseId: string): Deadline[];
  /** Both days included. `dutiesOnly` leaves out what is only worth knowing. */
  between(from: string, to: string, dutiesOnly: boolean, limit: number): DeadlineRow[];
  isTold(key: string, step: string): boolean;
  setTold(key: string, step: string, at: string): void;
  /** Forgets what was said of deadlines that are gone. */
  forgetGone(): void;
};

const storedSchema = z.object({ json: z.string() });
const joinedSchema = z.object({
  json: z.string(),
  case_id: z.string(),
  ref: z.string(),
  case_no: z.string().nullable(),
  buyer: z.string().nullable(),
});
const read = (json: string): Deadline => deadlineSchema.parse(JSON.parse(json));

export const createDueIndex = (db: Db): DueIndex => ({
  replace: (caseId, deadlines) => {
    const stored = new Map(
      db
        .all('SELECT key, json FROM deadline WHERE case_id = ?', caseId)
        .map((row) => z.object({ key: z.string(), json: z.string() }).parse(row))
        .map(({ key, json }) => [key, json]),
    );
    // Saved at every pause of the keyboard, and nearly always nothing has changed.
    for (const deadline of deadlines) {
      const json = JSON.stringify(deadline);
      if (stored.get(deadline.key) !== json)
        db.run(
          'INSERT OR REPLACE INTO deadline (case_id, key, day, duty, json) VALUES (?, ?, ?, ?, ?)',
          caseId,
          deadline.key,
          deadline.day,
          isDuty(deadline) ? 1 : 0,
          json,
        );
      stored.delete(deadline.key);
    }
    for (const key of stored.keys()) db.run('DELETE FROM deadline WHERE case_id = ? AND key = ?', caseId, key);
  },
  ofCase: (caseId) =>
    db
      .all('SELECT json FROM deadline WHERE case_id = ? ORDER BY day, key', caseId)
      .map((row) => read(storedSchema.parse(row).json)),
  between: (from, to, dutiesOnly, limit) =>
    db
      .all(
        `SELECT deadline.json AS json, deadline.case_id AS case_id, claim_case.ref AS ref,
                json_extract(case_row.json, '$.caseNo') AS case_no, json_extract(case_row.json, '$.buyerName') AS buyer
         FROM deadline
         JOIN claim_case ON claim_case.id = deadline.case_id
         LEFT JOIN case_row ON case_row.case_id = deadline.case_id
         WHERE day BETWEEN ? AND ? ${dutiesOnly ? 'AND duty = 1' : ''}
         ORDER BY day, key LIMIT ?`,
        from,
        to,
        limit,
      )
      .map((raw) => {
        const row = joinedSchema.parse(raw);
        return {
          deadline: read(row.json),
          caseId: row.case_id,
          caseRef: row.ref,
          caseNo: row.case_no,
          buyerName: row.buyer ?? '',
        };
      }),
  isTold: (key, step) =>
    db.get('SELECT 1 AS told FROM deadline_told WHERE key = ? AND step = ?', key, step) !== undefined,
  setTold: (key, step, at) => {
    db.run('INSERT OR IGNORE INTO deadline_told (key, step, told_at) VALUES (?, ?, ?)', key, step, at);
  },
  forgetGone: () => {
    db.run('DELETE FROM deadline_told WHERE key NOT IN (SELECT key FROM deadline)');
  },
});
