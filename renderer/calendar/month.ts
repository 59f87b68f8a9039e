import { addDays, isDay } from '../../shared/claim/calendar-date.ts';
import { addMonths, dayNumberOf } from '../../shared/claim/deadlines/working-days.ts';

/** First day of the month a day is in. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

export const turnedBy = (month: string, months: number): string => addMonths(monthOf(month), months);

/** Days since Monday. 1970-01-01 was a Thursday. */
const sinceMonday = (day: string): number => ((((dayNumberOf(day) ?? 0) + 3) % 7) + 7) % 7;

/** The weeks a month touches, Monday first, each with its seven days. */
export const weeksOf = (month: string): string[][] => {
  const first = monthOf(month);
  if (!isDay(first)) return [];
  const next = turnedBy(first, 1);
  const weeks: string[][] = [];
  for (let start = addDays(first, -sinceMonday(first)); start < next; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(start, i)));
  return weeks;
};
