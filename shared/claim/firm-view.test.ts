import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addAmounts } from './amount.ts';
import { addDays } from './calendar-date.ts';
import { ageOf, ageRange, ages, type FirmRow, firmView } from './firm-view.ts';
import { caseStages } from './spine.ts';

const today = '2026-03-05';
const row = (change: Partial<FirmRow>): FirmRow => ({
  id: '0192f0c1-0000-7000-8000-000000000001',
  ref: 'GC-2026-0001',
  buyerName: 'Acme',
  currency: 'USD',
  amount: '10.10',
  stage: 'draft',
  originalsOwed: 0,
  requestsOpen: 0,
  dueOn: null,
  buyerDueOn: null,
  ...change,
});

test.each([
  [null, 'no-date'],
  ['2026-03-05', 'not-due'],
  ['2026-03-04', '1-30'],
  ['2026-02-03', '1-30'],
  ['2026-02-02', '31-60'],
  ['2025-12-05', '61-90'],
  ['2025-12-04', '91-180'],
  ['2025-09-06', '91-180'],
  ['2025-09-05', 'over-180'],
] as const)('a debt due on %s is %s', (dueOn, age) => {
  expect(ageOf(dueOn, today)).toBe(age);
});

test('every day has one age, and lies in its range', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
      const day = addDays(today, offset);
      const inside = ages.filter((age) => {
        const { from, to } = ageRange(age, today);
        return age !== 'no-date' && (from === null || day >= from) && (to === null || day <= to);
      });
      expect(inside).toEqual([ageOf(day, today)]);
    }),
  );
});

test('currencies stand apart, paid and closed cases are not outstanding, one buyer is one whatever the case of its name', () => {
  const view = firmView(
    [
      row({}),
      row({ buyerName: ' ACME', amount: '0.20', stage: 'case-open' }),
      row({ buyerName: 'Baltic', amount: '100', currency: 'EUR' }),
      row({ amount: '7', stage: 'paid' }),
      row({ amount: '7', stage: 'closed' }),
    ],
    today,
  );
  expect(view.openCases).toBe(3);
  expect(view.currencies).toMatchObject([
    {
      currency: 'USD',
      amount: '10.3',
      count: 2,
      buyers: [{ buyer: 'Acme', amount: '10.3', stages: [{ stage: 'draft' }, { stage: 'case-open', amount: '0.2' }] }],
    },
    { currency: 'EUR', amount: '100', count: 1 },
  ]);
});

test('late is what is past its day, a paid case that still owes an original included', () => {
  const view = firmView(
    [
      row({ dueOn: '2026-03-05', originalsOwed: 1 }),
      row({ dueOn: '2026-03-04', originalsOwed: 2, stage: 'paid' }),
      row({ dueOn: '2026-01-01', requestsOpen: 1 }),
    ],
    today,
  );
  expect(view).toMatchObject({ lateCases: 2, originalsOwed: 3, casesOwingOriginals: 2, requestsOpen: 1 });
  expect(view.late.map(({ dueOn }) => dueOn)).toEqual(['2026-01-01', '2026-03-04']);
});

test('however it is cut, the parts add up to the whole', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          buyerName: fc.constantFrom('Acme', 'acme ', 'Baltic', ''),
          currency: fc.constantFrom('USD', 'EUR'),
          amount: fc.constantFrom('0', '0.01', '1234567890.99', '', '12'),
          stage: fc.constantFrom(...caseStages),
          buyerDueOn: fc.constantFrom(null, '2025-01-01', '2026-03-01', '2026-12-31'),
        }),
        { maxLength: 30 },
      ),
      (changes) => {
        const view = firmView(
          changes.map((change) => row(change)),
          today,
        );
        for (const { amount, count, stages, buyers, ages: old } of view.currencies)
          for (const parts of [stages, buyers, old, buyers.flatMap((buyer) => buyer.stages)]) {
            expect(addAmounts(parts.map((part) => part.amount))).toBe(amount);
            expect(parts.reduce((so, part) => so + part.count, 0)).toBe(count);
          }
      },
    ),
  );
});
