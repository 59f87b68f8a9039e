import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addAmounts, compareAmounts, decimalsOf, formatAmount, isAmount, subtractAmounts } from './amount.ts';

const amount = fc
  .tuple(fc.bigInt(0n, 10n ** 14n), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, digits, fraction]) =>
    digits === 0 ? String(whole) : `${whole}.${String(fraction).padStart(4, '0').slice(0, digits)}`,
  );

test.each([
  ['0', true],
  ['12345.60', true],
  ['0.0001', true],
  ['', false],
  ['-1', false],
  ['1e5', false],
  ['1,000', false],
  ['12.', false],
  ['.5', false],
  ['1.23456', false],
  ['１２', false],
])('%s is an amount: %s', (text, expected) => {
  expect(isAmount(text)).toBe(expected);
});

test('sums are exact where floats are not', () => {
  expect(addAmounts(['0.1', '0.2'])).toBe('0.3');
  expect(addAmounts(['99999999999999.99', '0.01'])).toBe('100000000000000');
  expect(addAmounts([])).toBe('0');
  expect(addAmounts(['10', 'nonsense', '5.5'])).toBe('15.5');
});

test('adding and taking away again gives the same amount', () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(compareAmounts(subtractAmounts(addAmounts([a, b]), b), a)).toBe(0);
    }),
  );
});

test('order is that of the numbers, and an unreadable side has none', () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect((compareAmounts(a, b) ?? 9) + (compareAmounts(b, a) ?? 9)).toBe(0);
    }),
  );
  expect(compareAmounts('10', '9.99')).toBe(1);
  expect(compareAmounts('', '1')).toBeUndefined();
  expect(subtractAmounts('1', '2')).toBe('0');
});

test.each([
  ['1234567.5', 2, '1,234,567.50'],
  ['0', 2, '0.00'],
  ['1234', 0, '1,234'],
  ['1234.567', 2, '1,234.567'],
  ['12.3', 3, '12.300'],
  ['abc', 2, 'abc'],
])('%s with %i minor digits reads %s', (text, digits, expected) => {
  expect(formatAmount(text, digits)).toBe(expected);
});

test('formatting never changes the value', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 3 }), (text, digits) => {
      expect(compareAmounts(formatAmount(text, digits).replaceAll(',', ''), text)).toBe(0);
      expect(decimalsOf(formatAmount(text, digits))).toBeGreaterThanOrEqual(digits);
    }),
  );
});
