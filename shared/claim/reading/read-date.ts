import { isDay } from '../calendar-date.ts';
import { digitsRepaired } from './digits-repaired.ts';
import type { ValueRead } from './value-read.ts';

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const monthWords = `(${months.join('|')})[A-Z]*`;

const day = (year: string, month: string | number, date: string): string | undefined => {
  const full = year.length === 2 ? `20${year}` : year;
  const made = `${full}-${String(Number(month)).padStart(2, '0')}-${date.padStart(2, '0')}`;
  // Trade papers of this business are of this time; anything else is a number that looks like a date.
  return isDay(made) && Number(full) >= 2000 && Number(full) <= 2099 ? made : undefined;
};

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toUpperCase()) + 1;

type Pattern = {
  readonly shape: RegExp;
  readonly read: (match: readonly string[]) => { value: string | undefined; sure: number };
};

const patterns: readonly Pattern[] = [
  {
    shape: /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日曰口目]?/,
    read: ([, y = '', m = '', d = '']) => ({ value: day(y, m, d), sure: 1 }),
  },
  {
    shape: /(?<![0-9])(20\d{2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?![0-9])/,
    read: ([, y = '', m = '', d = '']) => ({ value: day(y, m, d), sure: 1 }),
  },
  {
    shape: new RegExp(
      `(?<![0-9])(\\d{1,2})(?:ST|ND|RD|TH)?[\\s.,/-]*${monthWords}[\\s.,/-]*(\\d{4}|\\d{2})(?![0-9])`,
      'i',
    ),
    read: ([, d = '', m = '', y = '']) => ({ value: day(y, monthOf(m), d), sure: 1 }),
  },
  {
    shape: new RegExp(`${monthWords}[\\s.,/-]*(\\d{1,2})(?:ST|ND|RD|TH)?[\\s.,/-]+(\\d{4})(?![0-9])`, 'i'),
    read: ([, m = '', d = '', y = '']) => ({ value: day(y, monthOf(m), d), sure: 1 }),
  },
  {
    // Day first or month first? Certain only where one of the two cannot be a month.
    shape: /(?<![0-9])([0-9]{1,2})\s?([-/.])\s?([0-9]{1,2})\s?\2\s?(20[0-9]{2})(?![0-9])/,
    read: ([, a = '', , b = '', y = '']) => {
      if (Number(a) > 12) return { value: day(y, b, a), sure: 0.95 };
      if (Number(b) > 12) return { value: day(y, a, b), sure: 0.95 };
      return { value: day(y, b, a), sure: a === b ? 0.95 : 0.55 };
    },
  },
  {
    shape: /(?<![0-9])(20[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])/,
    read: ([, y = '', m = '', d = '']) => ({ value: day(y, m, d), sure: 0.95 }),
  },
];

/** The first date in a text as YYYY-MM-DD. 05/03/2026 is read day first, and not surely. */
export const readDate = (written: string, isOcr: boolean): ValueRead | undefined => {
  const text = isOcr ? digitsRepaired(written) : written;
  let best: ValueRead | undefined;
  for (const { shape, read } of patterns) {
    const match = shape.exec(text);
    if (match === null) continue;
    const { value, sure } = read(match);
    if (value === undefined || (best !== undefined && best.start <= match.index)) continue;
    best = { value, sure, start: match.index, end: match.index + match[0].length };
  }
  return best;
};
