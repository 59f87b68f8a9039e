import { toHalfWidth } from '../identifiers.ts';
import type { ReferenceList, ReferenceRecord } from './records.ts';

/** A number or code as it is compared: half-width, upper case, without spaces. */
export const plainCode = (code: string): string => toHalfWidth(code).toUpperCase().replace(/\s+/g, '');

/** A name as it is looked up: without case, width, spaces and signs. */
export const plainName = (name: string): string =>
  toHalfWidth(name)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const buyerKey = (no: string, corpNo: string, name: string): string => {
  if (no !== '') return plainCode(no);
  return corpNo === '' ? `name ${plainName(name)}` : `own ${plainCode(corpNo)}`;
};

const keys: { readonly [L in ReferenceList]: (record: ReferenceRecord<L>) => string } = {
  policies: ({ policyNo }) => plainCode(policyNo),
  buyers: ({ sinosureBuyerNo, corpBuyerNo, name }) => buyerKey(sinosureBuyerNo, corpBuyerNo, name),
  shipments: ({ policyNo, invoiceNo }) => `${plainCode(invoiceNo)} ${plainCode(policyNo)}`.trim(),
  declarations: ({ customsDeclarationNo }) => plainCode(customsDeclarationNo),
};

/** What makes a record of a list the same one, whoever sends it and whenever. */
export const recordKey = <L extends ReferenceList>(list: L, record: ReferenceRecord<L>): string => keys[list](record);

const textOf = (values: readonly string[]): string =>
  [...new Set(values.filter((value) => value !== ''))].join('\n').toLowerCase();

const searched: { readonly [L in ReferenceList]: (record: ReferenceRecord<L>) => readonly string[] } = {
  policies: (r) => [r.policyNo, r.productName, r.insuredName, r.insuredUscc, r.clientNo],
  buyers: (r) => [r.sinosureBuyerNo, r.corpBuyerNo, r.name, r.country, r.regNo, ...r.limits.map((l) => l.policyNo)],
  shipments: (r) => [
    r.invoiceNo,
    r.policyNo,
    r.sinosureBuyerNo,
    r.corpBuyerNo,
    r.buyerName,
    r.goodsName,
    r.contractNo,
    r.orderNo,
    r.transportBillNo,
    r.customsDeclarationNo,
  ],
  declarations: (r) => [
    r.customsDeclarationNo,
    r.consignor,
    r.contractNo,
    r.transportBillNo,
    ...r.goods.map((g) => g.goodsName),
  ],
};

/** What a record is found by, in lower case. */
export const searchTextOf = <L extends ReferenceList>(list: L, record: ReferenceRecord<L>): string =>
  textOf(searched[list](record));

const sorted: { readonly [L in ReferenceList]: (record: ReferenceRecord<L>) => string } = {
  policies: ({ validTo }) => validTo,
  buyers: ({ name }) => plainName(name),
  shipments: ({ shippedOn }) => shippedOn,
  declarations: ({ exportedOn }) => exportedOn,
};

/** What a list is in the order of: buyers by name (as `plainName`), everything else by its day. */
export const sortTextOf = <L extends ReferenceList>(list: L, record: ReferenceRecord<L>): string =>
  sorted[list](record);

/** The buyer a record is about; '' for none. */
export const buyerOf = (list: ReferenceList, record: ReferenceRecord): string => {
  if ((list !== 'shipments' && list !== 'buyers') || !('sinosureBuyerNo' in record)) return '';
  return plainCode(record.sinosureBuyerNo || record.corpBuyerNo);
};
