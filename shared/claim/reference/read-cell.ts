import { isDay } from '../calendar-date.ts';
import { type PayMode, payModeEdiCode, payModes, receiptStatusEdiCode, receiptStatuses } from '../codes.ts';
import { isCurrency } from '../currency.ts';
import { toHalfWidth } from '../identifiers.ts';
import { plainAmount, readCurrency } from '../reading/read-amount.ts';
import { readDate } from '../reading/read-date.ts';

/** What a cell of a list may hold. */
export type CellType =
  | 'text'
  | 'code'
  | 'amount'
  | 'date'
  | 'days'
  | 'currency'
  | 'country'
  | 'pay-mode'
  | 'receipt-status'
  | 'ratio';

/** Why a cell can't be taken; its words are `reference.bad.<reason>`. */
export const badReasons = [
  'missing',
  'too-long',
  'amount',
  'date',
  'date-unclear',
  'days',
  'currency',
  'country',
  'pay-mode',
  'receipt-status',
  'ratio',
  'precision-lost',
  'twice',
] as const;
export type BadReason = (typeof badReasons)[number];

export type CellRead =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: BadReason };

const good = (value: string): CellRead => ({ ok: true, value });
const bad = (reason: BadReason): CellRead => ({ ok: false, reason });

const payModeWords: Readonly<Record<PayMode, RegExp>> = {
  LC: /^(l\/?c|letterofcredit|信用证)/i,
  DP: /^(d\/?p|documentsagainstpayment|付款交单)/i,
  DA: /^(d\/?a|documentsagainstacceptance|承兑交单)/i,
  OA: /^(o\/?a|openaccount|t\/?t|赊销|赊账|放账|电汇)/i,
};
const receiptWords: readonly (readonly [RegExp, (typeof receiptStatuses)[number]])[] = [
  [/^(未收汇|未收|unpaid|none)$/i, 'none'],
  [/^(完全收汇|全部收汇|已收汇|full|paid)$/i, 'full'],
  [/^(部分收汇|part|partial)$/i, 'part'],
  [/^(视同收汇|deemed)$/i, 'deemed'],
];

/** Excel counts days from here (and believes in 29 February 1900). */
const excelEpochMs = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

const readDay = (text: string): CellRead => {
  if (isDay(text)) return good(text);
  // 40000–60000: 2009 to 2064; a list of amounts mapped to a date is caught by what is outside.
  if (/^[45]\d{4}(\.\d+)?$/.test(text)) {
    const at = new Date(excelEpochMs + Math.trunc(Number(text)) * dayMs);
    return good(at.toISOString().slice(0, 10));
  }
  const found = readDate(text, false);
  if (found === undefined) return bad('date');
  // 09/10/2025 has two meanings, and a list is not looked at row by row.
  return found.sure < 0.9 ? bad('date-unclear') : good(found.value);
};

const readAmount = (text: string): CellRead => {
  const bare = text.replace(/^[A-Za-z]{3}\b|[A-Za-z]{3}$|[$€£¥￥]|US\$|元$/g, '').trim();
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(bare)) return bad('precision-lost');
  // A program's own rounding error (0.1 + 0.2) is not an amount of the firm's.
  const plain = plainAmount(bare.replace(/(\.\d{4})0{5,}\d*$/, '$1'));
  return plain === undefined ? bad('amount') : good(plain.replace(/^0+(?=\d)/, ''));
};

const readRatio = (text: string): CellRead => {
  const match = /^(\d{1,3}(?:\.\d{1,4})?)\s*(%)?$/.exec(text);
  if (match === null) return bad('ratio');
  const value = Number(match[1]);
  const percent = match[2] === '%' || value > 1 ? value : value * 100;
  return percent > 100 ? bad('ratio') : good(String(Number((percent / 100).toFixed(4))));
};

const readCode = (text: string): CellRead => {
  // Excel keeps 15 digits of a number: a customs number typed as one has lost its end.
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text)) return bad('precision-lost');
  const code = text.replace(/\.0$/, (end) => (/^\d+\.0$/.test(text) ? '' : end));
  return code.length > 64 ? bad('too-long') : good(code);
};

const readPayMode = (text: string): CellRead => {
  const bare = text.replace(/\s+/g, '');
  const mode = payModes.find((one) => payModeEdiCode[one] === bare || one === bare || payModeWords[one].test(bare));
  return mode === undefined ? bad('pay-mode') : good(mode);
};

const readReceipt = (text: string): CellRead => {
  const status =
    receiptStatuses.find((one) => receiptStatusEdiCode[one] === text) ??
    receiptWords.find(([words]) => words.test(text))?.[1];
  return status === undefined ? bad('receipt-status') : good(status);
};

const readCurrencyCode = (text: string): CellRead => {
  const code = text.toUpperCase();
  if (isCurrency(code)) return good(code);
  const named = readCurrency(text);
  return named === undefined ? bad('currency') : good(named.value);
};

/** One cell as the list keeps it. An empty cell is '' for every type; whether that is allowed is the plan's matter. */
export const readCell = (type: CellType, cell: string): CellRead => {
  const text = toHalfWidth(cell).replace(/\s+/g, ' ').trim();
  if (text === '' || text === '-' || text === '—') return good('');
  switch (type) {
    case 'text':
      return cell.trim().length > 400 ? bad('too-long') : good(cell.trim());
    case 'code':
      return readCode(text);
    case 'amount':
      return readAmount(text);
    case 'date':
      return readDay(text);
    case 'days': {
      const days = /^(?:(?:net|账期)\s*)?(\d{1,4})(?:\.0+)?\s*(?:days?|天|日)?$/i.exec(text);
      return days === null ? bad('days') : good(String(Number(days[1])));
    }
    case 'currency':
      return readCurrencyCode(text);
    case 'country':
      return /^[A-Za-z]{3}$/.test(text) ? good(text.toUpperCase()) : bad('country');
    case 'pay-mode':
      return readPayMode(text);
    case 'receipt-status':
      return readReceipt(text);
    case 'ratio':
      return readRatio(text);
  }
};
