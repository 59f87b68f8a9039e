import { z } from 'zod';
import { claimCaseSchema } from '../../shared/claim/case.ts';
import { filingSchema } from '../../shared/claim/filing.ts';
import { type CaseState, caseStateSchema } from '../../shared/claim/merge/case-state.ts';
import { originalSchema } from '../../shared/claim/original.ts';
import { readReceipt, type StoredReceipt, writeReceipt } from '../outbox/receipt-store.ts';
import { storedDocumentSchema } from '../records/records.ts';
import { parseRow } from '../records/row.ts';
import type { Db } from '../vault/db.ts';
import type { ReceivedReceipt } from './receipts.ts';

/** Everything of a case before a merge, and the state the merge has led to. */
const undoSchema = z.object({
  fileName: z.string(),
  case: claimCaseSchema,
  filings: z.array(filingSchema),
  documents: z.array(storedDocumentSchema),
  originals: z.array(originalSchema),
  after: caseStateSchema,
});
export type MergeUndo = z.infer<typeof undoSchema>;

const nameSchema = z.object({ id: z.string() });

/** States of cases as they were handed over, in either direction, and what a merge can be taken back to. */
export type CaseCopies = {
  readonly keepState: (exportId: string, caseId: string, at: string, state: CaseState) => void;
  /** A hand-over of others: its state is not here, but what it led to is. */
  readonly keepName: (exportId: string, caseId: string, at: string) => void;
  /** Names of all hand-overs this case has grown from, the newest first. */
  readonly lineage: (caseId: string) => string[];
  /** The newest state of these that is here. */
  readonly newestOf: (caseId: string, exportIds: readonly string[]) => CaseState | undefined;
  readonly keepUndo: (caseId: string, at: string, undo: MergeUndo) => void;
  readonly undoOf: (caseId: string) => MergeUndo | undefined;
  readonly forgetUndo: (caseId: string) => void;
  readonly receiptOf: (filingId: string) => StoredReceipt | null;
  readonly keepReceipts: (receipts: readonly ReceivedReceipt[]) => void;
  /** A filing that came with a merge which is taken back. */
  readonly dropFiling: (filingId: string) => void;
};

const undoId = (caseId: string): string => `undo ${caseId}`;

export const caseCopiesIn = (db: Db): CaseCopies => {
  const put = (id: string, caseId: string, kind: string, at: string, json: unknown): void => {
    db.run(
      `INSERT INTO case_copy (id, case_id, kind, at, json) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, at = excluded.at, json = excluded.json`,
      ...[id, caseId, kind, at, JSON.stringify(json)],
    );
  };
  const has = (id: string): boolean => db.get('SELECT id FROM case_copy WHERE id = ?', id) !== undefined;
  const names = (caseId: string, kinds: string): string[] =>
    db
      .all(
        `SELECT id FROM case_copy WHERE case_id = ? AND kind IN (${kinds}) ORDER BY at DESC, rowid DESC LIMIT 500`,
        caseId,
      )
      .map((row) => nameSchema.parse(row).id);
  return {
    keepState: (exportId, caseId, at, state) => put(exportId, caseId, 'state', at, state),
    keepName: (exportId, caseId, at) => {
      if (!has(exportId)) put(exportId, caseId, 'name', at, null);
    },
    lineage: (caseId) => names(caseId, "'state', 'name'"),
    newestOf: (caseId, exportIds) => {
      const id = names(caseId, "'state'").find((name) => exportIds.includes(name));
      return id === undefined
        ? undefined
        : parseRow(caseStateSchema, db.get('SELECT json FROM case_copy WHERE id = ?', id));
    },
    keepUndo: (caseId, at, undo) => put(undoId(caseId), caseId, 'undo', at, undo),
    undoOf: (caseId) => parseRow(undoSchema, db.get('SELECT json FROM case_copy WHERE id = ?', undoId(caseId))),
    forgetUndo: (caseId) => {
      db.run('DELETE FROM case_copy WHERE id = ?', undoId(caseId));
    },
    receiptOf: (filingId) => readReceipt(db, filingId),
    keepReceipts: (receipts) => {
      for (const { filingId, receipt } of receipts) writeReceipt(db, filingId, receipt);
    },
    dropFiling: (filingId) => {
      db.run('DELETE FROM filing WHERE id = ?', filingId);
    },
  };
};
