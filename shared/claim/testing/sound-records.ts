import type { ClaimCase } from '../case.ts';
import { emptyFacts, emptyInvoice, type Invoice } from '../case.ts';
import type { ClaimDocument } from '../document.ts';
import { emptyClaim, emptyNotice, type Filing, type FilingForm } from '../filing.ts';
import type { Original } from '../original.ts';
import { noSignOff } from '../sign-off-record.ts';

/** Complete, sound records for tests; each test changes the one thing it is about. */

const id = (n: number): string => `0192f0c1-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const ids = {
  claimCase: id(1),
  notice: id(2),
  claim: id(3),
  supplement: id(4),
  invoice: id(5),
  otherInvoice: id(6),
  document: id(7),
  otherCase: id(8),
  withdrawal: id(9),
};

const allAnswered = {
  troverFlag: 'yes',
  financeFlag: 'no',
  ifInsuranturge: 'no',
  detainFlag: 'no',
  ifBankurge: 'no',
  ifArf: 'no',
} as const;

export const soundInvoice: Invoice = {
  ...emptyInvoice(ids.invoice),
  invoiceNo: 'INV-2025-001',
  invoiceSum: '120000.00',
  insureSum: '120000.00',
  lossSum: '100000.00',
  claimSum: '100000.00',
  receivedSum: '20000.00',
  receiptStatus: 'part',
  shippedOn: '2025-06-01',
  declaredOn: '2025-06-05',
  dueDate: '2025-09-01',
  payTermDays: '90',
  hsCode: '8471300000',
  goodsName: 'Laptops',
  contractNo: 'SC-2025-01',
  transportBillNo: 'COSU123456',
  customsDeclarationNo: '222920250123456789',
};

export const soundCase: ClaimCase = {
  id: ids.claimCase,
  ref: 'GC-2026-0001',
  caseNo: null,
  facts: {
    ...emptyFacts,
    insured: { name: '上海样例进出口有限公司', uscc: '91310000132207927C', clientNo: 'C-1' },
    policyNo: 'SCH017067-161600',
    buyer: {
      name: 'Sample Trading Inc.',
      country: 'USA',
      sinosureBuyerNo: 'USA/387022',
      corpBuyerNo: '',
      address: '',
      regNo: '',
    },
    payMode: 'OA',
    lossReason: 'protracted-default',
    knownOn: '2025-10-01',
    invoices: [soundInvoice],
  },
  revision: 3,
  createdAt: '2026-03-01T00:00:00.000Z',
  updatedAt: '2026-03-01T00:00:00.000Z',
  archivedAt: null,
};

const filingWith = (filingId: string, form: FilingForm): Filing => ({
  id: filingId,
  caseId: ids.claimCase,
  state: 'draft',
  form,
  revision: 1,
  corpSerialNo: `GC20260301${filingId.slice(-4)}`,
  documentIds: [ids.document],
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
  createdAt: '2026-03-01T00:00:00.000Z',
  updatedAt: '2026-03-01T00:00:00.000Z',
});

export const soundNotice = filingWith(ids.notice, {
  ...emptyNotice,
  caseExplain: '买方拖欠货款',
  answers: allAnswered,
  operator: '张三',
});
export const soundClaim: Filing = {
  ...filingWith(ids.claim, {
    ...emptyClaim,
    claimReason: '拖欠',
    caseExplain: '买方拖欠货款',
    answers: allAnswered,
    applicant: '张三',
    appliedOn: '2026-03-02',
  }),
  createdAt: '2026-03-02T00:00:00.000Z',
};
export const soundSupplement: Filing = {
  ...filingWith(ids.supplement, { kind: 'supplement', inReplyTo: 'R-1', answersFilingId: ids.claim, note: '补充提单' }),
  createdAt: '2026-03-03T00:00:00.000Z',
};

export const soundWithdrawal: Filing = {
  ...filingWith(ids.withdrawal, {
    kind: 'withdrawal',
    withdraws: ids.claim,
    type: 'paid-by-buyer',
    reason: '买方已付清全部货款',
  }),
  documentIds: [],
  createdAt: '2026-03-04T00:00:00.000Z',
};

export const soundDocument: ClaimDocument = {
  id: ids.document,
  caseId: ids.claimCase,
  code: 'TRD-INV',
  title: '商业发票',
  fileName: 'invoice.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1234,
  sha256: 'a'.repeat(64),
  presentation: 'electronic',
  pages: [
    { index: 0, rotation: 0, removed: false },
    { index: 1, rotation: 0, removed: false },
    { index: 2, rotation: 0, removed: false },
  ],
  originalToFollow: null,
  warnings: [],
  addedAt: '2026-03-01T00:00:00.000Z',
  removedAt: null,
};

export const soundOriginal: Original = {
  documentId: ids.document,
  caseId: ids.claimCase,
  runningNo: 'ZB-000001',
  status: 'electronic-only',
  promisedOn: '2026-04-01',
  reason: '居家办公无法盖章',
  printedAt: [],
  courier: null,
  waybill: null,
  postedOn: null,
  receivedAt: null,
  shelf: '',
  parcelId: null,
  waived: null,
  history: [],
};

export const today = '2026-03-05';
