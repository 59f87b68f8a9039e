import { expect, test } from 'vitest';
import { sortCodes } from './scan-back.ts';
import { sheetCode } from './sheet-code.ts';

const own = 'K7QX';
const known = (no: string): boolean => no <= 'ZB-000100';
const seen = (text: string, page = 1, isWhole = true) => ({ page, text, isWhole });
const ours = sheetCode(['ZB-000001', 'ZB-000002'], own);

test.each([
  ['a sheet of ours', [seen(ours)], ['ZB-000001', 'ZB-000002'], []],
  ['its bars and its QR code, on two pages', [seen(ours), seen(ours, 2)], ['ZB-000001', 'ZB-000002'], []],
  ['among other words of a larger code', [seen(`CLM-1|${ours}|x`)], ['ZB-000001', 'ZB-000002'], []],
  ['a sheet from before there were marks', [seen('ZB-000007')], ['ZB-000007'], []],
  ['a sheet of another computer', [seen(sheetCode(['ZB-000001'], '0000'))], [], ['other-vault']],
  ['a misread one', [seen(`${ours.slice(0, -1)}%`.replace('%', ours.endsWith('A') ? 'B' : 'A'))], [], ['damaged']],
  ['one that was seen and not read', [seen('', 1, false)], [], ['damaged']],
  ['a courier’s label', [seen('SF1234567890123')], [], ['foreign']],
  ['a number nobody gave', [seen(sheetCode(['ZB-000001', 'ZB-000777'], own))], ['ZB-000001'], ['unknown-number']],
])('%s', (_name, codes, runningNos, problems) => {
  const sorted = sortCodes(codes, own, known);
  expect(sorted.runningNos).toEqual(runningNos);
  expect(sorted.problems.map(({ kind }) => kind)).toEqual(problems);
});
