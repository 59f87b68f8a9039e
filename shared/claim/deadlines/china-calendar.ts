import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type DayKind, dayNumberOf, isWeekend, type WorkCalendar } from './working-days.ts';

/** Days by date, each with "English name,Chinese name,days off": as the package keeps what the State Council publishes each autumn. */
export type PublishedDays = {
  readonly holidays: Readonly<Record<string, string>>;
  /** Weekend days that are worked. */
  readonly workdays: Readonly<Record<string, string>>;
};

/** A calendar from a table of published days. It covers whole years: from the first to the last that has a holiday. */
export const workCalendarOf = ({ holidays, workdays }: PublishedDays): WorkCalendar => {
  const years = Object.keys(holidays).map((day) => day.slice(0, 4));
  const off = new Set(Object.keys(holidays).map(dayNumberOf));
  const worked = new Set(Object.keys(workdays).map(dayNumberOf));
  const isWorked = (at: number): boolean => worked.has(at) || (!isWeekend(at) && !off.has(at));
  return {
    coversFrom: `${years.reduce((a, b) => (a < b ? a : b), '9999')}-01-01`,
    coversTo: `${years.reduce((a, b) => (a > b ? a : b), '0000')}-12-31`,
    isWorked,
    kindOf: (day): DayKind => {
      const at = dayNumberOf(day);
      if (at === undefined) return 'workday';
      if (worked.has(at)) return 'made-up';
      return off.has(at) ? 'holiday' : isWeekend(at) ? 'weekend' : 'workday';
    },
    nameOf: (day) => {
      const [en, zh] = (holidays[day] ?? workdays[day] ?? '').split(',');
      return en === undefined || zh === undefined ? undefined : { zh, en };
    },
  };
};

/** Chinese public holidays and the weekends worked for them, from the package chinese-days. */
export const chinaCalendar: WorkCalendar = workCalendarOf(published);
