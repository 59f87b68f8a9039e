import { createHash } from 'node:crypto';
import type { Manifest } from '../../../shared/singleWindow/manifest.ts';

/** UUIDv7-shaped and readable: the number is its tail. */
export const testId = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Bytes that differ at every place, so that a piece sent to the wrong offset shows in the digest. */
export const testBytes = (sizeBytes: number, seed: number): Uint8Array => {
  const bytes = new Uint8Array(sizeBytes);
  let state = seed * 2654435761 + 1;
  for (let at = 0; at < sizeBytes; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A complete 报损 manifest over the given document bytes. */
export const testManifest = (
  number: number,
  caseKey: string,
  documents: readonly Uint8Array[],
): Extract<Manifest, { kind: 'possible-loss-notice' }> => ({
  kind: 'possible-loss-notice',
  caseKey,
  corpSerialNo: `GC-${number}`,
  createdAt: '2026-03-31T08:00:00Z',
  declarations: [],
  documents: documents.map((bytes, index) => ({
    documentId: testId(number * 100 + index),
    code: index === 0 ? 'DOSSIER' : 'TRD-INV',
    fileName: `单证-${index}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: bytes.length,
    sha256: sha256Of(bytes),
    pageCount: 1,
    presentation: 'electronic' as const,
    originalToFollow: index === 1 ? { promisedOn: '2026-05-01', reason: '原件在途' } : null,
  })),
  form: {
    policyNo: 'SCH026000123-261500',
    sinosureBuyerNo: 'USA/387022',
    plReasonCode: '0',
    invoices: [
      {
        invoiceNo: `INV-${number}`,
        invoiceSum: '1000.00',
        insureSum: '1000.00',
        plSum: '1000.00',
        moneyId: 'USD',
        shouldPayDate: '2026-02-01',
        payMode: '4',
        payTerm: 60,
        transportDate: '2025-12-01',
      },
    ],
    plSum: '1000.00',
    moneyId: 'USD',
    troverFlag: '0',
    financeFlag: '0',
    ifInsuranturge: '1',
    detainFlag: '0',
    ifBankurge: '0',
    ifArf: '0',
  },
});
