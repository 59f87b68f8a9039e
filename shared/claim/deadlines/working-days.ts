import { CalendarDate, GregorianCalendar, parseDate } from '@internationalized/date';
import { isDay } from '../calendar-date.ts';

/** What a day is to an office in China: `made-up` is a weekend day that is worked in exchange for a holiday (调休). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'made-up';

/** Days of a country's offices. Outside the covered years only weekends are known. */
export type WorkCalendar = {
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly kindOf: (day: string) => DayKind;
  /** Name of the holiday a day belongs to, in both languages; also for the days worked in exchange. */
  readonly nameOf: (day: string) => { readonly zh: string; readonly en: string } | undefined;
  /** Day numbers since 1970, for counting without making texts. */
  readonly isWorked: (dayNumber: number) => boolean;
};

const gregorian = new GregorianCalendar();
/** Julian day of 1970-01-01. */
const epoch = 2_440_588;
export const dayNumberOf = (day: string): number | undefined =>
  isDay(day) ? gregorian.toJulianDay(parseDate(day)) - epoch : undefined;
const dayOfNumber = (dayNumber: number): string => gregorian.fromJulianDay(dayNumber + epoch).toString();

/** 1970-01-01 was a Thursday. */
export const isWeekend = (dayNumber: number): boolean => {
  const sinceSunday = (((dayNumber + 4) % 7) + 7) % 7;
  return sinceSunday === 0 || sinceSunday === 6;
};

export const isWorkday = (day: string, calendar: WorkCalendar): boolean => {
  const at = dayNumberOf(day);
  return at !== undefined && calendar.isWorked(at);
};

/**
 * The `count`th working day after `day`, which itself does not count. The text as it is where it is no day; `count` 0 is
 * the day itself, worked or not.
 */
export const addWorkingDays = (day: string, count: number, calendar: WorkCalendar): string => {
  let at = dayNumberOf(day);
  if (at === undefined) return day;
  for (let left = count; left > 0; ) {
    at += 1;
    if (calendar.isWorked(at)) left -= 1;
  }
  return dayOfNumber(at);
};

/** The day itself if it is worked, else the next one that is. */
export const nextWorkday = (day: string, calendar: WorkCalendar): string =>
  dayNumberOf(day) === undefined || isWorkday(day, calendar) ? day : addWorkingDays(day, 1, calendar);

/** The same day `months` later; the last of the month where there is no such day (31 January and a month: 28 or 29 February). */
export const addMonths = (day: string, months: number): string => {
  if (!isDay(day)) return day;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new CalendarDate(year, month, date).add({ months }).toString();
};

/** True where the holidays between two days are published, so that working days can be counted for certain. */
export const isCovered = (from: string, to: string, calendar: WorkCalendar): boolean =>
  from >= calendar.coversFrom && to <= calendar.coversTo;
