import { z } from 'zod';
import { amountSchema, codeSchema, currencySchema, dateSchema, flagSchema, idSchema, textSchema } from './values.ts';

// Field names are those of the insurer's EDI types Plnotice, ClaimApply and ShipmentApplyInfo, so that a form maps onto
// the EDI web service without a table of names. EDI carries one invoice a message; here a form carries them all.

/** 0 拖欠 arrears, 1 拒收 rejection, 2 破产 bankruptcy, 3 其他 other. */
export const plReasonCodeSchema = z.enum(['0', '1', '2', '3']);
export type PlReasonCode = z.infer<typeof plReasonCodeSchema>;

/** 1 L/C, 2 D/P, 3 D/A, 4 O/A. */
export const payModeSchema = z.enum(['1', '2', '3', '4']);
export type PayMode = z.infer<typeof payModeSchema>;

const invoiceFields = {
  invoiceNo: codeSchema,
  invoiceSum: amountSchema,
  // Every EDI field has minOccurs 0: an incomplete notice is better than a late one, and the reviewer may ask.
  insureSum: amountSchema.optional(),
  moneyId: currencySchema,
  shouldPayDate: dateSchema.optional(),
  payMode: payModeSchema.optional(),
  /** Days. */
  payTerm: z.int().min(0).max(3650).optional(),
  transportDate: dateSchema.optional(),
  /** 10-digit HS code. */
  code10: codeSchema.optional(),
  goodsName: z.string().max(400).optional(),
  contractNo: codeSchema.optional(),
  transportBillNo: codeSchema.optional(),
  customsBillNo: codeSchema.optional(),
  orderNo: codeSchema.optional(),
  lcno: codeSchema.optional(),
  payerName: z.string().max(400).optional(),
  /** 出口企业名称, where it isn't the insured. */
  exporterName: z.string().max(400).optional(),
  trafficCode: codeSchema.optional(),
  expectdate: dateSchema.optional(),
  feePayMode: codeSchema.optional(),
  ifFinancing: flagSchema.optional(),
  remark: z.string().max(400).optional(),
};

export const noticeInvoiceSchema = z.looseObject({ ...invoiceFields, plSum: amountSchema });
export type NoticeInvoice = z.infer<typeof noticeInvoiceSchema>;

export const claimInvoiceSchema = z.looseObject({
  ...invoiceFields,
  plSum: amountSchema.optional(),
  claimSum: amountSchema,
});
export type ClaimInvoice = z.infer<typeof claimInvoiceSchema>;

/** The six questions both known front-ends of the EDI require before saving. */
const sixFlags = {
  troverFlag: flagSchema,
  financeFlag: flagSchema,
  ifInsuranturge: flagSchema,
  detainFlag: flagSchema,
  ifBankurge: flagSchema,
  ifArf: flagSchema,
};

const parties = {
  clientNo: codeSchema.optional(),
  policyNo: codeSchema,
  sinosureBuyerNo: codeSchema.optional(),
  corpBuyerNo: codeSchema.optional(),
  buyerName: z.string().max(400).optional(),
  buyerAddress: z.string().max(400).optional(),
  buyerRegNo: z.string().max(200).optional(),
  bizOpenBankno: codeSchema.optional(),
  corpOpenBankno: codeSchema.optional(),
  bizExBankno: codeSchema.optional(),
  corpExBankno: codeSchema.optional(),
  fBankno: codeSchema.optional(),
  fBankName: z.string().max(400).optional(),
  corpfbankno: codeSchema.optional(),
};

/** Number of documents that go along. */
const filenum = z.int().min(0).optional();
const spare = z.string().max(400).optional();
/** 备用 item1 … item10, as insurer and insured agree. */
const spares = {
  item1: spare,
  item2: spare,
  item3: spare,
  item4: spare,
  item5: spare,
  item6: spare,
  item7: spare,
  item8: spare,
  item9: spare,
  item10: spare,
};

/** 报损, EDI `Plnotice`. */
export const noticeFormSchema = z.looseObject({
  ...parties,
  plReasonCode: plReasonCodeSchema,
  plReasonDesc: z.string().max(4000).optional(),
  invoices: z.array(noticeInvoiceSchema).min(1).max(500),
  /** Sum over the invoices, which must be in one currency. */
  plSum: amountSchema,
  moneyId: currencySchema,
  caseExplain: z.string().max(20_000).optional(),
  adoptMeasure: z.string().max(20_000).optional(),
  ...sixFlags,
  empnameorworkno: z.string().max(120).optional(),
  corpoperator: z.string().max(120).optional(),
  corpoperatime: dateSchema.optional(),
  filenum,
  ...spares,
});
export type NoticeForm = z.infer<typeof noticeFormSchema>;

/** 索赔, EDI `ClaimApply`. `caseNo` is absent when 报损 and 索赔 go in together and no case number exists yet. */
export const claimFormSchema = z.looseObject({
  ...parties,
  caseNo: codeSchema.optional(),
  invoices: z.array(claimInvoiceSchema).min(1).max(500),
  claimSum: amountSchema,
  moneyId: currencySchema,
  claimReason: z.string().max(4000).optional(),
  caseExplain: z.string().max(20_000).optional(),
  applicant: z.string().max(200).optional(),
  employeeName: z.string().max(120).optional(),
  applyTime: dateSchema.optional(),
  filenum,
  /** Further values by name. */
  expobjects: z
    .array(z.looseObject({ key: codeSchema, val: z.string().max(400) }))
    .max(50)
    .optional(),
  ...sixFlags,
});
export type ClaimForm = z.infer<typeof claimFormSchema>;

/** 补件: the answer to one supplement request of the event feed. */
export const supplementFormSchema = z.looseObject({
  inReplyTo: idSchema,
  note: z.string().max(20_000).optional(),
});
export type SupplementForm = z.infer<typeof supplementFormSchema>;

/** 撤销 as a filing with documents of its own; the short way is POST /v1/filings/{id}/withdrawal. */
export const withdrawalFormSchema = z.looseObject({
  withdraws: idSchema,
  reason: textSchema,
});
export type WithdrawalForm = z.infer<typeof withdrawalFormSchema>;
