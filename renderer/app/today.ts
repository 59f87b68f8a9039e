import { dayOf } from '../../shared/claim/calendar-date.ts';

/** The clerk's calendar day. */
export const today = (): string => {
  const now = new Date();
  return dayOf(now, -now.getTimezoneOffset());
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `14:02:31` on the clerk's clock. */
export const clockTime = (instant: string): string => {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
};

/** For tables: the time if it was today, else the day, on the clerk's clock. */
export const shortTime = (instant: string): string => {
  const at = new Date(instant);
  const day = dayOf(at, -at.getTimezoneOffset());
  return day === today() ? `${two(at.getHours())}:${two(at.getMinutes())}` : day;
};

/** `2026-11-22 14:02` on the clerk's clock. */
export const dayAndTime = (instant: string): string => {
  const at = new Date(instant);
  return `${dayOf(at, -at.getTimezoneOffset())} ${two(at.getHours())}:${two(at.getMinutes())}`;
};
