import { emptyFacts, emptyInvoice, type Invoice } from '../../shared/claim/case.ts';
import type { ClaimDocument } from '../../shared/claim/document.ts';
import { emptyClaim, emptyNotice, type Filing, type FilingForm, filingSchema } from '../../shared/claim/filing.ts';
import { type Original, originalSchema } from '../../shared/claim/original.ts';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import { noSignOff } from '../../shared/claim/sign-off-record.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { RefundSheet } from './refund-facts.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-01-05T02:00:00.000Z';

const answers = {
  troverFlag: 'yes',
  financeFlag: 'no',
  ifInsuranturge: 'no',
  detainFlag: 'no',
  ifBankurge: null,
  ifArf: 'no',
} as const;

const invoice = (n: number, amount: string): Invoice => ({
  ...emptyInvoice(id(10 + n)),
  invoiceNo: `YH-2025-0${n}`,
  invoiceSum: amount,
  insureSum: amount,
  lossSum: amount,
  claimSum: amount,
  receivedSum: '0',
  receiptStatus: 'none',
  shippedOn: `2025-0${5 + n}-12`,
  declaredOn: `2025-0${5 + n}-15`,
  dueDate: `2025-1${n}-10`,
  payTermDays: '90',
  hsCode: '7323930000',
  goodsName: '不锈钢厨具',
  contractNo: 'YH-SC-2025-11',
  transportBillNo: `COSU62140${n}77`,
  customsDeclarationNo: `22292025000000100${n}`,
});

const document = (n: number, code: string, title: string, promisedOn: string | null): ClaimDocument => ({
  id: id(20 + n),
  caseId: id(1),
  code,
  title,
  fileName: `${title}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 1,
  sha256: '0'.repeat(64),
  presentation: n === 1 ? 'electronic' : 'scan',
  pages: Array.from({ length: n }, (_, index) => ({ index, rotation: 0 as const, removed: false })),
  originalToFollow: promisedOn === null ? null : { promisedOn, reason: '居家办公，正本在公司' },
  warnings: [],
  addedAt: at,
  removedAt: null,
});

// Parsed, so that what a record gets one day has its default here as in every stored one.
const filing = (form: FilingForm, serial: string): Filing =>
  filingSchema.parse({
    id: id(form.kind === 'claim' ? 3 : 2),
    caseId: id(1),
    state: 'draft',
    form,
    revision: 0,
    corpSerialNo: serial,
    documentIds: [id(21), id(22), id(23)],
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
    createdAt: at,
    updatedAt: at,
  });

const story =
  '我司向买方赊销出口不锈钢厨具，共三票。货物均已签收，买方以资金周转为由一再拖延，约定付款日届满后仍未支付。\n我司多次以邮件和电话催收，买方承认欠款但未给出付款计划。';

const original: Original = originalSchema.parse({
  documentId: id(23),
  caseId: id(1),
  runningNo: 'ZB-000001',
  status: 'electronic-only',
  promisedOn: '2026-01-30',
  reason: '居家办公，正本在公司',
  printedAt: [],
  courier: null,
  waybill: null,
  postedOn: null,
  receivedAt: null,
});

const sheet = (n: number): RefundSheet => ({
  no: `22292025000000100${n}`,
  shippedOn: `2025-0${5 + n}-12`,
  invoices: [{ invoiceNo: `YH-2025-0${n}`, invoiceSum: '48200.00' }],
  rows: [
    {
      name: { zh: '出口信用保险合同', en: 'Export credit insurance contract' },
      documents: [{ title: '保险单', pages: 6 }],
      storage: '财务档案柜 A-3',
    },
    {
      name: { zh: '赔款入账凭证', en: 'Proof that the payment arrived' },
      documents: [{ title: '银行流水', pages: 1 }],
      storage: '财务档案柜 A-3',
    },
    { name: { zh: '出口报关单', en: 'Export customs declaration' }, documents: [], storage: '' },
  ],
});

/** Invented records a template is shown with where there is no case yet; every name in it is made up. */
export const sampleFacts = (kind: PaperKind, today: string): PaperFacts => ({
  claimCase: {
    id: id(1),
    ref: 'GC-2026-0000',
    caseNo: 'AN202601050001',
    facts: {
      ...emptyFacts,
      insured: { name: '样例进出口有限公司', uscc: '91310000132207927C', clientNo: 'C-0001' },
      policyNo: 'SCH000000-260000',
      buyer: {
        name: 'Example Housewares GmbH',
        country: 'DEU',
        sinosureBuyerNo: 'DEU/000001',
        corpBuyerNo: 'B-001',
        address: 'Beispielstraße 1, 20095 Hamburg',
        regNo: 'HRB 000001',
      },
      payMode: 'OA',
      lossReason: 'protracted-default',
      lossReasonText: '买方逾期未付，经催收仍未支付。',
      knownOn: '2025-12-20',
      invoices: [invoice(1, '48200.00'), invoice(2, '36150.50'), invoice(3, '41080.00')],
    },
    revision: 0,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
  },
  filing:
    kind === 'possible-loss-notice'
      ? filing(
          {
            ...emptyNotice,
            caseExplain: story,
            measuresTaken: '已发函催款，停止后续出运。',
            answers,
            operator: '王样例',
          },
          'GC20260105000002',
        )
      : filing(
          {
            ...emptyClaim,
            caseExplain: story,
            claimReason: '买方拖欠',
            answers,
            applicant: '王样例',
            appliedOn: '2026-01-05',
          },
          'GC20260105000003',
        ),
  documents: [
    document(1, 'TRD-INV', '商业发票 YH-2025-01', null),
    document(2, 'TRD-CON', '售货合同 YH-SC-2025-11', null),
    document(3, 'TRD-BL', '提单 COSU62140177', '2026-01-30'),
  ],
  originals: new Map([[original.documentId, original]]),
  today,
  refund: {
    paidAmount: 'USD 112,888.00',
    paidOn: '2026-03-20',
    filedOn: '2026-04-10',
    keepBy: '2026-04-25',
    // A statement is about one declaration, the directory about all.
    declarations: (kind === 'tax-refund-statement' ? [1] : [1, 2, 3]).map((n) => sheet(n)),
  },
});
