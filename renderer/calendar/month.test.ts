import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/claim/calendar-date.ts';
import { monthOf, turnedBy, weeksOf } from './month.ts';

test.each([
  ['2026-11-22', '2026-10-26', '2026-12-06', 6],
  ['2026-02-01', '2026-01-26', '2026-03-01', 5],
  // Begins on a Monday and has 28 days.
  ['2027-02-15', '2027-02-01', '2027-02-28', 4],
])('%s is shown from %s to %s in %i weeks', (day, from, to, count) => {
  const weeks = weeksOf(day);
  expect([weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.length]).toEqual([from, to, count]);
});

test('every day of the month is shown once, in whole weeks from Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
      const month = monthOf(addDays('1990-01-01', n));
      const days = weeksOf(month).flat();
      expect(new Set(days).size).toBe(days.length);
      expect(days.length % 7).toBe(0);
      expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1);
      const inMonth = days.filter((day) => monthOf(day) === month);
      expect(inMonth[0]).toBe(month);
      expect(addDays(inMonth.at(-1) ?? '', 1)).toBe(turnedBy(month, 1));
    }),
  );
});
