import { z } from 'zod';
import { isAmount } from '../../shared/claim/amount.ts';
import { isDay } from '../../shared/claim/calendar-date.ts';
import type { CaseFilter } from '../../shared/claim/case-filter.ts';
import { searchWords, wordKind } from '../../shared/claim/search/words.ts';
import { type CaseQuery, type CaseRow, caseRowSchema } from '../../shared/ipc/views.ts';
import type { Db, SqlValue } from '../vault/db.ts';
import { parseReadableRows } from './row.ts';
import { caseHasWord, type SqlPart } from './search-index.ts';

/**
 * The list of cases, kept ready: one row a case, written whenever something of the case changes, so that listing and
 * filtering 10,000 cases reads one table and computes nothing.
 */
export type CaseIndex = {
  put(row: CaseRow, search: string): void;
  list(query: CaseQuery, today: string): { rows: CaseRow[]; total: number };
  /** Every row of a filter, newest change first; for exports. */
  all(filter: CaseFilter, today: string): CaseRow[];
  /** Rows of the named cases that are there and can be read. */
  rowsOf(caseIds: readonly string[]): CaseRow[];
  /** Rows of cases that are not archived, newest change first. */
  open(): CaseRow[];
  /** Filings that wait for a reviewer. */
  awaitingReview(): number;
  /** While the full-text index is still being filled, lists look into their own rows too. */
  setSearchComplete(isComplete: boolean): void;
};

const likePattern = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
const like = (column: string, text: string): SqlPart => ({
  sql: `${column} LIKE ? ESCAPE '\\'`,
  values: [likePattern(text)],
});

const wordCondition = (word: string, isComplete: boolean): SqlPart => {
  const indexed = caseHasWord(word);
  const listed = like('search', word);
  if (indexed === undefined) return listed;
  return isComplete
    ? indexed
    : { sql: `(${indexed.sql} OR ${listed.sql})`, values: [...indexed.values, ...listed.values] };
};

const when = (holds: boolean, sql: string, ...values: SqlValue[]): SqlPart[] => (holds ? [{ sql, values }] : []);

/** A single letter beside real words says nothing: it stands everywhere. */
const telling = (words: readonly string[]): readonly string[] => {
  const real = words.filter((word) => wordKind(word) !== 'letter');
  return real.length > 0 ? real : words;
};

const hasWords = (filter: CaseFilter): boolean => searchWords(filter.text).length > 0;

const conditionsOf = (filter: CaseFilter, today: string, isComplete: boolean): SqlPart[] => [
  { sql: hasWords(filter) ? '+archived = ?' : 'archived = ?', values: [filter.archived ? 1 : 0] },
  ...when(filter.stage !== null, 'stage = ?', filter.stage),
  ...when(filter.outstanding, "stage NOT IN ('paid', 'closed')"),
  ...(filter.buyer.trim() === '' ? [] : [like('buyer', filter.buyer.trim())]),
  ...when(filter.buyerIs.trim() !== '', 'trim(buyer) = ?', filter.buyerIs.trim().toLowerCase()),
  ...when(filter.currency !== '', 'currency = ?', filter.currency),
  ...when(isAmount(filter.amountFrom), 'amount >= CAST(? AS REAL)', filter.amountFrom),
  ...when(isAmount(filter.amountTo), 'amount <= CAST(? AS REAL)', filter.amountTo),
  ...when(isDay(filter.openedFrom), 'opened_on >= ?', filter.openedFrom),
  ...when(isDay(filter.openedTo), 'opened_on <= ?', filter.openedTo),
  ...when(isDay(filter.buyerDueFrom), 'buyer_due_on >= ?', filter.buyerDueFrom),
  ...when(isDay(filter.buyerDueTo), 'buyer_due_on <= ?', filter.buyerDueTo),
  ...when(filter.late, 'due_on < ?', today),
  ...when(filter.owesOriginals, 'owed > 0'),
  ...when(filter.owesAnswer, 'asked > 0'),
  ...when(filter.awaitsReview, 'review > 0'),
  // Every word must be found somewhere: "acme 2026" finds what "2026 acme" finds.
  ...telling(searchWords(filter.text)).map((word) => wordCondition(word, isComplete)),
];

const countSchema = z.object({ n: z.number() });
const foundSchema = z.array(z.object({ case_id: z.string(), n: z.number().nullable() }));
const newestFirst = 'ORDER BY updated_at DESC, case_id DESC';
/** With words the cases found are looked up one by one; the plus keeps SQLite from walking through all of them in order. */
const ofFoundFirst = 'ORDER BY +updated_at DESC, case_id DESC';

export const createCaseIndex = (db: Db): CaseIndex => {
  let isComplete = false;
  const where = (filter: CaseFilter, today: string): SqlPart => {
    const parts = conditionsOf(filter, today, isComplete);
    return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
  };
  const rowsOf = (caseIds: readonly string[]): CaseRow[] =>
    parseReadableRows(
      caseRowSchema,
      caseIds.flatMap((id) => db.get('SELECT json FROM case_row WHERE case_id = ?', id) ?? []),
    );
  return {
    put: (row, search) => {
      db.run(
        `INSERT INTO case_row (case_id, stage, archived, updated_at, search, json, buyer, currency, amount, owed, asked, opened_on, due_on, buyer_due_on, review)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS REAL), ?, ?, ?, ?, ?, ?)
         ON CONFLICT (case_id) DO UPDATE SET stage = excluded.stage, archived = excluded.archived, updated_at = excluded.updated_at, search = excluded.search, json = excluded.json,
           buyer = excluded.buyer, currency = excluded.currency, amount = excluded.amount, owed = excluded.owed, asked = excluded.asked,
           opened_on = excluded.opened_on, due_on = excluded.due_on, buyer_due_on = excluded.buyer_due_on, review = excluded.review`,
        row.id,
        row.stage,
        row.archived ? 1 : 0,
        row.updatedAt,
        search.toLowerCase(),
        JSON.stringify(row),
        row.buyerName.toLowerCase(),
        row.currency,
        row.amount,
        row.originalsOwed,
        row.requestsOpen,
        row.openedOn,
        row.dueOn,
        row.buyerDueOn,
        row.reviewsAsked,
      );
    },
    list: ({ offset, limit, ...filter }, today) => {
      const { sql, values } = where(filter, today);
      const count = (): number =>
        countSchema.parse(db.get(`SELECT count(*) AS n FROM case_row WHERE ${sql}`, ...values)).n;
      // Words are looked up once for the page and its total; without words the index gives the page without the rest.
      const asked = hasWords(filter)
        ? `SELECT case_id, count(*) OVER () AS n FROM case_row WHERE ${sql} ${ofFoundFirst} LIMIT ? OFFSET ?`
        : `SELECT case_id, NULL AS n FROM case_row WHERE ${sql} ${newestFirst} LIMIT ? OFFSET ?`;
      const page = foundSchema.parse(db.all(asked, ...values, limit, offset));
      const total = page[0]?.n ?? (page.length === 0 && offset === 0 ? 0 : count());
      return { rows: rowsOf(page.map((row) => row.case_id)), total };
    },
    all: (filter, today) => {
      const { sql, values } = where(filter, today);
      return parseReadableRows(
        caseRowSchema,
        db.all(`SELECT json FROM case_row WHERE ${sql} ${newestFirst}`, ...values),
      );
    },
    rowsOf,
    open: () => parseReadableRows(caseRowSchema, db.all(`SELECT json FROM case_row WHERE archived = 0 ${newestFirst}`)),
    awaitingReview: () =>
      countSchema.parse(db.get('SELECT coalesce(sum(review), 0) AS n FROM case_row WHERE archived = 0')).n,
    setSearchComplete: (complete) => {
      isComplete = complete;
    },
  };
};
