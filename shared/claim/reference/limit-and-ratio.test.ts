import { expect, test } from 'vitest';
import { fromPlatform, knownBuyer, knownPolicy } from '../testing/known-records.ts';
import { soundCase } from '../testing/sound-records.ts';
import { limitAndRatio } from './limit-and-ratio.ts';
import { type LimitRecord, limitRecordSchema } from './records.ts';

const { facts } = soundCase;
const limit = (change: Partial<LimitRecord>): LimitRecord =>
  limitRecordSchema.parse({
    policyNo: facts.policyNo,
    payMode: 'OA',
    limitSum: '300000.00',
    currency: 'USD',
    validFrom: '2025-01-01',
    otherRate: '0.90',
    refuseRate: '0.80',
    ...change,
  });
const of = (limits: LimitRecord[], change: Partial<typeof facts> = {}, day = '2025-06-01') =>
  limitAndRatio(
    { policy: knownPolicy({}), buyer: knownBuyer({ limits }) },
    { ...facts, payMode: 'OA', ...change },
    day,
  );

test('limit, ratio and the figures of the policy come with their source', () => {
  expect(of([limit({})])).toMatchObject({
    limit: { amount: '300000.00', currency: 'USD', provenance: fromPlatform },
    ratio: { share: '0.90', risk: 'other' },
    maxLiability: { amount: '5000000.00' },
    minimumPremium: { amount: '12000.00' },
  });
  expect(of([limit({})], { lossReason: 'rejection' }).ratio).toMatchObject({ share: '0.80', risk: 'rejection' });
});

test.each([
  ['of the terms of payment', [limit({ payMode: 'DP', limitSum: '1' }), limit({ limitSum: '2' })], '2'],
  ['in force on the day', [limit({ validTo: '2025-03-01', limitSum: '1' }), limit({ limitSum: '2' })], '2'],
  ['approved last', [limit({ validFrom: '2025-02-01', limitSum: '2' }), limit({ limitSum: '1' })], '2'],
])('the limit is the one %s', (_, limits, amount) => {
  expect(of(limits).limit?.amount).toBe(amount);
});

test('nothing is made up where nothing is known', () => {
  expect(of([limit({ policyNo: 'SCH999999' })])).toMatchObject({ limit: null, ratio: null });
  expect(limitAndRatio({ policy: null, buyer: null }, facts, '')).toEqual({
    limit: null,
    ratio: null,
    maxLiability: null,
    minimumPremium: null,
  });
});
