import { dayOf } from '../../shared/claim/calendar-date.ts';

export type Clock = {
  readonly now: () => Date /** Minutes east of UTC of the clerk's wall clock. */;
  readonly offsetMinutes: () => number;
};

export const systemClock: Clock = { now: () => new Date(), offsetMinutes: () => -new Date().getTimezoneOffset() };

export const instantOf = (clock: Clock): string => clock.now().toISOString();
/** The clerk's calendar day. */
export const todayOf = (clock: Clock): string => dayOf(clock.now(), clock.offsetMinutes());
