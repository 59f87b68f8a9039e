import { z } from 'zod';
import { type ReferenceKind, referenceKinds } from '../../singleWindow/reference.ts';
import { instantSchema } from '../calendar-date.ts';
import { payModeSchema, receiptStatusSchema } from '../codes.ts';

/** Platform data as the firm knows it: from the endpoint or from a list of its own. '' means "not known", never zero. */

const text = z.string().max(400).default('');
const code = z.string().max(64).default('');

export const policyRecordSchema = z.object({
  policyNo: z.string().min(1).max(64),
  productName: text,
  insuredName: text,
  insuredUscc: code,
  clientNo: code,
  validFrom: code,
  validTo: code,
  currency: code,
  /** 最高赔偿限额 */
  maxLiability: code,
  minimumPremium: code,
});
export type PolicyRecord = z.infer<typeof policyRecordSchema>;

/** One approved credit limit (信用限额) of a buyer under a policy. */
export const limitRecordSchema = z.object({
  policyNo: code,
  payMode: payModeSchema.nullable().default(null),
  payTermDays: code,
  limitSum: code,
  currency: code,
  validFrom: code,
  validTo: code,
  /** Indemnity ratio for rejection, as a share: `0.80`. */
  refuseRate: code,
  /** Indemnity ratio for every other risk. */
  otherRate: code,
});
export type LimitRecord = z.infer<typeof limitRecordSchema>;

export const buyerRecordSchema = z.object({
  sinosureBuyerNo: code,
  corpBuyerNo: code,
  name: text,
  /** ISO 3166-1 alpha-3. */
  country: code,
  address: text,
  regNo: code,
  limits: z.array(limitRecordSchema).max(200).default([]),
});
export type BuyerRecord = z.infer<typeof buyerRecordSchema>;

/** 出运申报 */
export const shipmentRecordSchema = z.object({
  policyNo: code,
  sinosureBuyerNo: code,
  corpBuyerNo: code,
  buyerName: text,
  invoiceNo: z.string().min(1).max(64),
  invoiceSum: code,
  insureSum: code,
  currency: code,
  payMode: payModeSchema.nullable().default(null),
  payTermDays: code,
  shippedOn: code,
  dueDate: code,
  declaredOn: code,
  hsCode: code,
  goodsName: text,
  contractNo: code,
  orderNo: code,
  transportBillNo: code,
  customsDeclarationNo: code,
  /** '5': accepted by the insurer; '' where the list does not say. */
  status: code,
  receiptStatus: receiptStatusSchema.nullable().default(null),
});
export type ShipmentRecord = z.infer<typeof shipmentRecordSchema>;

const goodsSchema = z.object({ hsCode: code, goodsName: text, quantity: code, unit: code, sum: code });

/** 报关单 */
export const declarationRecordSchema = z.object({
  customsDeclarationNo: z.string().min(1).max(64),
  exportedOn: code,
  consignor: text,
  contractNo: code,
  transportBillNo: code,
  totalSum: code,
  currency: code,
  goods: z.array(goodsSchema).max(500).default([]),
});
export type DeclarationRecord = z.infer<typeof declarationRecordSchema>;

export const recordSchemas = {
  policies: policyRecordSchema,
  buyers: buyerRecordSchema,
  shipments: shipmentRecordSchema,
  declarations: declarationRecordSchema,
} as const;

/** The four lists, under the names the endpoint gives them. */
export const referenceLists = referenceKinds;
export type ReferenceList = ReferenceKind;
export type ReferenceRecord<L extends ReferenceList = ReferenceList> = z.infer<(typeof recordSchemas)[L]>;

/** Where a record comes from. */
export const provenanceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('endpoint'), updatedAt: z.string().max(40), fetchedAt: instantSchema }),
  z.object({
    kind: z.literal('file'),
    fileName: z.string().max(260),
    importedAt: instantSchema,
    /** Row of the sheet, from 1. */
    row: z.int().positive(),
  }),
]);
export type Provenance = z.infer<typeof provenanceSchema>;

const known = <T extends z.ZodType>(record: T) =>
  z.object({ key: z.string().max(300), record, provenance: provenanceSchema });
export const knownSchemas = {
  policies: known(policyRecordSchema),
  buyers: known(buyerRecordSchema),
  shipments: known(shipmentRecordSchema),
  declarations: known(declarationRecordSchema),
} as const;
export type Known<L extends ReferenceList> = {
  readonly key: string;
  readonly record: ReferenceRecord<L>;
  readonly provenance: Provenance;
};

/** Accepted by the insurer. */
export const acceptedStatus = '5';
