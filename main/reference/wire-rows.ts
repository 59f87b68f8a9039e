import { payModes, receiptStatuses } from '../../shared/claim/codes.ts';
import { recordKey } from '../../shared/claim/reference/record-key.ts';
import {
  type Known,
  type ReferenceList,
  type ReferenceRecord,
  recordSchemas,
} from '../../shared/claim/reference/records.ts';
import {
  type BuyerRow,
  buyerRowSchema,
  type DeclarationRow,
  declarationRowSchema,
  type PolicyRow,
  policyRowSchema,
  type ShipmentRow,
  shipmentRowSchema,
  tombstoneSchemas,
} from '../../shared/singleWindow/reference.ts';

/** What one row of the endpoint means to us; undefined for a row nobody here can read. */
export type WireMeaning<L extends ReferenceList = ReferenceList> =
  | { readonly kind: 'record'; readonly entry: Known<L> }
  | { readonly kind: 'gone'; readonly key: string };

const payMode = (code: string) => payModes[Number(code) - 1] ?? null;
const receipt = (code: string) => receiptStatuses[Number(code)] ?? null;

const policy = (row: PolicyRow) => ({ ...row, currency: row.moneyId });

const buyer = (row: BuyerRow) => ({
  ...row,
  limits: row.limits.map((limit) => ({
    ...limit,
    payMode: payMode(limit.payMode),
    payTermDays: String(limit.payTerm),
    currency: limit.moneyId,
    validTo: limit.validTo ?? '',
  })),
});

const shipment = (row: ShipmentRow) => ({
  ...row,
  currency: row.moneyId,
  payMode: payMode(row.payMode),
  payTermDays: String(row.payTerm),
  shippedOn: row.transportDate,
  dueDate: row.shouldPayDate,
  hsCode: row.code10,
  customsDeclarationNo: row.customsBillNo,
  receiptStatus: receipt(row.receiptStatus),
});

const declaration = (row: DeclarationRow) => ({
  ...row,
  customsDeclarationNo: row.customsBillNo,
  currency: row.moneyId,
  goods: row.goods.map((one) => ({ ...one, hsCode: one.code10 })),
});

const readRow: { readonly [L in ReferenceList]: (row: unknown) => { updatedAt: string; fields: object } | undefined } =
  {
    policies: (row) => {
      const read = policyRowSchema.safeParse(row);
      return read.success ? { updatedAt: read.data.updatedAt, fields: policy(read.data) } : undefined;
    },
    buyers: (row) => {
      const read = buyerRowSchema.safeParse(row);
      return read.success ? { updatedAt: read.data.updatedAt, fields: buyer(read.data) } : undefined;
    },
    shipments: (row) => {
      const read = shipmentRowSchema.safeParse(row);
      return read.success ? { updatedAt: read.data.updatedAt, fields: shipment(read.data) } : undefined;
    },
    declarations: (row) => {
      const read = declarationRowSchema.safeParse(row);
      return read.success ? { updatedAt: read.data.updatedAt, fields: declaration(read.data) } : undefined;
    },
  };

const goneKey = (list: ReferenceList, row: unknown): string | undefined => {
  const read = tombstoneSchemas[list].safeParse(row);
  if (!read.success) return undefined;
  const {
    policyNo = '',
    sinosureBuyerNo = '',
    invoiceNo = '',
    customsBillNo = '',
  } = read.data as Record<string, string>;
  const fields = { policyNo, sinosureBuyerNo, invoiceNo, customsDeclarationNo: customsBillNo };
  return recordKey(list, recordSchemas[list].parse(fields) as ReferenceRecord);
};

/** A row as the endpoint sends it → a record under our names, or the key of one that is gone. Members we don't know are dropped. */
export const readWireRow = <L extends ReferenceList>(
  list: L,
  row: unknown,
  fetchedAt: string,
): WireMeaning<L> | undefined => {
  const gone = goneKey(list, row);
  if (gone !== undefined) return { kind: 'gone', key: gone };
  const read = readRow[list](row);
  const parsed = read === undefined ? undefined : recordSchemas[list].safeParse(read.fields);
  if (read === undefined || parsed?.success !== true) return undefined;
  const record = parsed.data as ReferenceRecord<L>;
  const provenance = { kind: 'endpoint', updatedAt: read.updatedAt, fetchedAt } as const;
  return { kind: 'record', entry: { key: recordKey(list, record), record, provenance } };
};
