import { z } from 'zod';
import type { Result } from '../../shared/ipc/result.ts';
import { endpointModeSchema, type Jwks, jwksSchema } from '../../shared/singleWindow/discovery.ts';
import { type ReceiptClaims, receiptClaimsSchema } from '../../shared/singleWindow/receipt.ts';
import { verifyReceipt } from '../singleWindow/receipt.ts';
import type { Db } from '../vault/db.ts';

/** A receipt with the keys it was verified with, so that it can be verified again without the network at any time. */
export const storedReceiptSchema = z.object({
  jws: z.string(),
  jwks: jwksSchema,
  claims: receiptClaimsSchema,
  mode: endpointModeSchema,
  manifestDigest: z.string(),
  endpointFilingId: z.string(),
  storedAt: z.string(),
});
export type StoredReceipt = z.infer<typeof storedReceiptSchema>;

const jsonRow = z.object({ json: z.string() });

/** The newest one of our filing. */
export const readReceipt = (db: Db, filingId: string): StoredReceipt | null => {
  const row = db.get(
    'SELECT json FROM receipt WHERE filing_id = ? ORDER BY stored_at DESC, rowid DESC LIMIT 1',
    filingId,
  );
  return row === undefined ? null : storedReceiptSchema.parse(JSON.parse(jsonRow.parse(row).json));
};

export const writeReceipt = (db: Db, filingId: string, receipt: StoredReceipt): void => {
  db.run(
    `INSERT INTO receipt (endpoint_filing_id, filing_id, stored_at, json) VALUES (?, ?, ?, ?)
     ON CONFLICT (endpoint_filing_id) DO UPDATE SET json = excluded.json`,
    receipt.endpointFilingId,
    filingId,
    receipt.storedAt,
    JSON.stringify(receipt),
  );
};

/** Checks a stored receipt against its pinned keys once more; faults as `verifyReceipt`. */
export const verifyStoredReceipt = (
  receipt: StoredReceipt,
  jwks: Jwks = receipt.jwks,
): Promise<Result<ReceiptClaims>> =>
  verifyReceipt(receipt.jws, jwks, {
    filingId: receipt.endpointFilingId,
    manifestDigest: receipt.manifestDigest,
    mode: receipt.mode,
  });
