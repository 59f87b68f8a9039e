import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonCurrencies, currencyCodes, isCurrency, minorUnits } from './currency.ts';
import {
  checkUscc,
  hasFullWidth,
  isBic,
  isHsCode,
  looksLikeBuyerCode,
  looksLikePolicyNo,
  readCustomsDeclarationNo,
  toHalfWidth,
} from './identifiers.ts';

test.each([
  ['91350100M000100Y43', 'valid'],
  ['91310000132207927C', 'valid'],
  ['91110000710928911P', 'valid'],
  ['914403001922038216', 'valid'],
  ['91350100M000100Y4Z', 'shape'],
  ['91350100M000100Y44', 'check-digit'],
  ['91310115MA1H8R7C6D', 'check-digit'],
  ['', 'shape'],
  ['91350100m000100y43', 'shape'],
  ['9135010OM000100Y43', 'shape'],
] as const)('USCC %s is %s', (code, verdict) => {
  expect(checkUscc(code)).toBe(verdict);
});

test('any single mistyped symbol of a USCC is noticed', () => {
  const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...symbols), (place, symbol) => {
      const good = '91350100M000100Y43';
      fc.pre(good[place] !== symbol);
      expect(checkUscc(good.slice(0, place) + symbol + good.slice(place + 1))).not.toBe('valid');
    }),
  );
});

test('a customs declaration number says office, year and direction', () => {
  expect(readCustomsDeclarationNo('222920250123456789')).toEqual({
    valid: true,
    customsOffice: '2229',
    year: 2025,
    isExport: true,
  });
  expect(readCustomsDeclarationNo('222920251123456789')).toMatchObject({ isExport: false });
  for (const bad of ['22292025012345678', '2229202501234567890', '222920252123456789', '22292025O123456789', ''])
    expect(readCustomsDeclarationNo(bad)).toEqual({ valid: false });
});

test.each([
  [
    looksLikePolicyNo,
    ['SCH017067-161600', 'SCH018838', 'CH000269-040400'],
    ['SCH01706', 'sch017067', 'SCH017067-1616', ''],
  ],
  [looksLikeBuyerCode, ['USA/387022', 'DEU/089971'], ['US/387022', 'USA387022', 'USA/38702', 'usa/387022']],
  [isHsCode, ['8471300000'], ['847130', '84713000001', '84713O0000']],
  [isBic, ['BKCHCNBJ', 'DEUTDEFF500'], ['BKCHCNB', 'bkchcnbj', 'BKCHCNBJ5', '12CHCNBJ']],
] as const)('%s', (looks, good, bad) => {
  for (const text of good) expect(looks(text)).toBe(true);
  for (const text of bad) expect(looks(text)).toBe(false);
});

test('full-width signs become their twins, everything else stays', () => {
  expect(toHalfWidth('　ＳＣＨ０１７０６７－１６１６００ ')).toBe('SCH017067-161600');
  expect(toHalfWidth('发票１２号')).toBe('发票12号');
  expect(hasFullWidth('ＩＮＶ１')).toBe(true);
  expect(hasFullWidth('发票INV1')).toBe(false);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(hasFullWidth(toHalfWidth(text))).toBe(false);
    }),
  );
});

test('currencies are codes with minor digits, each once', () => {
  expect(new Set(currencyCodes).size).toBe(currencyCodes.length);
  for (const code of currencyCodes) expect(code).toMatch(/^[A-Z]{3}$/);
  expect([minorUnits('USD'), minorUnits('JPY'), minorUnits('KWD')]).toEqual([2, 0, 3]);
  expect(commonCurrencies.every(isCurrency)).toBe(true);
  expect(isCurrency('XYZ')).toBe(false);
});
