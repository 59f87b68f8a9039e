import { type TextKey, type TextParams, textKey } from './locale.ts';

/** Fields of lists that the form keeps under another name. */
const nested: Readonly<Record<string, TextKey>> = {
  insuredName: 'field.insured.name',
  insuredUscc: 'field.insured.uscc',
  clientNo: 'field.insured.clientNo',
  sinosureBuyerNo: 'field.buyer.sinosureBuyerNo',
  corpBuyerNo: 'field.buyer.corpBuyerNo',
  name: 'field.buyer.name',
  buyerName: 'field.buyer.name',
  country: 'field.buyer.country',
  limitSum: 'reference.col.limit',
  totalSum: 'reference.col.total',
};

/** What a column of a list of platform data is called: as in the form where the form has it. */
export const importFieldName = (t: (key: TextKey, params?: TextParams) => string, id: string): string => {
  const [area, part] = id.split('.');
  if (part !== undefined)
    return t(area === 'limit' ? 'reference.limit' : 'reference.goodsOf', { field: importFieldName(t, part) });
  const found = [`field.${id}`, `reference.field.${id}`, `reference.col.${id}`].flatMap((key) => textKey(key) ?? []);
  const key = found[0] ?? nested[id];
  return key === undefined ? id : t(key);
};
