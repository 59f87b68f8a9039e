import { parseDate } from '@internationalized/date';

export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'unreadable' };

const separated = /^(\d{4})\s*(?:-|\/|\.|年|\s)\s*(\d{1,2})\s*(?:-|\/|\.|月|\s)\s*(\d{1,2})\s*日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads a typed or pasted date: year, month, day in this order (`2026-11-03`, `2026/11/3`, `2026.11.3`, `20261103`,
 * `2026年11月3日`), in half- or full-width characters. Orders that can be taken for another day (`03/11/2026`) are refused.
 */
export const parseDateText = (text: string): DateReading => {
  const typed = text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .trim();
  if (typed === '') return { kind: 'empty' };
  const [, year, month, day] = separated.exec(typed) ?? compact.exec(typed) ?? [];
  if (year === undefined || month === undefined || day === undefined) return { kind: 'unreadable' };
  // A trade document outside these years is a slip of the finger (0206 for 2026).
  if (year < '1900' || year > '2199') return { kind: 'unreadable' };
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return { kind: 'date', value: parseDate(value).toString() };
  } catch {
    return { kind: 'unreadable' };
  }
};
