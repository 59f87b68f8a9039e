import { recordKey } from '../reference/record-key.ts';
import {
  type BuyerRecord,
  buyerRecordSchema,
  type DeclarationRecord,
  declarationRecordSchema,
  type Known,
  type PolicyRecord,
  policyRecordSchema,
  type ShipmentRecord,
  shipmentRecordSchema,
} from '../reference/records.ts';
import { soundCase, soundInvoice } from './sound-records.ts';

/** Platform data that says what the sound case says; each test changes the one thing it is about. */

export const fromPlatform = {
  kind: 'endpoint',
  updatedAt: '2026-01-05T01:00:00Z',
  fetchedAt: '2026-03-01T01:00:00.000Z',
} as const;
const { facts } = soundCase;

export const knownPolicy = (change: Partial<PolicyRecord>): Known<'policies'> => {
  const record = policyRecordSchema.parse({
    policyNo: facts.policyNo,
    insuredName: facts.insured.name,
    insuredUscc: facts.insured.uscc,
    clientNo: facts.insured.clientNo,
    validTo: '2026-06-30',
    currency: 'USD',
    maxLiability: '5000000.00',
    minimumPremium: '12000.00',
    ...change,
  });
  return { key: recordKey('policies', record), record, provenance: fromPlatform };
};

export const knownBuyer = (change: Partial<BuyerRecord>): Known<'buyers'> => {
  const record = buyerRecordSchema.parse({
    name: facts.buyer.name,
    country: facts.buyer.country,
    sinosureBuyerNo: facts.buyer.sinosureBuyerNo,
    ...change,
  });
  return { key: recordKey('buyers', record), record, provenance: fromPlatform };
};

export const knownShipment = (change: Partial<ShipmentRecord>): Known<'shipments'> => {
  const { invoiceNo, invoiceSum, insureSum, shippedOn, dueDate, declaredOn, payTermDays, hsCode } = soundInvoice;
  const { goodsName, contractNo, transportBillNo, customsDeclarationNo, receiptStatus } = soundInvoice;
  const record = shipmentRecordSchema.parse({
    policyNo: facts.policyNo,
    sinosureBuyerNo: facts.buyer.sinosureBuyerNo,
    ...{ invoiceNo, invoiceSum, insureSum, shippedOn, dueDate, declaredOn, payTermDays, hsCode },
    ...{ goodsName, contractNo, transportBillNo, customsDeclarationNo, receiptStatus },
    currency: facts.currency,
    payMode: facts.payMode,
    status: '5',
    ...change,
  });
  return { key: recordKey('shipments', record), record, provenance: fromPlatform };
};

export const knownDeclaration = (change: Partial<DeclarationRecord>): Known<'declarations'> => {
  const record = declarationRecordSchema.parse({
    customsDeclarationNo: soundInvoice.customsDeclarationNo,
    exportedOn: soundInvoice.shippedOn,
    totalSum: soundInvoice.invoiceSum,
    currency: facts.currency,
    contractNo: soundInvoice.contractNo,
    ...change,
  });
  return { key: recordKey('declarations', record), record, provenance: fromPlatform };
};
