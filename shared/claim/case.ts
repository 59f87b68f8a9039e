import { z } from 'zod';
import { draftAmountSchema } from './amount.ts';
import { draftDaySchema, instantSchema } from './calendar-date.ts';
import { lossReasonSchema, payModeSchema, receiptStatusSchema } from './codes.ts';

const shortText = z.string().max(200);
const longText = z.string().max(8000);

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
});

const bankSchema = z.object({ swift: shortText, ownCode: shortText, name: shortText });
export type Bank = z.infer<typeof bankSchema>;
export const emptyBank: Bank = { swift: '', ownCode: '', name: '' };
export { bankSchema };

/** What both forms of a case share: who is insured, under which policy, against whom, for which invoices. */
export const caseFactsSchema = z.object({
  insured: z.object({ name: shortText, uscc: shortText, clientNo: shortText }),
  policyNo: shortText,
  buyer: z.object({ name: shortText, country: z.string().max(3), sinosureBuyerNo: shortText, corpBuyerNo: shortText }),
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
});
export type CaseFacts = z.infer<typeof caseFactsSchema>;

export const emptyFacts: CaseFacts = {
  insured: { name: '', uscc: '', clientNo: '' },
  policyNo: '',
  buyer: { name: '', country: '', sinosureBuyerNo: '', corpBuyerNo: '' },
  payMode: null,
  openingBank: emptyBank,
  confirmingBank: emptyBank,
  lossReason: null,
  lossReasonText: '',
  knownOn: '',
  currency: 'USD',
  invoices: [],
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
