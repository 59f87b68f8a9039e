import { z } from 'zod';
import { plainCode } from '../../shared/claim/reference/record-key.ts';
import type { Db } from '../vault/db.ts';

export type UsedInvoice = { readonly invoiceNo: string; readonly caseId: string; readonly caseRef: string };

const rowSchema = z.object({ invoice_no: z.string(), case_id: z.string(), ref: z.string() });

/** Where invoices with these numbers (as `plainCode`) stand already, in cases that are not archived. */
export const usedInvoices = (db: Db, wanted: ReadonlySet<string>): UsedInvoice[] =>
  db
    .all(
      `SELECT json_extract(line.value, '$.invoiceNo') AS invoice_no, claim_case.id AS case_id, claim_case.ref AS ref
       FROM claim_case, json_each(claim_case.json, '$.facts.invoices') AS line
       WHERE archived_at IS NULL AND upper(json_extract(line.value, '$.invoiceNo')) IN (SELECT value FROM json_each(?))`,
      JSON.stringify([...wanted]),
    )
    .map((row) => rowSchema.parse(row))
    .map(({ invoice_no, case_id, ref }) => ({ invoiceNo: plainCode(invoice_no), caseId: case_id, caseRef: ref }));
