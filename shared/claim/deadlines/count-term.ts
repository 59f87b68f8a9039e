import { addDays, isDay } from '../calendar-date.ts';
import type { PolicyTerms, Term } from './policy-terms.ts';
import { addMonths, addWorkingDays, isCovered, nextWorkday, type WorkCalendar } from './working-days.ts';

/** The last day of a term. `isCertain` is false where the holidays it counts by are not published yet. */
export type Counted = { readonly day: string; readonly isCertain: boolean };

/** Counts a term from a day; undefined where the start is not a day yet. */
export const countTerm = (
  start: string,
  { count, unit }: Term,
  { rollsOver }: Pick<PolicyTerms, 'rollsOver'>,
  calendar: WorkCalendar,
): Counted | undefined => {
  if (!isDay(start)) return undefined;
  if (unit === 'working-days') {
    const day = addWorkingDays(start, count, calendar);
    return { day, isCertain: isCovered(start, day, calendar) };
  }
  const last = unit === 'days' ? addDays(start, count) : addMonths(start, count);
  const day = rollsOver ? nextWorkday(last, calendar) : last;
  return { day, isCertain: !rollsOver || isCovered(last, day, calendar) };
};
