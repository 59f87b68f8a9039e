import { digitsRepaired } from './digits-repaired.ts';
import type { ValueRead } from './value-read.ts';

/** An amount and the currency written beside it; '' for none. */
export interface AmountRead extends ValueRead {
  readonly currency: string;
  /** Where the currency stands, when there is one. */
  readonly currencyAt: { readonly start: number; readonly end: number } | undefined;
}

const codes = ['USD', 'EUR', 'CNY', 'RMB', 'GBP', 'JPY', 'HKD', 'AUD', 'CAD', 'CHF', 'SGD', 'KRW', 'NZD', 'THB', 'AED'];

const signs: readonly (readonly [RegExp, string])[] = [
  [/US\s?\$|美元|U\.S\.\s?DOLLARS?|US DOLLARS?/i, 'USD'],
  [/HK\s?\$|港币|港元/i, 'HKD'],
  [/€|欧元|\bEUROS?\b/i, 'EUR'],
  [/£|英镑/, 'GBP'],
  [/日元|日圆/, 'JPY'],
  [/[¥￥]|人民币|RMB/i, 'CNY'],
  [/\$/, 'USD'],
];

const word = new RegExp(`(?<![A-Z])(${codes.join('|')})(?![A-Z])`, 'i');

/** ISO code of the first currency named in a text. '$' alone is taken for US dollars, and not surely. */
export const readCurrency = (text: string): ValueRead | undefined => {
  const code = word.exec(text);
  if (code !== null) {
    const value = code[0].toUpperCase();
    return { value: value === 'RMB' ? 'CNY' : value, sure: 1, start: code.index, end: code.index + code[0].length };
  }
  for (const [sign, value] of signs) {
    const match = sign.exec(text);
    if (match !== null)
      return { value, sure: match[0] === '$' ? 0.6 : 1, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
};

/** 1,234.50 · 1.234,50 · 1 234.50 · 1234.5 · 1,234 as a plain decimal; undefined where the marks contradict each other. */
export const plainAmount = (text: string): string | undefined => {
  const digits = text.replace(/[\s'’]/g, '');
  const decimal = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,4})?$/.exec(digits);
  if (decimal !== null) return `${(decimal[1] ?? '').replaceAll(',', '')}${decimal[2] ?? ''}`;
  const comma = /^(\d{1,3}(?:\.\d{3})+|\d+),(\d{2})$/.exec(digits);
  if (comma !== null) return `${(comma[1] ?? '').replaceAll('.', '')}.${comma[2]}`;
  // A recogniser takes commas for points: 12.480.00 has one meaning only.
  const points = /^(\d{1,3}(?:[.,]\d{3})+)[.,](\d{2})$/.exec(digits);
  if (points !== null) return `${(points[1] ?? '').replace(/[.,]/g, '')}.${points[2]}`;
  return undefined;
};

const numbers =
  /(?<![\d.,])\d{1,3}(?:[,.'’ ]\s?\d{3})+(?:[.,]\s?\d{1,2})?(?!\d)|(?<![\d.,])\d+(?:[.,]\s?\d{1,2})?(?!\d)/g;

const units =
  /^\s*(?:KGS?|KG|CTNS?|CARTONS?|PCS|PIECES|SETS?|PKGS?|PACKAGES|CBM|M3|MTS?|%|DAYS|千克|公斤|箱|件|台|套|个|吨|天)/i;

/**
 * All amounts in a text, from left to right. Numbers with a unit of measure are none; one with cents, or beside a
 * currency, is surer. A stray letter before it (￥ read as 半) does no harm.
 */
export const readAmounts = (written: string, isOcr: boolean): AmountRead[] => {
  const text = isOcr ? digitsRepaired(written) : written;
  return [...text.matchAll(numbers)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const value = plainAmount(match[0]);
    if (value === undefined || units.test(text.slice(end))) return [];
    // Half a number is worse than none.
    if (/^[A-Za-z]\b|^[.,]?\d/.test(text.slice(end)) || /\.\d$/.test(value)) return [];
    const before = text.slice(Math.max(0, start - 8), start);
    const after = text.slice(end, end + 6);
    const left = readCurrency(before.replace(/^.*\d/, ''));
    const right = readCurrency(after.replace(/\d.*$/, ''));
    const currency = left ?? right;
    const offset = left !== undefined ? start - before.replace(/^.*\d/, '').length : end;
    const hasCents = /[.,]\s?\d{2}$/.test(match[0]);
    const sure = hasCents ? 1 : currency !== undefined ? 0.85 : 0.4;
    const tidy = value.includes('.') ? value : `${value}.00`;
    return [
      {
        value: tidy.replace(/^0+(?=\d)/, ''),
        sure,
        start,
        end,
        currency: currency?.value ?? '',
        currencyAt: currency === undefined ? undefined : { start: offset + currency.start, end: offset + currency.end },
      },
    ];
  });
};
