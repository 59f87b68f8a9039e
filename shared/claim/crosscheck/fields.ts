import type { CaseFacts, Invoice } from '../case.ts';
import type { ReadingField } from '../reading/labels.ts';
import type { BuyerRecord, DeclarationRecord, PolicyRecord, ShipmentRecord } from '../reference/records.ts';
import type { ValueType } from './compare.ts';

/** A value of the case and what else says it. `path` is the field's name in doubts and texts (`field.<path>`). */
export type FactField = {
  readonly path: string;
  readonly type: ValueType;
  readonly form: (facts: CaseFacts) => string;
  readonly policy?: (record: PolicyRecord) => string;
  readonly buyer?: (record: BuyerRecord) => string;
  /** Every shipment of the case's invoices must say the same. */
  readonly shipment?: (record: ShipmentRecord) => string;
  readonly reading?: ReadingField;
};

export const factFields: readonly FactField[] = [
  {
    path: 'insured.name',
    type: 'name',
    form: ({ insured }) => insured.name,
    policy: ({ insuredName }) => insuredName,
  },
  {
    path: 'insured.uscc',
    type: 'code',
    form: ({ insured }) => insured.uscc,
    policy: ({ insuredUscc }) => insuredUscc,
    reading: 'uscc',
  },
  {
    path: 'insured.clientNo',
    type: 'code',
    form: ({ insured }) => insured.clientNo,
    policy: ({ clientNo }) => clientNo,
  },
  {
    path: 'policyNo',
    type: 'code',
    form: ({ policyNo }) => policyNo,
    policy: ({ policyNo }) => policyNo,
    shipment: ({ policyNo }) => policyNo,
    reading: 'policyNo',
  },
  {
    path: 'buyer.name',
    type: 'name',
    form: ({ buyer }) => buyer.name,
    buyer: ({ name }) => name,
    shipment: ({ buyerName }) => buyerName,
    reading: 'buyerName',
  },
  { path: 'buyer.country', type: 'code', form: ({ buyer }) => buyer.country, buyer: ({ country }) => country },
  {
    path: 'buyer.sinosureBuyerNo',
    type: 'code',
    form: ({ buyer }) => buyer.sinosureBuyerNo,
    // That a shipment is another buyer's is a doubt of its own, at the invoice.
    buyer: ({ sinosureBuyerNo }) => sinosureBuyerNo,
  },
  {
    path: 'buyer.corpBuyerNo',
    type: 'code',
    form: ({ buyer }) => buyer.corpBuyerNo,
    buyer: ({ corpBuyerNo }) => corpBuyerNo,
  },
  {
    path: 'payMode',
    type: 'choice',
    form: ({ payMode }) => payMode ?? '',
    shipment: ({ payMode }) => payMode ?? '',
  },
  {
    path: 'currency',
    type: 'code',
    form: ({ currency }) => currency,
    shipment: ({ currency }) => currency,
    reading: 'currency',
  },
];

/** The same of one invoice line. */
export type LineField = {
  readonly path: Exclude<keyof Invoice, 'id'>;
  readonly type: ValueType;
  readonly form: (line: Invoice) => string;
  readonly shipment?: (record: ShipmentRecord) => string;
  readonly declaration?: (record: DeclarationRecord) => string;
  /** Where the declaration may stand apart a little. */
  readonly declarationType?: ValueType;
  readonly reading?: ReadingField;
  /** The kinds of paper on which the value is about this invoice and nothing else; all where absent. */
  readonly papers?: readonly string[];
};

const oneHsCode = ({ goods }: DeclarationRecord): string => (goods.length === 1 ? (goods[0]?.hsCode ?? '') : '');

export const lineFields: readonly LineField[] = [
  {
    path: 'invoiceSum',
    type: 'amount',
    form: ({ invoiceSum }) => invoiceSum,
    shipment: ({ invoiceSum }) => invoiceSum,
    declaration: ({ totalSum }) => totalSum,
    reading: 'amount',
    papers: ['TRD-INV'],
  },
  { path: 'insureSum', type: 'amount', form: ({ insureSum }) => insureSum, shipment: ({ insureSum }) => insureSum },
  {
    path: 'shippedOn',
    type: 'date',
    form: ({ shippedOn }) => shippedOn,
    shipment: ({ shippedOn }) => shippedOn,
    declaration: ({ exportedOn }) => exportedOn,
    declarationType: 'loose-date',
    reading: 'shippedOn',
  },
  { path: 'declaredOn', type: 'date', form: ({ declaredOn }) => declaredOn, shipment: ({ declaredOn }) => declaredOn },
  {
    path: 'dueDate',
    type: 'date',
    form: ({ dueDate }) => dueDate,
    shipment: ({ dueDate }) => dueDate,
    reading: 'dueDate',
  },
  {
    path: 'payTermDays',
    type: 'days',
    form: ({ payTermDays }) => payTermDays,
    shipment: ({ payTermDays }) => payTermDays,
  },
  {
    path: 'hsCode',
    type: 'code',
    form: ({ hsCode }) => hsCode,
    shipment: ({ hsCode }) => hsCode,
    declaration: oneHsCode,
  },
  {
    path: 'contractNo',
    type: 'code',
    form: ({ contractNo }) => contractNo,
    shipment: ({ contractNo }) => contractNo,
    declaration: ({ contractNo }) => contractNo,
    reading: 'contractNo',
  },
  {
    path: 'transportBillNo',
    type: 'code',
    form: ({ transportBillNo }) => transportBillNo,
    shipment: ({ transportBillNo }) => transportBillNo,
    declaration: ({ transportBillNo }) => transportBillNo,
    reading: 'transportBillNo',
  },
  {
    path: 'customsDeclarationNo',
    type: 'code',
    form: ({ customsDeclarationNo }) => customsDeclarationNo,
    shipment: ({ customsDeclarationNo }) => customsDeclarationNo,
    reading: 'customsDeclarationNo',
  },
  {
    path: 'receiptStatus',
    type: 'choice',
    form: ({ receiptStatus }) => receiptStatus ?? '',
    shipment: ({ receiptStatus }) => receiptStatus ?? '',
  },
];
