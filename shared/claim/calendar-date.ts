import { CalendarDate, parseDate } from '@internationalized/date';
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, without time zone: the day as it stands on the paper. */
export const daySchema = z.iso.date();
/** A day in a draft: what is stored while somebody types; '' = not filled in. */
export const draftDaySchema = z.string().max(10);
/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();

/** The schema's own pattern, tested directly: the self-check asks this some thousand times at every key. */
export const isDay = (text: string): boolean => z.regexes.date.test(text);

const read = (day: string): CalendarDate | undefined => (isDay(day) ? parseDate(day) : undefined);

/** −1, 0, 1 in calendar order; undefined where either is not a day. */
export const compareDays = (left: string, right: string): -1 | 0 | 1 | undefined => {
  if (!isDay(left) || !isDay(right)) return undefined;
  // Years have four digits, so the order of the texts is that of the days.
  return left < right ? -1 : left > right ? 1 : 0;
};

export const addDays = (day: string, days: number): string => read(day)?.add({ days }).toString() ?? day;

/** Whole days from `from` to `to`; negative when `to` is earlier; undefined where either is not a day. */
export const daysBetween = (from: string, to: string): number | undefined => {
  const a = read(from);
  const b = read(to);
  return a === undefined || b === undefined
    ? undefined
    : b.toDate('UTC').getTime() / 86_400_000 - a.toDate('UTC').getTime() / 86_400_000;
};

/** The local calendar day of an instant. */
export const dayOf = (instant: Date, offsetMinutes: number): string => {
  const local = new Date(instant.getTime() + offsetMinutes * 60_000);
  return new CalendarDate(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()).toString();
};
