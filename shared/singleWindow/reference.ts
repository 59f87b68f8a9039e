import { z } from 'zod';
import { payModeSchema } from './forms.ts';
import { amountSchema, codeSchema, currencySchema, dateSchema, instantSchema } from './values.ts';

export const referenceKinds = ['policies', 'buyers', 'shipments', 'declarations'] as const;
export const referenceKindSchema = z.enum(referenceKinds);
export type ReferenceKind = z.infer<typeof referenceKindSchema>;

/** A share such as `0.90`. */
export const ratioSchema = z.string().regex(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/);

const row = { updatedAt: instantSchema };

export const policyRowSchema = z.looseObject({
  ...row,
  policyNo: codeSchema,
  productName: z.string(),
  insuredName: z.string(),
  insuredUscc: z.string().optional(),
  clientNo: codeSchema.optional(),
  validFrom: dateSchema,
  validTo: dateSchema,
  moneyId: currencySchema,
  maxLiability: amountSchema,
  minimumPremium: amountSchema.optional(),
});
export type PolicyRow = z.infer<typeof policyRowSchema>;

export const creditLimitSchema = z.looseObject({
  policyNo: codeSchema,
  payMode: payModeSchema,
  payTerm: z.int().min(0),
  limitSum: amountSchema,
  moneyId: currencySchema,
  validFrom: dateSchema,
  validTo: dateSchema.nullable(),
  /** Indemnity ratio for rejection. */
  refuseRate: ratioSchema,
  /** Indemnity ratio for every other risk. */
  otherRate: ratioSchema,
});

export const buyerRowSchema = z.looseObject({
  ...row,
  sinosureBuyerNo: codeSchema,
  corpBuyerNo: codeSchema.optional(),
  name: z.string(),
  /** ISO 3166-1 alpha-3. */
  country: z.string().regex(/^[A-Z]{3}$/),
  address: z.string().optional(),
  regNo: z.string().optional(),
  limits: z.array(creditLimitSchema),
});
export type BuyerRow = z.infer<typeof buyerRowSchema>;

/** 出运申报, EDI `ShipmentApplyInfo`. */
export const shipmentRowSchema = z.looseObject({
  ...row,
  policyNo: codeSchema,
  sinosureBuyerNo: codeSchema,
  corpBuyerNo: codeSchema.optional(),
  invoiceNo: codeSchema,
  invoiceSum: amountSchema,
  insureSum: amountSchema,
  moneyId: currencySchema,
  payMode: payModeSchema,
  payTerm: z.int().min(0),
  transportDate: dateSchema,
  shouldPayDate: dateSchema,
  declaredOn: dateSchema,
  code10: z.string().regex(/^\d{10}$/),
  goodsName: z.string(),
  contractNo: codeSchema.optional(),
  orderNo: codeSchema.optional(),
  transportBillNo: codeSchema.optional(),
  customsBillNo: z
    .string()
    .regex(/^\d{18}$/)
    .optional(),
  /** 5: accepted by the insurer. */
  status: z.string(),
  /** 0 未收汇, 1 完全收汇, 2 部分收汇, 3 视同收汇. */
  receiptStatus: z.enum(['0', '1', '2', '3']),
});
export type ShipmentRow = z.infer<typeof shipmentRowSchema>;

/** Export customs declaration, the members a cross-check needs. */
export const declarationRowSchema = z.looseObject({
  ...row,
  customsBillNo: z.string().regex(/^\d{18}$/),
  exportedOn: dateSchema,
  consignor: z.string(),
  contractNo: codeSchema.optional(),
  transportBillNo: codeSchema.optional(),
  totalSum: amountSchema,
  moneyId: currencySchema,
  goods: z.array(
    z.looseObject({
      code10: z.string().regex(/^\d{10}$/),
      goodsName: z.string(),
      quantity: z.string(),
      unit: z.string(),
      sum: amountSchema,
    }),
  ),
});
export type DeclarationRow = z.infer<typeof declarationRowSchema>;

const gone = { updatedAt: instantSchema, removed: z.literal(true) };

/** What is left of a row that is no longer so: enough to find and forget it. */
export const tombstoneSchemas = {
  policies: z.looseObject({ ...gone, policyNo: codeSchema }),
  buyers: z.looseObject({ ...gone, sinosureBuyerNo: codeSchema }),
  shipments: z.looseObject({ ...gone, policyNo: codeSchema, invoiceNo: codeSchema }),
  declarations: z.looseObject({ ...gone, customsBillNo: z.string().regex(/^\d{18}$/) }),
} as const;

/** `cursor` is both the next page and, once `more` is false, the `changedSince` of the next visit. */
const pageOf = <Row extends z.ZodType, Gone extends z.ZodType>(item: Row, tombstone: Gone) =>
  z.looseObject({ items: z.array(z.union([tombstone, item])), cursor: z.string(), more: z.boolean() });

export const referencePageSchemas = {
  policies: pageOf(policyRowSchema, tombstoneSchemas.policies),
  buyers: pageOf(buyerRowSchema, tombstoneSchemas.buyers),
  shipments: pageOf(shipmentRowSchema, tombstoneSchemas.shipments),
  declarations: pageOf(declarationRowSchema, tombstoneSchemas.declarations),
} as const;

/** As a client reads it: one row it can't understand must not keep it from all the others. */
export const tolerantReferencePageSchema = z.looseObject({
  items: z.array(z.unknown()).max(2000),
  cursor: z.string().max(200),
  more: z.boolean(),
});
export type TolerantReferencePage = z.infer<typeof tolerantReferencePageSchema>;
