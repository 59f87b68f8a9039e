import { z } from 'zod';
import { type CaseQuery, type CaseRow, caseRowSchema } from '../../shared/ipc/views.ts';
import type { Db } from '../vault/db.ts';
import { parseReadableRows } from './row.ts';

/**
 * The list of cases, kept ready: one row a case, written whenever something of the case changes, so that listing and
 * searching 10,000 cases reads one table and computes nothing.
 */
export type CaseIndex = {
  put(row: CaseRow, search: string): void;
  list(query: CaseQuery): { rows: CaseRow[]; total: number };
  /** Rows of cases that are not archived, newest change first. */
  open(): CaseRow[];
};

const likePattern = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, (c) => `\\${c}`)}%`;

export const createCaseIndex = (db: Db): CaseIndex => ({
  put: (row, search) => {
    db.run(
      `INSERT INTO case_row (case_id, stage, archived, updated_at, search, json) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (case_id) DO UPDATE SET stage = excluded.stage, archived = excluded.archived, updated_at = excluded.updated_at, search = excluded.search, json = excluded.json`,
      row.id,
      row.stage,
      row.archived ? 1 : 0,
      row.updatedAt,
      search.toLowerCase(),
      JSON.stringify(row),
    );
  },
  list: ({ text, stage, archived, offset, limit }) => {
    // Every word must be found somewhere: "acme 2026" finds what "2026 acme" finds.
    const words = text
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '');
    const where = [
      'archived = ?',
      ...(stage === null ? [] : ['stage = ?']),
      ...words.map(() => "search LIKE ? ESCAPE '\\'"),
    ].join(' AND ');
    const values = [archived ? 1 : 0, ...(stage === null ? [] : [stage]), ...words.map(likePattern)];
    const total = z
      .object({ n: z.number() })
      .parse(db.get(`SELECT count(*) AS n FROM case_row WHERE ${where}`, ...values)).n;
    const rows = parseReadableRows(
      caseRowSchema,
      db.all(
        `SELECT json FROM case_row WHERE ${where} ORDER BY updated_at DESC, case_id DESC LIMIT ? OFFSET ?`,
        ...values,
        limit,
        offset,
      ),
    );
    return { rows, total };
  },
  open: () =>
    parseReadableRows(
      caseRowSchema,
      db.all('SELECT json FROM case_row WHERE archived = 0 ORDER BY updated_at DESC, case_id DESC'),
    ),
});
