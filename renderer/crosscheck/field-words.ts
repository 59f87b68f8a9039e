import { formatAmount } from '../../shared/claim/amount.ts';
import type { Doubt } from '../../shared/claim/doubts/doubt.ts';
import { referenceLists } from '../../shared/claim/reference/records.ts';
import { textKey } from '../../shared/locale/locale.ts';
import { useLanguage } from '../app/language.tsx';

const amounts: ReadonlySet<string> = new Set(['invoiceSum', 'insureSum']);

/** A value of a compared field as a person reads it. */
export const useValueWords = () => {
  const { tData } = useLanguage();
  return (path: string, value: string): string => {
    if (amounts.has(path)) return formatAmount(value);
    const known = textKey(`${path}.${value}`);
    return known === undefined ? value : tData(known);
  };
};

/** The names in a cross-check's doubt: the field, who says otherwise, and what. Nothing for other doubts. */
export const useFieldWords = () => {
  const { t, tData } = useLanguage();
  const inWords = useValueWords();
  return (params: Doubt['params']): Doubt['params'] => {
    const { field, source, form, value, invoiceNo } = params;
    if (typeof field !== 'string' || typeof source !== 'string') return {};
    const list = referenceLists.find((one) => one === source);
    const name = tData(`field.${field}`);
    return {
      field: typeof invoiceNo === 'string' ? `${invoiceNo} ${name}` : name,
      source: list === undefined ? source : t(`reference.list.${list}`),
      form: inWords(field, String(form ?? '')),
      value: inWords(field, String(value ?? '')),
    };
  };
};
