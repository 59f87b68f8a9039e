import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheetCode, sheetCode, sheetCodeLimit, sheetGroups } from './sheet-code.ts';

const runningNos = fc
  .uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 40 })
  .map((all) => all.map((n) => `ZB-${String(n).padStart(6, '0')}`));

test('what is printed is what is read, whichever papers are on the sheet', () => {
  fc.assert(
    fc.property(runningNos, (all) => {
      const groups = sheetGroups(all, (one) => one);
      expect(groups.flat()).toEqual(all);
      for (const group of groups) {
        expect(sheetCode(group).length).toBeLessThanOrEqual(sheetCodeLimit);
        expect(readSheetCode(sheetCode(group))).toEqual(group);
      }
    }),
  );
});

test.each([
  ['ZB-000123', ['ZB-000123']],
  [' zb000123+124\t', ['ZB-000123', 'ZB-000124']],
  ['ZB-000123+', undefined],
  ['SF1234567890', undefined],
  ['', undefined],
])('%j reads as %j', (text, expected) => {
  expect(readSheetCode(text)).toEqual(expected);
});
