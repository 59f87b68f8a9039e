import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmountReading, formatAmountText, isSameAmount, parseAmountText } from './amount-text.ts';

const amount = (value: string): AmountReading => ({ kind: 'amount', value });
const unreadable = (reason: 'not-a-number' | 'too-many-decimals' | 'negative' = 'not-a-number'): AmountReading => ({
  kind: 'unreadable',
  reason,
});

describe('parseAmountText', () => {
  it.each<[string, AmountReading]>([
    ['', { kind: 'empty' }],
    [' \u3000', { kind: 'empty' }],
    ['USD', { kind: 'empty' }],
    ['1234.5', amount('1234.5')],
    ['1,234.50', amount('1234.5')],
    ['1,234,567', amount('1234567')],
    ['1 234 567.89', amount('1234567.89')],
    ['1\u00a0234', amount('1234')],
    ['1\u202f234', amount('1234')],
    ['1’234', amount('1234')],
    ['１２，３４５．６０', amount('12345.6')],
    ['12。5', amount('12.5')],
    ['USD 12,345.60', amount('12345.6')],
    ['12345.60usd', amount('12345.6')],
    ['ＵＳＤ１００', amount('100')],
    ['007', amount('7')],
    ['.5', amount('0.5')],
    ['5.', amount('5')],
    ['1.2300', amount('1.23')],
    ['-0', amount('0')],
    ['99999999999999999999.99', amount('99999999999999999999.99')],
    ['EUR 100', unreadable()],
    ['$100', unreadable()],
    ['12.5万', unreadable()],
    ['1e5', unreadable()],
    ['1,23', unreadable()],
    ['1,2345', unreadable()],
    ['1,234 567', unreadable()],
    ['1.234,56', unreadable()],
    ['1.2.3', unreadable()],
    ['.', unreadable()],
    ['-', unreadable()],
    ['12x', unreadable()],
    ['1.234', unreadable('too-many-decimals')],
    ['-5', unreadable('negative')],
    ['－５', unreadable('negative')],
  ])('%j', (text, reading) => {
    expect(parseAmountText(text, { fractionDigits: 2, currency: 'USD' })).toEqual(reading);
  });

  it('lets a minus through where a negative sum makes sense', () => {
    expect(parseAmountText('−1,000.5', { fractionDigits: 2, allowsNegative: true })).toEqual(amount('-1000.5'));
  });

  it('refuses decimals of a currency that has none', () => {
    expect(parseAmountText('100.5', { fractionDigits: 0 })).toEqual(unreadable('too-many-decimals'));
    expect(parseAmountText('100.00', { fractionDigits: 0 })).toEqual(amount('100'));
  });
});

describe('formatAmountText', () => {
  it.each([
    ['0', 2, '0.00'],
    ['1234.5', 2, '1,234.50'],
    ['123', 0, '123'],
    ['1234567', 0, '1,234,567'],
    ['-1234.5', 2, '-1,234.50'],
    ['1.23456', 2, '1.23456'],
    ['007', 2, '7.00'],
    ['', 2, ''],
    ['no number', 2, 'no number'],
  ])('%j with %i decimals', (value, fractionDigits, text) => {
    expect(formatAmountText(value, fractionDigits)).toBe(text);
  });
});

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 4 }), fc.nat(9999))
  .map(([negative, whole, digits, fraction]) => ({
    fractionDigits: digits,
    value: `${negative ? '-' : ''}${whole}${digits === 0 ? '' : `.${String(fraction).padStart(4, '0').slice(0, digits)}`}`,
  }));

describe('round trip', () => {
  it('reads what it writes as the same sum, in half and full width', () => {
    fc.assert(
      fc.property(decimals, fc.boolean(), ({ value, fractionDigits }, isFullWidth) => {
        const text = formatAmountText(value, fractionDigits);
        const typed = isFullWidth ? text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text;
        const reading = parseAmountText(typed, { fractionDigits, allowsNegative: true });
        expect(reading.kind).toBe('amount');
        if (reading.kind === 'amount') {
          expect(isSameAmount(reading.value, value)).toBe(true);
          expect(formatAmountText(reading.value, fractionDigits)).toBe(
            value.startsWith('-') && !/[1-9]/.test(value) ? text.slice(1) : text,
          );
        }
      }),
    );
  });

  it('either reads any text as a plain decimal or says that it cannot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = parseAmountText(text, { fractionDigits: 2 });
        if (reading.kind === 'amount') expect(reading.value).toMatch(/^(0|[1-9]\d*)(\.\d{0,1}[1-9])?$/);
      }),
    );
  });
});

describe('isSameAmount', () => {
  it.each([
    ['1', '1.00', true],
    ['01', '1', true],
    ['-0', '0.0', true],
    ['1', '-1', false],
    ['', '0', false],
    ['10', '1', false],
  ])('%j and %j', (a, b, same) => {
    expect(isSameAmount(a, b)).toBe(same);
  });
});
