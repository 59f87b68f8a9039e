import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, compareDays, dayOf, daysBetween, isDay } from './calendar-date.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['26-01-01', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test('counting forward and back ends where it began', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(compareDays(from, to)).toBe(days > 0 ? -1 : days < 0 ? 1 : 0);
    }),
  );
});

test('an unreadable day has no order and no distance', () => {
  expect(compareDays('', '2026-01-01')).toBeUndefined();
  expect(daysBetween('2026-01-01', 'soon')).toBeUndefined();
});

test('the clerk’s day is that of the wall clock, not of Greenwich', () => {
  expect(dayOf(new Date('2026-03-31T17:00:00Z'), 8 * 60)).toBe('2026-04-01');
  expect(dayOf(new Date('2026-03-31T17:00:00Z'), -5 * 60)).toBe('2026-03-31');
  expect(dayOf(new Date('2026-01-01T01:00:00Z'), -8 * 60)).toBe('2025-12-31');
});
