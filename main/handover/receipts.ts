import type { HandoverClaim } from '../../shared/claim/handover.ts';
import { type StoredReceipt, storedReceiptSchema, verifyStoredReceipt } from '../outbox/receipt-store.ts';

export type ReceivedReceipt = { readonly filingId: string; readonly receipt: StoredReceipt };

/** Receipts of a package whose signature holds and which are about the filing they stand beside; others are nothing. */
export const soundReceipts = async ({ receipts, filings }: HandoverClaim): Promise<ReceivedReceipt[]> => {
  const sound: ReceivedReceipt[] = [];
  for (const { filingId, receipt } of receipts) {
    const parsed = storedReceiptSchema.safeParse(receipt);
    const filing = filings.find(({ id }) => id === filingId);
    if (!parsed.success || filing?.endpointFilingId !== parsed.data.endpointFilingId) continue;
    const verdict = await verifyStoredReceipt(parsed.data);
    if (verdict.ok) sound.push({ filingId, receipt: parsed.data });
  }
  return sound;
};
