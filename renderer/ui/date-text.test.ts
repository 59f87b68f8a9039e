import { CalendarDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateReading, parseDateText } from './date-text.ts';

const date = (value: string): DateReading => ({ kind: 'date', value });

describe('parseDateText', () => {
  it.each<[string, DateReading]>([
    ['', { kind: 'empty' }],
    ['\u3000 ', { kind: 'empty' }],
    ['2026-11-03', date('2026-11-03')],
    ['2026-1-3', date('2026-01-03')],
    ['2026/11/3', date('2026-11-03')],
    ['2026.11.3', date('2026-11-03')],
    ['2026。11。3', date('2026-11-03')],
    ['2026 11 3', date('2026-11-03')],
    ['20261103', date('2026-11-03')],
    ['2026年11月3日', date('2026-11-03')],
    ['2026 年 11 月 3 日', date('2026-11-03')],
    ['２０２６－１１－０３', date('2026-11-03')],
    ['2028-02-29', date('2028-02-29')],
    ['2026-02-29', { kind: 'unreadable' }],
    ['2026-13-01', { kind: 'unreadable' }],
    ['2026-00-01', { kind: 'unreadable' }],
    ['2026-11', { kind: 'unreadable' }],
    ['03/11/2026', { kind: 'unreadable' }],
    ['0206-11-03', { kind: 'unreadable' }],
    ['11-03', { kind: 'unreadable' }],
    ['tomorrow', { kind: 'unreadable' }],
  ])('%j', (text, reading) => {
    expect(parseDateText(text)).toEqual(reading);
  });

  it('reads every day back from each way of writing it', () => {
    const days = fc
      .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([year, month, day]) => new CalendarDate(year, month, day));
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toString();
        const writings = [
          iso,
          iso.replaceAll('-', ''),
          `${day.year}/${day.month}/${day.day}`,
          `${day.year}年${day.month}月${day.day}日`,
        ];
        for (const writing of writings) expect(parseDateText(writing)).toEqual(date(iso));
      }),
    );
  });
});
