import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSheetMark,
  readSheet,
  readSheetCode,
  sheetCode,
  sheetCodeLimit,
  sheetGroups,
  sheetMarkOf,
  sheetQr,
} from './sheet-code.ts';

const runningNos = fc
  .uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 40 })
  .map((all) => all.map((n) => `ZB-${String(n).padStart(6, '0')}`));
const marks = fc.uuid().map(sheetMarkOf);

test('what is printed is what is read, whichever papers are on the sheet', () => {
  fc.assert(
    fc.property(runningNos, marks, (all, mark) => {
      expect(isSheetMark(mark)).toBe(true);
      const groups = sheetGroups(all, (one) => one);
      expect(groups.flat()).toEqual(all);
      for (const group of groups) {
        expect(sheetCode(group, mark).length).toBeLessThanOrEqual(sheetCodeLimit);
        expect(readSheet(sheetCode(group, mark))).toEqual({ kind: 'sheet', runningNos: group, mark });
      }
    }),
  );
});

test('one wrong character, or two that changed places, never read as another sheet', () => {
  const code = fc.tuple(runningNos, marks).map(([all, mark]) => sheetCode(all.slice(0, 4), mark));
  const letter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ+');
  fc.assert(
    fc.property(code, fc.nat(), letter, (text, at, other) => {
      const i = at % text.length;
      const wrong = text.slice(0, i) + other + text.slice(i + 1);
      if (wrong !== text) expect(readSheet(wrong)?.kind).not.toBe('sheet');
      const swapped = text.slice(0, i) + (text[i + 1] ?? '') + text[i] + text.slice(i + 2);
      if (swapped !== text) expect(readSheet(swapped)?.kind).not.toBe('sheet');
    }),
  );
});

test.each([
  ['ZB-000123', ['ZB-000123']],
  [' zb000123+124\t', ['ZB-000123', 'ZB-000124']],
  [' zb-000123+124/k7qx', undefined],
  ['ZB-000123+', undefined],
  ['SF1234567890', undefined],
  ['', undefined],
])('%j reads as %j', (text, expected) => {
  expect(readSheetCode(text)).toEqual(expected);
});

test('a scanner that types small letters and leaves the hyphen out is understood', () => {
  const code = sheetCode(['ZB-000123', 'ZB-000124'], 'K7QX');
  expect(readSheet(code.toLowerCase().replace('-', ''))).toEqual(readSheet(code));
});

test('the QR code with case and filing is read as the same sheet', () => {
  const code = sheetCode(['ZB-000123', 'ZB-000124'], 'K7QX');
  const qr = sheetQr(code, '报案 2026/1', '0192f0c1-0000-7000-8000-00000000e001');
  expect(qr).toMatch(/^[\x20-\x7e]{1,200}$/);
  expect(readSheet(qr)).toEqual(readSheet(code));
  expect(readSheet(sheetQr(code, null, null))).toEqual(readSheet(code));
  expect(readSheet(`${code} X:1`)).toBeUndefined();
});
