import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type MeasureLetter, sheetSize, wrap } from './lay-out.ts';

const measure: MeasureLetter = (letter) => (/[\u2e80-\uffef]/.test(letter) ? 1 : 0.5);
const style = { size: 10, bold: false, grey: false };
const lines = (text: string, width: number) => wrap(text, width, style, measure).map((line) => line.text);

test('Latin breaks between words, Chinese between letters, and what has no place to break is broken', () => {
  expect(lines('the quick brown fox', 50)).toEqual(['the quick', 'brown fox']);
  expect(lines('一二三四五六七', 30)).toEqual(['一二三', '四五六', '七']);
  expect(lines('一二三。四', 30)).toEqual(['一二', '三。四']);
  expect(lines('abcdefghijkl', 20)).toEqual(['abcd', 'efgh', 'ijkl']);
  expect(lines('a\n\nb', 50)).toEqual(['a', '', 'b']);
  expect(lines('safe\u202egnp.exe\u0007', 500)).toEqual(['safegnp.exe']);
});

test('nothing is lost, and nothing stands outside the sheet', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '中', '，', '.', '\n', '字'), maxLength: 600 });
  fc.assert(
    fc.property(text, text, (value, label) => {
      const { pages, isCut } = layOut(
        [
          { kind: 'title', text: value },
          { kind: 'fields', rows: [[label, value]] },
          {
            kind: 'table',
            columns: [
              { title: 'a', share: 1 },
              { title: 'b', share: 9, isNumber: true },
            ],
            rows: [[label, value]],
          },
          { kind: 'text', text: value },
        ],
        measure,
        100,
      );
      expect(isCut).toBe(false);
      const runs = pages.flatMap((page) => page.runs);
      const letters = (all: string): string => [...all.replaceAll(/\s/g, '')].sort().join('');
      expect(letters(runs.map((run) => run.text).join(''))).toBe(
        letters(`${value}${label}${value}ab${label}${value}${value}`),
      );
      for (const { x, y, width } of runs) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(sheetSize.width);
        expect(y).toBeLessThanOrEqual(sheetSize.height);
      }
    }),
    { numRuns: 60 },
  );
});

test('it ends at the last sheet there may be', () => {
  const { pages, isCut } = layOut([{ kind: 'text', text: 'x\n'.repeat(10_000) }], measure, 3);
  expect([pages.length, isCut]).toEqual([3, true]);
});
