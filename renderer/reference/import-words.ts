import { textKey } from '../../shared/locale/locale.ts';
import { useLanguage } from '../app/language.tsx';

/** What an import's field is called: as in the form where the form has it. */
export const useImportFieldName = () => {
  const { t, tData } = useLanguage();
  const nameOf = (id: string): string => {
    const [area, part] = id.split('.');
    if (part !== undefined)
      return t(area === 'limit' ? 'reference.limit' : 'reference.goodsOf', { field: nameOf(part) });
    const candidates = [
      `field.${id}`,
      `reference.field.${id}`,
      `reference.col.${id}`,
      ...(nested[id] === undefined ? [] : [nested[id]]),
    ];
    return tData(candidates.find((key) => textKey(key) !== undefined) ?? `field.${id}`);
  };
  return nameOf;
};

/** Fields of lists that the form keeps under another name. */
const nested: Readonly<Record<string, string>> = {
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
