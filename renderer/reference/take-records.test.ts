import { expect, test } from 'vitest';
import { emptyFacts, emptyInvoice } from '../../shared/claim/case.ts';
import { knownBuyer, knownPolicy, knownShipment } from '../../shared/claim/testing/known-records.ts';
import { ids, soundCase } from '../../shared/claim/testing/sound-records.ts';
import { invoicesAtMost, withBuyer, withPolicy, withShipments } from './take-records.ts';

const { facts } = soundCase;
let count = 1000;
const newId = () => {
  count += 1;
  return `0192f0c1-0000-7000-8000-${String(count).padStart(12, '0')}`;
};
const { record } = knownShipment({});

test('a policy brings the insured; the currency only while there is no invoice', () => {
  const policy = { ...knownPolicy({}).record, currency: 'EUR' };
  expect(withPolicy(emptyFacts, policy)).toMatchObject({
    policyNo: facts.policyNo,
    insured: facts.insured,
    currency: 'EUR',
  });
  expect(withPolicy(facts, policy).currency).toBe(facts.currency);
});

test('a buyer brings codes, and policy and terms where its limit says them', () => {
  const limit = { policyNo: 'SCH000001', payMode: 'DP', payTermDays: '30', limitSum: '1', currency: 'USD' } as const;
  const rest = { validFrom: '', validTo: '', refuseRate: '', otherRate: '' };
  const taken = withBuyer(emptyFacts, knownBuyer({ limits: [{ ...limit, ...rest }] }).record);
  expect(taken).toMatchObject({ policyNo: 'SCH000001', payMode: 'DP', buyer: { sinosureBuyerNo: 'USA/387022' } });
  expect(withBuyer({ ...facts, payMode: 'OA' }, knownBuyer({}).record).payMode).toBe('OA');
});

test('shipments become lines, the loss is what was insured, an empty line gives way', () => {
  const before = { ...emptyFacts, invoices: [emptyInvoice(ids.invoice)] };
  const taken = withShipments(before, [record, { ...record, invoiceNo: 'B', insureSum: '5' }], newId);
  expect(taken.invoices.map(({ invoiceNo, lossSum }) => [invoiceNo, lossSum])).toEqual([
    [record.invoiceNo, record.insureSum],
    ['B', '5'],
  ]);
  expect(taken).toMatchObject({ policyNo: facts.policyNo, payMode: facts.payMode, currency: facts.currency });
});

test('what is there already is left alone, and a case holds what it holds', () => {
  expect(withShipments(facts, [{ ...record, invoiceNo: record.invoiceNo.toLowerCase() }], newId).invoices).toEqual(
    facts.invoices,
  );
  const many = Array.from({ length: 300 }, (_, i) => ({ ...record, invoiceNo: `N-${i}` }));
  expect(withShipments(facts, many, newId).invoices).toHaveLength(invoicesAtMost);
});

test('shipments of two buyers do not choose one', () => {
  const taken = withShipments(
    emptyFacts,
    [record, { ...record, invoiceNo: 'B', sinosureBuyerNo: 'DEU/120456' }],
    newId,
  );
  expect(taken.buyer.sinosureBuyerNo).toBe('');
});
