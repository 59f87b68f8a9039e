import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compareDays, isDay } from '../calendar-date.ts';
import { chinaCalendar, workCalendarOf } from './china-calendar.ts';
import { countTerm } from './count-term.ts';
import { addMonths, addWorkingDays, type DayKind, isWorkday, nextWorkday } from './working-days.ts';

/** Weekday by the calendar of Zeller, so that the test does not count as the code does. 0 = Saturday, 1 = Sunday. */
const zeller = (day: string): number => {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const month = m < 3 ? m + 12 : m;
  const year = m < 3 ? y - 1 : y;
  const k = year % 100;
  const j = Math.floor(year / 100);
  return (d + Math.floor((13 * (month + 1)) / 5) + k + Math.floor(k / 4) + Math.floor(j / 4) + 5 * j) % 7;
};

/** Counts one day after another on paper. */
const counted = (
  start: string,
  count: number,
  holidays: ReadonlySet<string>,
  workdays: ReadonlySet<string>,
): string => {
  let day = start;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const isRest = zeller(day) < 2 || holidays.has(day);
    if (workdays.has(day) || !isRest) left -= 1;
  }
  return day;
};

const anyDay = fc
  .record({ year: fc.integer({ min: 2004, max: 2030 }), at: fc.integer({ min: 0, max: 365 }) })
  .map(({ year, at }) => addDays(`${year}-01-01`, at));

describe('the published days of China', () => {
  test.each<[string, DayKind]>([
    ['2026-02-13', 'workday'],
    ['2026-02-14', 'made-up'],
    ['2026-02-15', 'holiday'],
    ['2026-02-23', 'holiday'],
    ['2026-02-24', 'workday'],
    ['2026-02-28', 'made-up'],
    ['2026-03-01', 'weekend'],
    ['2026-09-20', 'made-up'],
    ['2026-10-07', 'holiday'],
    ['2026-10-08', 'workday'],
    ['2026-10-10', 'made-up'],
    ['2025-10-06', 'holiday'],
    ['2020-02-01', 'holiday'],
    ['2031-10-01', 'workday'],
  ])('%s is a %s', (day, kind) => {
    expect(chinaCalendar.kindOf(day)).toBe(kind);
    expect(isWorkday(day, chinaCalendar)).toBe(kind === 'workday' || kind === 'made-up');
  });

  test('cover whole years and say which holiday a day belongs to', () => {
    expect(chinaCalendar.coversFrom).toBe('2004-01-01');
    expect(chinaCalendar.coversTo >= '2026-12-31').toBe(true);
    expect(chinaCalendar.coversTo).toMatch(/-12-31$/);
    expect(chinaCalendar.nameOf('2026-02-17')).toEqual({ zh: '春节', en: 'Spring Festival' });
    expect(chinaCalendar.nameOf('2026-02-14')).toEqual({ zh: '春节', en: 'Spring Festival' });
    expect(chinaCalendar.nameOf('2026-03-04')).toBeUndefined();
  });
});

describe('working days', () => {
  test.each([
    // Spring Festival 2026: 14 and 28 February are worked Saturdays.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-02'],
    // National Day 2026: worked on 20 September and 10 October.
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 10, '2026-10-20'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %i more: %s', (start, count, end) => {
    expect(addWorkingDays(start, count, chinaCalendar)).toBe(end);
  });

  test('agree with counting on paper, whatever is a holiday', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 90 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 10 }),
        (start, count, off, made) => {
          const workdays = new Set(made.map((n) => addDays(start, n)));
          const holidays = new Set(off.map((n) => addDays(start, n)).filter((day) => !workdays.has(day)));
          const table = (days: ReadonlySet<string>) => Object.fromEntries([...days].map((day) => [day, 'x,x,1']));
          const calendar = workCalendarOf({ holidays: table(holidays), workdays: table(workdays) });
          expect(addWorkingDays(start, count, calendar)).toBe(counted(start, count, holidays, workdays));
        },
      ),
    );
  });

  test('end on a worked day, never go back, and add up', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (start, a, b) => {
        const end = addWorkingDays(start, a, chinaCalendar);
        expect(isWorkday(end, chinaCalendar)).toBe(true);
        expect(compareDays(end, start)).toBe(1);
        expect(addWorkingDays(end, b, chinaCalendar)).toBe(addWorkingDays(start, a + b, chinaCalendar));
      }),
    );
  });

  test('the next one of a rest day is the first worked day after it', () => {
    expect(nextWorkday('2026-10-01', chinaCalendar)).toBe('2026-10-08');
    expect(nextWorkday('2026-10-10', chinaCalendar)).toBe('2026-10-10');
    expect(nextWorkday('no day', chinaCalendar)).toBe('no day');
  });

  test('do not depend on summer time or the zone of the computer', () => {
    // The nights in which Europe and America put their clocks.
    for (const start of ['2026-03-07', '2026-03-28', '2026-10-24', '2026-10-31'])
      for (let n = 0; n < 5; n += 1) expect(addDays(start, n)).toMatch(/^2026-/);
    expect(addWorkingDays('2026-03-27', 1, chinaCalendar)).toBe('2026-03-30');
    expect(addWorkingDays('2026-10-30', 1, chinaCalendar)).toBe('2026-11-02');
  });
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-12-15', 12, '2027-12-15'],
  ])('%s and %i: %s', (start, months, end) => {
    expect(addMonths(start, months)).toBe(end);
  });

  test('keep the day of the month where there is one, and fall into the right month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (start, months) => {
        const end = addMonths(start, months);
        const at = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
        expect(at(end) - at(start)).toBe(months);
        const wanted = Number(start.slice(8));
        const got = Number(end.slice(8));
        expect(
          got === wanted || (got < wanted && !isDay(`${end.slice(0, 8)}${String(got + 1).padStart(2, '0')}`)),
        ).toBe(true);
      }),
    );
  });
});

describe('a term of a policy', () => {
  const stays = { rollsOver: false };
  test('days stay where they fall unless the policy moves them', () => {
    const term = { count: 30, unit: 'days', from: 'due-date' } as const;
    expect(countTerm('2026-09-01', term, stays, chinaCalendar)).toEqual({ day: '2026-10-01', isCertain: true });
    expect(countTerm('2026-09-01', term, { rollsOver: true }, chinaCalendar)).toEqual({
      day: '2026-10-08',
      isCertain: true,
    });
  });

  test('is not certain where the holidays are not published yet', () => {
    const beyond = addDays(chinaCalendar.coversTo, -10);
    expect(
      countTerm(beyond, { count: 50, unit: 'working-days', from: 'due-date' }, stays, chinaCalendar)?.isCertain,
    ).toBe(false);
    expect(countTerm(beyond, { count: 50, unit: 'days', from: 'due-date' }, stays, chinaCalendar)?.isCertain).toBe(
      true,
    );
    expect(
      countTerm(beyond, { count: 2, unit: 'months', from: 'notice' }, { rollsOver: true }, chinaCalendar)?.isCertain,
    ).toBe(false);
  });

  test('waits for a day to count from', () => {
    expect(countTerm('', { count: 1, unit: 'days', from: 'due-date' }, stays, chinaCalendar)).toBeUndefined();
  });
});
