/** Identifier rules of the field. Sources and how far to trust each: the identifiers table of the domain notes (README, "Facts"). */

const usccSymbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccVerdict = 'valid' | 'shape' | 'check-digit';

/**
 * 统一社会信用代码 (GB 32100): 18 symbols without I O S V Z, digits in places 3–8, last symbol a mod-31 check.
 * 'shape' = not such a code at all, 'check-digit' = looks like one but a symbol is mistyped.
 */
export const checkUscc = (code: string): UsccVerdict => {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return 'shape';
  const sum = usccWeights.reduce((total, weight, i) => total + weight * usccSymbols.indexOf(code[i] ?? ''), 0);
  return usccSymbols[(31 - (sum % 31)) % 31] === code[17] ? 'valid' : 'check-digit';
};

export type DeclarationVerdict =
  | { valid: false }
  | { valid: true; customsOffice: string; year: number; isExport: boolean };

/** 报关单号: 18 digits; 1–4 customs office, 5–8 year, 9th 0 = export / 1 = import. No check digit is known. */
export const readCustomsDeclarationNo = (text: string): DeclarationVerdict => {
  if (!/^\d{18}$/.test(text) || !/[01]/.test(text[8] ?? '')) return { valid: false };
  return { valid: true, customsOffice: text.slice(0, 4), year: Number(text.slice(4, 8)), isExport: text[8] === '0' };
};

/** 10-digit HS code as in the insurer's `code10`. */
export const isHsCode = (text: string): boolean => /^\d{10}$/.test(text);

/** Seen policy numbers look like SCH017067-161600; other products differ, so a mismatch only warns. */
export const looksLikePolicyNo = (text: string): boolean => /^S?CH\d{6}(-\d{6})?$/.test(text);

/** Seen buyer codes look like USA/387022 (ISO 3166-1 alpha-3, slash, six digits); a mismatch only warns. */
export const looksLikeBuyerCode = (text: string): boolean => /^[A-Z]{3}\/\d{6}$/.test(text);

/** SWIFT/BIC: 8 or 11 characters. */
export const isBic = (text: string): boolean => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text);

const fullWidth = /[！-～]/g;

/** Full-width letters, digits and signs (typed with a Chinese input method) as their ASCII twins; outer spaces dropped. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .trim();

export const hasFullWidth = (text: string): boolean => /[！-～\u3000]/.test(text);
