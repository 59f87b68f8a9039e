import { formatAmount } from '../../shared/claim/amount.ts';
import { type ChecklistData, otherCode, rowOf } from '../../shared/claim/checklist-data.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import { type Locale, type TextKey, type TextParams, textKey, translate } from '../../shared/locale/locale.ts';

/** Words for what is printed, in one language. */
export type Words = {
  readonly locale: Locale;
  readonly t: (key: TextKey, params?: TextParams) => string;
  /** Text of a key built from data; the key itself where there is none. */
  readonly data: (key: string) => string;
  readonly documentName: (code: string | null) => string;
  readonly money: (amount: string, currency: string) => string;
};

/** Documents are called as the checklist in force calls them; what it does not know is "other". */
export const wordsIn = (locale: Locale, checklist: ChecklistData): Words => ({
  locale,
  t: (key, params) => translate(locale, key, params),
  data: (key) => {
    const known = textKey(key);
    return known === undefined ? key : translate(locale, known);
  },
  documentName: (code) => {
    const row = rowOf(checklist, code) ?? rowOf(checklist, otherCode);
    return row === undefined ? (code ?? '') : locale === 'zh-CN' ? row.name.zh : row.name.en;
  },
  money: (amount, currency) => `${currency} ${formatAmount(amount, minorUnits(currency))}`,
});
