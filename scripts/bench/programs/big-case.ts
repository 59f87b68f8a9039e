import { emptyFacts, emptyInvoice } from '../../../shared/claim/case.ts';
import { keyOf } from '../../../shared/claim/case-keys.ts';
import { emptyTerms, type PolicyTerms } from '../../../shared/claim/deadlines/policy-terms.ts';
import type { ClaimDocument } from '../../../shared/claim/document.ts';
import type { Elsewhere } from '../../../shared/claim/doubts/around.ts';
import { emptyNotice, type Filing } from '../../../shared/claim/filing.ts';
import { noSignOff } from '../../../shared/claim/sign-off-record.ts';

const id = (n: number): string => `0192f0c1-0000-7000-8000-${String(n).padStart(12, '0')}`;
const two = (n: number): string => String(n).padStart(2, '0');
const at = '2026-03-01T00:00:00.000Z';

/** A notice with many invoices, a third of them doubtful, thirty documents, confirmed terms in working days, and namesakes in other cases. */
export const bigCase = (invoiceCount: number) => {
  const invoices = Array.from({ length: invoiceCount }, (_, i) => ({
    ...emptyInvoice(id(1000 + i)),
    invoiceNo: `INV-2025-${two(i)}`,
    invoiceSum: '120000.00',
    insureSum: '120000.00',
    lossSum: i % 3 === 0 ? '120000.01' : '100000.00',
    claimSum: '',
    receivedSum: '20000.00',
    receiptStatus: 'part' as const,
    shippedOn: `2025-${two(1 + (i % 9))}-${two(1 + (i % 28))}`,
    declaredOn: '',
    dueDate: `2025-${two(4 + (i % 9))}-${two(1 + (i % 28))}`,
    payTermDays: '90',
    hsCode: i % 3 === 1 ? '8471' : '8471300000',
    goodsName: '全棉毛巾 Cotton towels',
    contractNo: 'SC-2025-01',
    transportBillNo: `COSU${100000 + i}`,
    customsDeclarationNo: `2229202501234567${two(i % 100)}`,
  }));
  const filing: Filing = {
    id: id(2),
    caseId: id(1),
    state: 'draft',
    form: { ...emptyNotice, caseExplain: '买方拖欠货款'.repeat(100) },
    revision: 1,
    corpSerialNo: 'GC1',
    documentIds: Array.from({ length: 30 }, (_, i) => id(500 + i)),
    explanations: {},
    notApplicable: {},
    endpointFilingId: null,
    resubmits: null,
    acceptanceNo: null,
    submittedAt: null,
    returnReasons: [],
    supplementRequests: [],
    attention: null,
    signOff: noSignOff,
    byHand: null,
    journal: [],
    createdAt: at,
    updatedAt: at,
  };
  const documents = filing.documentIds.map(
    (documentId, i): ClaimDocument => ({
      id: documentId,
      caseId: id(1),
      code: ['TRD-INV', 'TRD-BL', 'TRD-CUS', 'TRD-LTR'][i % 4] ?? null,
      title: `单证 ${i}`,
      fileName: `${i}.pdf`,
      mediaType: 'application/pdf',
      sizeBytes: 1000,
      sha256: String(i).padStart(64, '0'),
      presentation: 'scan',
      pages: [{ index: 0, rotation: 0, removed: false }],
      originalToFollow: null,
      warnings: [],
      addedAt: at,
      removedAt: null,
    }),
  );
  const policyNo = 'SCH017067-161600';
  const policy: PolicyTerms = {
    ...emptyTerms(policyNo),
    terms: {
      'notice-default': { count: 50, unit: 'working-days', from: 'due-date' },
      declaration: { count: 5, unit: 'working-days', from: 'shipment' },
      'known-risk': { count: 30, unit: 'days', from: 'due-date' },
    },
    confirmedOn: '2026-03-01',
  };
  const elsewhere = invoices
    .filter((_, i) => i % 5 === 0)
    .map(
      ({ invoiceNo }): Elsewhere => ({
        kind: 'invoice',
        key: keyOf(invoiceNo),
        text: invoiceNo,
        caseId: id(9),
        caseRef: 'GC-2025-0001',
      }),
    );
  return {
    claimCase: {
      id: id(1),
      ref: 'GC-2026-0001',
      caseNo: null,
      facts: {
        ...emptyFacts,
        insured: { name: '上海样例进出口有限公司', uscc: '91310000132207927C', clientNo: 'C-1' },
        policyNo,
        buyer: { ...emptyFacts.buyer, name: 'Sample Trading Inc.', country: 'USA', sinosureBuyerNo: 'USA/387022' },
        payMode: 'OA' as const,
        lossReason: 'protracted-default' as const,
        knownOn: '2025-10-01',
        invoices,
      },
      revision: 1,
      createdAt: at,
      updatedAt: at,
      archivedAt: null,
    },
    filing,
    filings: [filing],
    documents,
    today: '2026-03-05',
    policy,
    elsewhere,
  };
};
