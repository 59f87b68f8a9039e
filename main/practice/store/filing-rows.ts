import { z } from 'zod';
import { filingStateSchema } from '../../../shared/singleWindow/filing.ts';
import { filingKindSchema, type Manifest, manifestSchema } from '../../../shared/singleWindow/manifest.ts';
import { type Database, nextNumber } from './database.ts';

const filingRowSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  kind: filingKindSchema,
  state: filingStateSchema,
  /** State to go back to when the last open supplement request is answered. */
  resumeState: filingStateSchema.nullable(),
  version: z.int(),
  caseKey: z.string(),
  corpSerialNo: z.string(),
  acceptanceNo: z.string().nullable(),
  manifest: z.string(),
  digest: z.string(),
  createdAt: z.string(),
  receivedAt: z.string().nullable(),
  receipt: z.string().nullable(),
});
export type FilingRow = z.infer<typeof filingRowSchema>;

type Changes = Partial<Pick<FilingRow, 'state' | 'resumeState' | 'acceptanceNo' | 'receivedAt' | 'receipt'>>;

export interface FilingRows {
  insert(row: FilingRow): void;
  /** Writes the changes and counts the version up; answers the new row. */
  change(row: FilingRow, changes: Changes): FilingRow;
  /** With an account id only that account's filing is found. */
  find(id: string, accountId?: string): FilingRow | undefined;
  bySerial(accountId: string, corpSerialNo: string): FilingRow[];
  byCase(accountId: string, caseKey: string): FilingRow[];
  /** Newest first. */
  all(): FilingRow[];
  manifestOf(row: FilingRow): Manifest;
  caseNoOf(row: Pick<FilingRow, 'accountId' | 'caseKey'>): string | null;
  /** The case's number, given out at the first acceptance. */
  caseNoFor(row: FilingRow, proposed: string | undefined, year: number): string;
  caseKeyOf(accountId: string, caseNo: string): string | undefined;
  caseNoBelongsElsewhere(accountId: string, caseKey: string, caseNo: string): boolean;
  lastSeqOf(id: string): number;
}

export function createFilingRows(database: Database): FilingRows {
  const columns = Object.keys(filingRowSchema.shape) as (keyof FilingRow)[];
  const rows = (sql: string, parameters: unknown[]) =>
    database
      .prepare(`SELECT ${columns.join(', ')} FROM filings ${sql}`)
      .all(parameters)
      .map((row) => filingRowSchema.parse(row));

  function caseNoOf(row: Pick<FilingRow, 'accountId' | 'caseKey'>): string | null {
    const found = database
      .prepare('SELECT caseNo FROM cases WHERE accountId = ? AND caseKey = ?')
      .get([row.accountId, row.caseKey]) as { caseNo: string } | undefined;
    return found?.caseNo ?? null;
  }

  function freeCaseNo(year: number): string {
    for (;;) {
      const caseNo = `PL${year}${String(nextNumber(database, `case ${year}`)).padStart(6, '0')}`;
      if (database.prepare('SELECT 1 FROM cases WHERE caseNo = ?').get([caseNo]) === undefined) return caseNo;
    }
  }

  return {
    insert(row) {
      database
        .prepare(`INSERT INTO filings (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
        .run(columns.map((column) => row[column]));
    },
    change(row, changes) {
      const next = { ...row, ...changes, version: row.version + 1 };
      database
        .prepare(
          'UPDATE filings SET state = ?, resumeState = ?, acceptanceNo = ?, receivedAt = ?, receipt = ?, version = ? WHERE id = ?',
        )
        .run([next.state, next.resumeState, next.acceptanceNo, next.receivedAt, next.receipt, next.version, row.id]);
      return next;
    },
    find(id, accountId) {
      const [row] = rows('WHERE id = ?', [id]);
      return row !== undefined && (accountId === undefined || row.accountId === accountId) ? row : undefined;
    },
    bySerial: (accountId, corpSerialNo) =>
      rows('WHERE accountId = ? AND corpSerialNo = ? ORDER BY id', [accountId, corpSerialNo]),
    byCase: (accountId, caseKey) => rows('WHERE accountId = ? AND caseKey = ? ORDER BY id', [accountId, caseKey]),
    all: () => rows('ORDER BY id DESC', []),
    manifestOf: (row) => manifestSchema.parse(JSON.parse(row.manifest)),
    caseNoOf,
    caseNoFor(row, proposed, year) {
      const known = caseNoOf(row);
      if (known !== null) return known;
      const caseNo = proposed ?? freeCaseNo(year);
      database.prepare('INSERT INTO cases VALUES (?, ?, ?)').run([row.accountId, row.caseKey, caseNo]);
      return caseNo;
    },
    caseKeyOf(accountId, caseNo) {
      const found = database
        .prepare('SELECT caseKey FROM cases WHERE accountId = ? AND caseNo = ?')
        .get([accountId, caseNo]) as { caseKey: string } | undefined;
      return found?.caseKey;
    },
    caseNoBelongsElsewhere(accountId, caseKey, caseNo) {
      const found = database.prepare('SELECT accountId, caseKey FROM cases WHERE caseNo = ?').get([caseNo]) as
        | { accountId: string; caseKey: string }
        | undefined;
      return found !== undefined && (found.accountId !== accountId || found.caseKey !== caseKey);
    },
    lastSeqOf(id) {
      const found = database
        .prepare('SELECT COALESCE(MAX(seq), 0) AS seq FROM events WHERE filingId = ?')
        .get([id]) as {
        seq: number;
      };
      return found.seq;
    },
  };
}
