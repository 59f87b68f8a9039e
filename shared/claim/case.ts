import { z } from 'zod';
import { draftAmountSchema } from './amount.ts';
import { draftDaySchema, instantSchema } from './calendar-date.ts';
import { answerSchema, lossReasonSchema, payModeSchema, receiptStatusSchema } from './codes.ts';

import { emptyEstimate, estimateSchema } from './estimate/estimate-data.ts';
import { measureUseSchema } from './measures/measure-use.ts';

const shortText = z.string().max(200);
const longText = z.string().max(8000);
/** Added after the first release: records from before have nothing there. */
const laterText = shortText.default('');

/** One invoice of a case, from its 出运申报. Draft values: anything typed is kept, the self-check judges it. Field names in brackets are the insurer's. */
export const invoiceSchema = z.object({
  id: z.uuid(),
  /** invoiceNo */
  invoiceNo: shortText,
  /** invoiceSum */
  invoiceSum: draftAmountSchema,
  /** insureSum */
  insureSum: draftAmountSchema,
  /** plSum: the amount possibly lost */
  lossSum: draftAmountSchema,
  /** claimsum */
  claimSum: draftAmountSchema,
  receivedSum: draftAmountSchema,
  receiptStatus: receiptStatusSchema.nullable(),
  /** transportDate */
  shippedOn: draftDaySchema,
  declaredOn: draftDaySchema,
  /** shouldPayDate 应付款日 */
  dueDate: draftDaySchema,
  /** payTerm, days */
  payTermDays: z.string().max(5),
  /** code10 */
  hsCode: shortText,
  goodsName: shortText,
  contractNo: shortText,
  /** transportBillNo 提单号 */
  transportBillNo: shortText,
  /** customsBillNo 报关单号 */
  customsDeclarationNo: shortText,
  orderNo: laterText,
  /** lcno */
  lcNo: laterText,
  payerName: laterText,
  /** 出口企业名称, where it isn't the insured (export by an agent). */
  exporterName: laterText,
  /** trafficCode; its values are in no public text, so it is kept as the declaration writes it. */
  trafficCode: laterText,
  /** The date on the invoice, from which terms often count; not part of the insurer's form. */
  invoicedOn: draftDaySchema.default(''),
  /** expectdate */
  expectedOn: draftDaySchema.default(''),
  /** feePayMode, as the declaration writes it. */
  feePayMode: laterText,
  /** ifFinancing */
  financed: answerSchema.default(null),
  remark: laterText,
});
export type Invoice = z.infer<typeof invoiceSchema>;

export const emptyInvoice = (id: string): Invoice => ({
  id,
  invoiceNo: '',
  invoiceSum: '',
  insureSum: '',
  lossSum: '',
  claimSum: '',
  receivedSum: '',
  receiptStatus: null,
  shippedOn: '',
  declaredOn: '',
  dueDate: '',
  payTermDays: '',
  hsCode: '',
  goodsName: '',
  contractNo: '',
  transportBillNo: '',
  customsDeclarationNo: '',
  orderNo: '',
  lcNo: '',
  payerName: '',
  exporterName: '',
  trafficCode: '',
  invoicedOn: '',
  expectedOn: '',
  feePayMode: '',
  financed: null,
  remark: '',
});

const bankSchema = z.object({ swift: shortText, ownCode: shortText, name: shortText });
export type Bank = z.infer<typeof bankSchema>;
export const emptyBank: Bank = { swift: '', ownCode: '', name: '' };
export { bankSchema };

/** What both forms of a case share: who is insured, under which policy, against whom, for which invoices. */
export const caseFactsSchema = z.object({
  insured: z.object({ name: shortText, uscc: shortText, clientNo: shortText }),
  policyNo: shortText,
  /** A case number got elsewhere (a notice filed by hand); what the endpoint gives is `ClaimCase.caseNo`. */
  knownCaseNo: z.string().max(64).default(''),
  buyer: z.object({
    name: shortText,
    country: z.string().max(3),
    sinosureBuyerNo: shortText,
    corpBuyerNo: shortText,
    address: z.string().max(400).default(''),
    /** buyer's regNo */
    regNo: laterText,
  }),
  payMode: payModeSchema.nullable(),
  /** bizOpenBankno / corpOpenBankno */
  openingBank: bankSchema,
  /** bizExBankno / corpExBankno */
  confirmingBank: bankSchema,
  lossReason: lossReasonSchema.nullable(),
  /** plReasonDesc */
  lossReasonText: longText,
  /** The day the risk became known or should have been known. */
  knownOn: draftDaySchema,
  currency: z.string().max(3),
  invoices: z.array(invoiceSchema).max(200),
  /** Relief measures taken up; each at most once. */
  measures: z.array(measureUseSchema).max(20).default([]),
  /** Ours alone: never travels. */
  estimate: estimateSchema.default(emptyEstimate),
});
export type CaseFacts = z.infer<typeof caseFactsSchema>;

export const emptyFacts: CaseFacts = {
  insured: { name: '', uscc: '', clientNo: '' },
  policyNo: '',
  knownCaseNo: '',
  buyer: { name: '', country: '', sinosureBuyerNo: '', corpBuyerNo: '', address: '', regNo: '' },
  payMode: null,
  openingBank: emptyBank,
  confirmingBank: emptyBank,
  lossReason: null,
  lossReasonText: '',
  knownOn: '',
  currency: 'USD',
  invoices: [],
  measures: [],
  estimate: emptyEstimate,
};

export const claimCaseSchema = z.object({
  id: z.uuid(),
  /** Our own running number, shown everywhere: GC-2026-0001. */
  ref: z.string(),
  /** The insurer's case number, known once the 报损 is accepted. */
  caseNo: z.string().nullable(),
  facts: caseFactsSchema,
  /** Counts every saved change of `facts`; a save names the revision it was made on. */
  revision: z.int().nonnegative(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  archivedAt: instantSchema.nullable(),
});
export type ClaimCase = z.infer<typeof claimCaseSchema>;

/** The number the insurer knows the case by: what the endpoint gave, else what somebody has entered; null while there is none. */
export const caseNoOf = ({ caseNo, facts }: Pick<ClaimCase, 'caseNo' | 'facts'>): string | null =>
  caseNo ?? (facts.knownCaseNo.trim() || null);
