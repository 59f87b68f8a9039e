import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../case.ts';
import { limitRecordSchema } from '../reference/records.ts';
import { knownBuyer, knownPolicy } from '../testing/known-records.ts';
import { soundCase, soundInvoice } from '../testing/sound-records.ts';
import { estimateOf, foreignCurrencies, formOffers, isPercent, isRate } from './estimate.ts';
import { type AmountTerm, type EstimateData, emptyEstimate, type Rate } from './estimate-data.ts';
import { referenceOffers } from './reference-offers.ts';

const facts = (
  terms: Partial<Record<AmountTerm, readonly [string, string?]>>,
  percent = '90',
  rest: Partial<EstimateData> = {},
): CaseFacts => ({
  ...soundCase.facts,
  estimate: {
    ...emptyEstimate,
    ...rest,
    terms: {
      ...emptyEstimate.terms,
      ...Object.fromEntries(
        Object.entries(terms).map(([id, [amount, currency = '']]) => [id, { amount, currency, source: '批单' }]),
      ),
    },
    ratio: { percent, source: '' },
  },
});
const rate = (id: string, text: string): Rate => ({ id, rate: text, on: '2026-03-05', source: '中国银行折算价' });

describe('the formula', () => {
  test.each([
    ['the loss alone', facts({}), '90000.00', 'loss'],
    ['capped by the limit', facts({ limit: ['80000'] }), '72000.00', 'limit'],
    ['capped by the policy’s liability', facts({ limit: ['80000'], liability: ['50000'] }), '45000.00', 'liability'],
    ['less the unpaid premium', facts({ limit: ['80000'], premium: ['2000.55'] }), '69999.45', 'limit'],
    ['never below zero', facts({ premium: ['90000.01'] }), '0.00', 'loss'],
    ['a third of a cent is rounded once, at the end', facts({ loss: ['0.37'] }, '33.3333'), '0.12', 'loss'],
    [
      'no minor units',
      facts({ loss: ['1001', 'JPY'] }, '50', { currency: 'JPY', rates: [rate('USD', '150')] }),
      '501',
      'loss',
    ],
  ])('%s', (_name, given, result, cappedBy) => {
    expect(estimateOf(given)).toMatchObject({ result, cappedBy });
  });

  test('names each term with its origin, and takes what is entered before what is known', () => {
    const { terms, ratio, currency } = estimateOf(facts({ insured: ['110000'] }), {
      ...formOffers(soundCase.facts),
      limit: { amount: '60000', currency: 'USD', origin: 'reference', source: '限额 2026-02-01' },
      ratio: { percent: '80', origin: 'reference', source: '限额' },
    });
    expect(currency).toBe('USD');
    expect(terms).toMatchObject({
      loss: { amount: '100000', origin: 'form', source: 'claims' },
      insured: { amount: '110000', origin: 'entered', source: '批单' },
      limit: { amount: '60000', origin: 'reference', source: '限额 2026-02-01', converted: '60000' },
      premium: { amount: '', origin: null },
    });
    expect(ratio).toMatchObject({ percent: '90', origin: 'entered' });
  });

  test('before a claim the loss reported counts; a sum insured with a hole in it does not', () => {
    const [lossOnly, holes] = [
      { ...soundInvoice, claimSum: '' },
      { ...soundInvoice, insureSum: '' },
    ];
    expect(formOffers({ ...soundCase.facts, invoices: [lossOnly] }).loss).toMatchObject({ source: 'losses' });
    expect(formOffers({ ...soundCase.facts, invoices: [soundInvoice, holes] }).insured).toBeUndefined();
    expect(formOffers({ ...soundCase.facts, invoices: [] })).toEqual({});
  });
});

test('reference data offers limit, ratio and maximum liability, with their age; never an unpaid premium', () => {
  const buyer = knownBuyer({
    limits: [
      {
        ...limitRecordSchema.parse({ policyNo: '', payMode: 'OA', limitSum: '60000.00', currency: 'USD' }),
        otherRate: '0.85',
        refuseRate: '0.80',
      },
    ],
  });
  const offers = referenceOffers({ policy: knownPolicy({}), buyer }, soundCase.facts);
  expect(offers).toEqual({
    limit: { amount: '60000.00', currency: 'USD', origin: 'reference', source: '2026-01-05' },
    liability: { amount: '5000000.00', currency: 'USD', origin: 'reference', source: '2026-01-05' },
    ratio: { percent: '85', origin: 'reference', source: '2026-01-05' },
  });
  const made = estimateOf(soundCase.facts, { ...offers, ...formOffers(soundCase.facts) });
  expect(made).toMatchObject({ result: '51000.00', cappedBy: 'limit' });
  expect(referenceOffers({ policy: null, buyer: null }, soundCase.facts)).toEqual({});
});

describe('several currencies', () => {
  const mixed = (rates: Rate[]) => facts({ limit: ['600000', 'CNY'], premium: ['7000', 'CNY'] }, '90', { rates });

  test('each amount is converted by the rate somebody entered, exactly', () => {
    const made = estimateOf(mixed([rate('CNY', '0.1402')]));
    expect(made.terms.limit.converted).toBe('84120');
    expect(made.covered).toBe('75708');
    expect(made.result).toBe('74726.60');
    expect(foreignCurrencies(made)).toEqual(['CNY']);
  });

  test('without a rate there is no number, and the gap names the currency once', () => {
    const made = estimateOf(mixed([rate('CNY', '0')]));
    expect(made.result).toBeNull();
    expect(made.gaps).toContainEqual({ kind: 'rate', currency: 'CNY' });
    expect(made.gaps.filter(({ kind }) => kind === 'rate')).toHaveLength(1);
  });
});

describe('what is missing', () => {
  test.each([
    ['no ratio', facts({}, ''), 'ratio', null],
    ['a ratio over 100', facts({}, '100.1'), 'ratio', null],
    ['an amount in words', facts({ limit: ['八万'] }), 'unreadable', null],
    ['no loss', { ...facts({}), invoices: [] }, 'loss', null],
    ['no limit: still a number, but said', facts({}), 'no-cap', '90000.00'],
    ['no premium: still a number, but said', facts({}), 'premium', '90000.00'],
  ])('%s', (_name, given, kind, result) => {
    const made = estimateOf(given);
    expect(made.result).toBe(result);
    expect(made.gaps.map((gap) => gap.kind)).toContain(kind);
  });

  test('rates and percents are what they look like', () => {
    expect(['7.1', '0.0065432199'].map(isRate)).toEqual([true, true]);
    expect(['', '0', '0.00', '-1', '1e3', '1.12345678901'].map(isRate)).toEqual(Array(6).fill(false));
    expect(['0', '90', '100', '33.3333'].map(isPercent)).toEqual(Array(4).fill(true));
    expect(['', '100.0001', '九十'].map(isPercent)).toEqual([false, false, false]);
  });
});

const money = fc.integer({ min: 0, max: 10 ** 12 }).map((cents) => new Big(cents).div(100).toFixed());

test('never more than any cap, never less than nothing, and a higher limit never pays less', () => {
  fc.assert(
    fc.property(money, money, money, money, fc.integer({ min: 0, max: 100 }), (loss, limit, more, premium, percent) => {
      const pay = (cap: string) =>
        new Big(
          estimateOf(
            facts({ loss: [loss], insured: ['9999999999999'], limit: [cap], premium: [premium] }, String(percent)),
          ).result ?? 'x',
        );
      const paid = pay(limit);
      expect(paid.gte(0)).toBe(true);
      expect(paid.lte(loss) && paid.lte(limit)).toBe(true);
      expect(pay(new Big(limit).plus(more).toFixed()).gte(paid)).toBe(true);
      // Exact to the last cent.
      const exact = new Big(new Big(loss).lt(limit) ? loss : limit).times(percent).div(100).minus(premium);
      expect(paid.toFixed(2)).toBe((exact.lt(0) ? new Big(0) : exact).toFixed(2, Big.roundHalfUp));
    }),
  );
});
