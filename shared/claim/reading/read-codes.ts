import { checkUscc, looksLikePolicyNo, readCustomsDeclarationNo } from '../identifiers.ts';
import { asDigits } from './digits-repaired.ts';
import type { ValueRead } from './value-read.ts';

const lettersOf: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

/**
 * Letters that look like digits are taken for them where they stand among digits. What a part begins with stays: "BL2026"
 * begins with letters, and only a lone O or I before digits cannot be meant.
 */
const repaired = (code: string): string =>
  code.replace(/[A-Z0-9]+/g, (part) => {
    const [, head = '', rest = ''] = /^([A-Z]*)(.*)$/.exec(part) ?? [];
    if (/^[0158](?:[A-Z]{3,}\d|[A-Z]+$)/.test(part)) return `${lettersOf[part[0] ?? '']}${part.slice(1)}`;
    if (!/^[0-9OQISBZL]*$/.test(rest) || rest === '') return part;
    const digits = rest
      .replace(/[OQ]/g, '0')
      .replace(/[IL]/g, '1')
      .replace(/(?<=\d)[SBZ](?=\d)/g, asDigits);
    return (/^[OIZ]$/.test(head) ? asDigits(head) : head) + digits;
  });

/** Letters, then one that may be a digit, then digits: nobody can tell which it is. */
const isUncertain = (code: string): boolean => /[A-Z]{2}[OZ]\d{2}/.test(code);

const code = /[A-Z0-9][A-Z0-9]*(?:\s?[-/]\s?[A-Z0-9]+|\.[A-Z0-9]+)*/gi;

/** The first number of a contract, invoice or bill of lading in a text: at least four signs, two digits among them. */
export const readCode = (text: string, isOcr: boolean): ValueRead | undefined => {
  for (const match of text.replace(/[—–_]/g, '-').matchAll(code)) {
    const joined = match[0].replace(/\s/g, '').toUpperCase();
    const value = isOcr ? repaired(joined) : joined;
    if (value.length < 4 || value.length > 40 || value.replace(/\D/g, '').length < 2) {
      // Words before the number belong to a label we do not know.
      if (/^[A-Z]{3,}$/.test(joined)) return undefined;
      continue;
    }
    if (/^20\d{2}[-/.][01]?\d[-/.][0-3]?\d$/.test(value)) return undefined;
    const sure = !isOcr ? 1 : isUncertain(value) ? 0.5 : value === joined ? 1 : 0.85;
    return { value, sure, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
};

/**
 * 提单号 by its shape alone: the carrier's four letters (SCAC) and eight to eleven digits. A container has seven digits, so it
 * is never taken for one.
 */
export const readBillNo = (text: string, isOcr: boolean): ValueRead | undefined => {
  const shape = isOcr
    ? /(?<![0-9A-Z])[A-Z]{4}[0-9OQISB]{8,11}(?![0-9A-Z])/i
    : /(?<![0-9A-Z])[A-Z]{4}\d{8,11}(?![0-9A-Z])/;
  const match = shape.exec(text);
  if (match === null) return undefined;
  const written = match[0].toUpperCase();
  const value = written.slice(0, 4) + asDigits(written.slice(4));
  if (!/^[A-Z]{4}\d+$/.test(value) || written.slice(4).replace(/\d/g, '').length > 2) return undefined;
  return { value, sure: 1, start: match.index, end: match.index + match[0].length };
};

/** 报关单号: 18 digits with the year and the export mark where they belong. */
export const readDeclarationNo = (text: string, isOcr: boolean): ValueRead | undefined => {
  const shape = isOcr
    ? /(?<![0-9A-Z])[0-9OoQIlSBZ|](?:\s?[0-9OoQIlSBZ|]){17}(?![0-9A-Z])/g
    : /(?<![0-9A-Z])\d(?:\s?\d){17}(?![0-9A-Z])/g;
  for (const match of text.matchAll(shape)) {
    const value = asDigits(match[0].replace(/\s/g, ''));
    const verdict = readCustomsDeclarationNo(value);
    if (!verdict.valid || verdict.year < 2000 || verdict.year > 2099) continue;
    return { value, sure: verdict.isExport ? 1 : 0.6, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
};

const usccDigits = (text: string): string => text.slice(0, 2) + asDigits(text.slice(2, 8)) + text.slice(8);
const usccLetters: Readonly<Record<string, readonly string[]>> = {
  O: ['0'],
  I: ['1'],
  S: ['5'],
  Z: ['2'],
  V: ['Y'],
  '0': ['D', 'Q'],
  '8': ['B'],
  B: ['8'],
  '5': ['S'],
};

/** 统一社会信用代码. One misread sign is put right when the check digit then fits; otherwise it is no such code. */
export const readUscc = (text: string, isOcr: boolean): ValueRead | undefined => {
  for (const match of text.toUpperCase().matchAll(/(?<![0-9A-Z])[0-9A-Z](?:\s?[0-9A-Z]){17}(?![0-9A-Z])/g)) {
    const raw = match[0].replace(/\s/g, '');
    const place = { start: match.index, end: match.index + match[0].length };
    if (checkUscc(raw) === 'valid') return { value: raw, sure: 1, ...place };
    // Firms, associations and authorities begin so; anything else with 18 signs is another number.
    if (!isOcr || !/^[159][0-9I]/.test(raw)) continue;
    const plain = usccDigits(raw).replace(/O/g, '0').replace(/I/g, '1').replace(/Z/g, '2').replace(/S/g, '5');
    if (checkUscc(plain) === 'valid') return { value: plain, sure: 0.9, ...place };
    for (let i = 0; i < plain.length; i++)
      for (const other of usccLetters[plain[i] ?? ''] ?? []) {
        const tried = plain.slice(0, i) + other + plain.slice(i + 1);
        if (checkUscc(tried) === 'valid') return { value: tried, sure: 0.8, ...place };
      }
  }
  return undefined;
};

/** 保险单号; a shape we do not know is taken too, and not surely. */
export const readPolicyNo = (text: string, isOcr: boolean): ValueRead | undefined => {
  const read = readCode(text, isOcr);
  if (read === undefined) return undefined;
  return looksLikePolicyNo(read.value) ? read : { ...read, sure: read.sure * 0.75 };
};
