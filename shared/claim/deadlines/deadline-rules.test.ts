import { describe, expect, test } from 'vitest';
import type { ClaimCase, Invoice } from '../case.ts';
import type { Filing } from '../filing.ts';
import { ids, soundCase, soundClaim, soundInvoice, soundNotice, soundOriginal } from '../testing/sound-records.ts';
import { chinaCalendar } from './china-calendar.ts';
import { type Deadline, type DeadlineId, deadlineIds, deadlineSchema, isDuty } from './deadline.ts';
import { type DeadlineSubject, deadlineRules, deadlinesOf } from './deadline-rules.ts';
import {
  emptyTerms,
  type PolicyTerms,
  policyTermsSchema,
  startsOf,
  termRules,
  termsInForce,
  withTerm,
} from './policy-terms.ts';
import { termExamples } from './term-examples.ts';

const allTerms: PolicyTerms['terms'] = {
  'notice-default': { count: 30, unit: 'days', from: 'due-date' },
  'notice-rejection': { count: 10, unit: 'working-days', from: 'known-on' },
  'notice-insolvency': { count: 8, unit: 'working-days', from: 'known-on' },
  'notice-other': { count: 10, unit: 'days', from: 'known-on' },
  claim: { count: 4, unit: 'months', from: 'notice' },
  declaration: { count: 5, unit: 'working-days', from: 'shipment' },
};
const policy: PolicyTerms = { ...emptyTerms(soundCase.facts.policyNo), terms: allTerms, confirmedOn: '2026-03-01' };
const sentNotice: Filing = { ...soundNotice, state: 'accepted', submittedAt: '2026-03-04T17:30:00.000Z' };
const subject = (change: Partial<DeadlineSubject> = {}): DeadlineSubject => ({
  claimCase: soundCase,
  filings: [soundNotice],
  originals: [],
  titleOf: () => '商业发票',
  policy,
  calendar: chinaCalendar,
  ...change,
});
const withFacts = (change: Partial<ClaimCase['facts']>): ClaimCase => ({
  ...soundCase,
  facts: { ...soundCase.facts, ...change },
});
const requested: Filing = {
  ...sentNotice,
  supplementRequests: [{ requestId: 'R-1', what: [{ text: '提单' }], by: '2026-03-20', answeredBy: null }],
};

/** One row a rule: a case it speaks in, and the day it names. */
const speaks: Record<DeadlineId, readonly [DeadlineSubject, string]> = {
  'notice-default': [subject(), '2025-10-01'],
  'notice-rejection': [
    subject({ claimCase: withFacts({ lossReason: 'rejection', knownOn: '2026-02-13' }) }),
    '2026-03-05',
  ],
  'notice-insolvency': [
    subject({ claimCase: withFacts({ lossReason: 'insolvency', knownOn: '2026-02-13' }) }),
    '2026-03-03',
  ],
  'notice-other': [subject({ claimCase: withFacts({ lossReason: 'other', knownOn: '2026-02-13' }) }), '2026-02-23'],
  // Half past one of the next day where the insurer is.
  claim: [subject({ filings: [sentNotice] }), '2026-07-05'],
  declaration: [subject({ claimCase: withFacts({ invoices: [{ ...soundInvoice, declaredOn: '' }] }) }), '2025-06-09'],
  supplement: [subject({ filings: [requested] }), '2026-03-20'],
  original: [subject({ originals: [soundOriginal] }), '2026-04-01'],
  'payment-due': [subject(), '2025-09-01'],
};

const found = (from: DeadlineSubject, id: DeadlineId): Deadline[] => deadlinesOf(from).filter((one) => one.id === id);

describe.each(deadlineRules.map(({ id }) => id))('%s', (id) => {
  test('names its day, says which setting it comes from, and can be stored', () => {
    const [from, day] = speaks[id];
    const [deadline, ...others] = found(from, id);
    expect(others).toEqual([]);
    expect(deadline?.day).toBe(day);
    expect(deadlineSchema.parse(JSON.parse(JSON.stringify(deadline)))).toEqual(deadline);
    const term = policy.terms[id as keyof typeof policy.terms];
    if (term === undefined) expect(deadline?.counted).toBeNull();
    else
      expect(deadline?.counted).toMatchObject({ policyNo: soundCase.facts.policyNo, rule: id, term, isCertain: true });
  });

  test('names no day by a policy that is not confirmed', () => {
    const [from] = speaks[id];
    const isByPolicy = policy.terms[id as keyof typeof policy.terms] !== undefined;
    expect(found({ ...from, policy: undefined }, id)).toHaveLength(isByPolicy ? 0 : 1);
  });

  test('has nothing to say about an archived case', () => {
    const [from] = speaks[id];
    expect(deadlinesOf({ ...from, claimCase: { ...from.claimCase, archivedAt: '2026-03-05T00:00:00.000Z' } })).toEqual(
      [],
    );
  });
});

test('every rule has its row, its source, and one severity with the calendar', () => {
  expect(deadlineRules.map(({ id }) => id)).toEqual([...deadlineIds]);
  for (const { id, source, severity } of deadlineRules) {
    expect(source.length).toBeGreaterThan(3);
    expect(isDuty({ id })).toBe(severity === 'duty');
  }
});

describe('what ends a deadline', () => {
  test('a notice that waits for the network still has to get there', () => {
    expect(found(subject({ filings: [{ ...soundNotice, state: 'queued' }] }), 'notice-default')).toHaveLength(1);
    expect(found(subject({ filings: [sentNotice] }), 'notice-default')).toEqual([]);
  });
  test('a case number from elsewhere: its notice has arrived', () => {
    expect(found(subject({ claimCase: withFacts({ knownCaseNo: 'AN-9' }) }), 'notice-default')).toEqual([]);
  });
  test('a claim that was sent, an answered request, a posted original', () => {
    const claim: Filing = { ...soundClaim, state: 'submitted' };
    expect(found(subject({ filings: [sentNotice, claim] }), 'claim')).toEqual([]);
    const answered = requested.supplementRequests.map((one) => ({ ...one, answeredBy: ids.supplement }));
    expect(found(subject({ filings: [{ ...requested, supplementRequests: answered }] }), 'supplement')).toEqual([]);
    expect(found(subject({ originals: [{ ...soundOriginal, status: 'posted' }] }), 'original')).toEqual([]);
  });
  test('payment ends everything but the papers', () => {
    const paid: Filing = { ...soundClaim, state: 'paid' };
    const over = deadlinesOf(subject({ filings: [sentNotice, paid], originals: [soundOriginal] }));
    expect(over.map(({ id }) => id)).toEqual(['original']);
  });
});

test('invoices of one due date are one deadline, which names two and counts the rest', () => {
  const invoices: Invoice[] = ['A', 'B', 'C', 'D'].map((invoiceNo, i) => ({
    ...soundInvoice,
    id: `0192f0c1-0000-7000-8000-0000000001${String(i).padStart(2, '0')}`,
    invoiceNo,
    dueDate: i < 3 ? '2026-03-01' : '2026-03-02',
  }));
  const all = found(subject({ claimCase: withFacts({ invoices }) }), 'notice-default');
  expect(all.map(({ day, params }) => [day, params.invoices])).toEqual([
    ['2026-03-31', 'A, B +1'],
    ['2026-04-01', 'D'],
  ]);
  expect(new Set(all.map(({ key }) => key)).size).toBe(2);
});

describe('terms of a policy', () => {
  test('count only once they are confirmed, and an edit takes that back', () => {
    expect(termsInForce([policy], ` ${policy.policyNo} `)).toBe(policy);
    const edited = withTerm(policy, 'claim', { count: 3, unit: 'months', from: 'notice' });
    expect(edited.confirmedOn).toBeNull();
    expect(termsInForce([edited], policy.policyNo)).toBeUndefined();
    expect(withTerm(edited, 'claim', null).terms.claim).toBeUndefined();
  });
  test('start empty and survive being stored', () => {
    expect(emptyTerms('SCH1').terms).toEqual({});
    expect(policyTermsSchema.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    expect(
      policyTermsSchema.safeParse({ ...policy, terms: { claim: { count: 0, unit: 'days', from: 'notice' } } }).success,
    ).toBe(false);
  });
  test('have examples with a source each, none of them inferred', () => {
    for (const { rule, source, trust } of termExamples) {
      expect(termRules).toContain(rule);
      expect(['B', 'C']).toContain(trust);
      expect(source.zh.length * source.en.length).toBeGreaterThan(0);
    }
    for (const rule of termRules) expect(startsOf[rule].length).toBeGreaterThan(0);
  });
});
