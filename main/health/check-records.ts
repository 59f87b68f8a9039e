import { z } from 'zod';
import { claimCaseSchema } from '../../shared/claim/case.ts';
import { filingSchema } from '../../shared/claim/filing.ts';
import { originalSchema } from '../../shared/claim/original.ts';
import type { DamagedRecord } from '../../shared/ipc/health-views.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import { storedDocumentSchema } from '../records/records.ts';
import { parseRow, RecordDamaged } from '../records/row.ts';
import { checkTables } from '../vault/database.ts';
import { databaseFault } from '../vault/database-fault.ts';
import type { Db } from '../vault/db.ts';

const kinds = [
  { kind: 'case', table: 'claim_case', caseId: 'one.id', schema: claimCaseSchema },
  { kind: 'filing', table: 'filing', caseId: 'one.case_id', schema: filingSchema },
  { kind: 'document', table: 'document', caseId: 'one.case_id', schema: storedDocumentSchema },
  { kind: 'original', table: 'original', caseId: 'one.case_id', schema: originalSchema },
] as const;

/** Tables whose records are told of as what they are. */
export const checkedTables: readonly string[] = kinds.map(({ table }) => table);

const rowSchema = z.looseObject({ at: z.int(), caseId: z.string(), caseRef: z.string() });
const batch = 50;

export type RecordsCheck = { readonly fault: Fault | null; readonly damaged: readonly DamagedRecord[] };

/**
 * Reads the whole database: its structure table by table, and every record of a case by its shape, since the cipher has no
 * checksum and a changed byte may well lie inside a text. Lets others have their turn in between.
 */
export const checkRecords = async (db: Db, turn: () => Promise<void>, signal: AbortSignal): Promise<RecordsCheck> => {
  const damaged: DamagedRecord[] = [];
  try {
    const sound = await checkTables(db, turn, signal);
    for (const { kind, table, caseId, schema } of kinds) {
      for (let after = 0; ; ) {
        signal.throwIfAborted();
        const rows = db.all(
          `SELECT one.rowid AS at, ${caseId} AS caseId, coalesce((SELECT ref FROM claim_case WHERE id = ${caseId}), '') AS caseRef,
             one.json AS json FROM ${table} AS one WHERE one.rowid > ? ORDER BY one.rowid LIMIT ?`,
          after,
          batch,
        );
        for (const row of rows) {
          const { at, ...of } = rowSchema.parse(row);
          after = at;
          try {
            parseRow(schema, row);
          } catch (error) {
            if (!(error instanceof RecordDamaged)) throw error;
            damaged.push({ kind, caseId: of.caseId, caseRef: of.caseRef });
          }
        }
        if (rows.length < batch) break;
        await turn();
      }
    }
    return { fault: sound.ok ? null : sound.error, damaged };
  } catch (error) {
    const fault = databaseFault(error);
    if (fault === undefined) throw error;
    return { fault, damaged };
  }
};
