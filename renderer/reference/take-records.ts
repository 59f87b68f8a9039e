import { type CaseFacts, emptyInvoice, type Invoice } from '../../shared/claim/case.ts';
import { limitOf } from '../../shared/claim/reference/limit-and-ratio.ts';
import { plainCode } from '../../shared/claim/reference/record-key.ts';
import type { BuyerRecord, PolicyRecord, ShipmentRecord } from '../../shared/claim/reference/records.ts';

/** What a case holds at most. */
export const invoicesAtMost = 200;

/** The facts with a policy picked: its number, the insured, and the currency while there is no invoice. */
export const withPolicy = (facts: CaseFacts, record: PolicyRecord): CaseFacts => ({
  ...facts,
  policyNo: record.policyNo,
  insured: {
    name: record.insuredName || facts.insured.name,
    uscc: record.insuredUscc || facts.insured.uscc,
    clientNo: record.clientNo || facts.insured.clientNo,
  },
  currency: facts.invoices.length === 0 && record.currency !== '' ? record.currency : facts.currency,
});

/** The facts with a buyer picked; the terms of payment where its limit under the policy leaves no choice. */
export const withBuyer = (facts: CaseFacts, record: BuyerRecord): CaseFacts => {
  const { sinosureBuyerNo, corpBuyerNo, name, country } = record;
  const limit = limitOf(record, facts, '');
  return {
    ...facts,
    buyer: {
      name,
      country: country || facts.buyer.country,
      sinosureBuyerNo,
      corpBuyerNo,
      address: record.address || facts.buyer.address,
      regNo: record.regNo || facts.buyer.regNo,
    },
    payMode: facts.payMode ?? limit?.payMode ?? null,
    policyNo: facts.policyNo || (limit?.policyNo ?? ''),
  };
};

/** A line from an accepted shipment. The loss is what was insured (as the insurer's own front-ends start it) */
const lineOf = (record: ShipmentRecord, id: string): Invoice => ({
  ...emptyInvoice(id),
  invoiceNo: record.invoiceNo,
  invoiceSum: record.invoiceSum,
  insureSum: record.insureSum,
  lossSum: record.insureSum,
  receiptStatus: record.receiptStatus,
  shippedOn: record.shippedOn,
  declaredOn: record.declaredOn,
  dueDate: record.dueDate,
  payTermDays: record.payTermDays,
  hsCode: record.hsCode,
  goodsName: record.goodsName.slice(0, 200),
  contractNo: record.contractNo,
  orderNo: record.orderNo,
  transportBillNo: record.transportBillNo,
  customsDeclarationNo: record.customsDeclarationNo,
});

const isBlank = ({ id: _id, ...values }: Invoice): boolean =>
  Object.values(values).every((value) => value === '' || value === null);

/**
 * The facts with invoices picked from shipments: one line each, those that are there already left alone, an empty line given
 * up. What the shipments all say of policy, buyer and terms fills what is still empty.
 */
export const withShipments = (facts: CaseFacts, records: readonly ShipmentRecord[], newId: () => string): CaseFacts => {
  const kept = facts.invoices.filter((line) => !isBlank(line));
  const there = new Set(kept.map(({ invoiceNo }) => plainCode(invoiceNo)));
  const added = records
    .filter(({ invoiceNo }) => !there.has(plainCode(invoiceNo)))
    .map((record) => lineOf(record, newId()))
    .slice(0, invoicesAtMost - kept.length);
  const [first] = records;
  const same = (value: (record: ShipmentRecord) => string): string =>
    first !== undefined && records.every((record) => value(record) === value(first)) ? value(first) : '';
  return {
    ...facts,
    policyNo: facts.policyNo || same(({ policyNo }) => policyNo),
    buyer: {
      ...facts.buyer,
      name: facts.buyer.name || same(({ buyerName }) => buyerName),
      sinosureBuyerNo: facts.buyer.sinosureBuyerNo || same(({ sinosureBuyerNo }) => sinosureBuyerNo),
      corpBuyerNo: facts.buyer.corpBuyerNo || same(({ corpBuyerNo }) => corpBuyerNo),
    },
    payMode:
      facts.payMode ?? (records.every(({ payMode }) => payMode === first?.payMode) ? (first?.payMode ?? null) : null),
    currency: kept.length === 0 ? same(({ currency }) => currency) || facts.currency : facts.currency,
    invoices: [...kept, ...added],
  };
};
