import { describe, expect, test } from 'vitest';
import { noEvidence, noPlatform } from '../crosscheck/evidence.ts';
import type { Filing } from '../filing.ts';
import { newMeasureUse } from '../measures/measure-use.ts';
import {
  answered,
  beside,
  bill,
  buyer,
  check,
  claim,
  evident,
  facts,
  form,
  found,
  idsOf,
  insured,
  later,
  line,
  loaded,
  notice,
  onPlatform,
  paper,
  sentNotice,
  supplement,
  under,
  type World,
  withdrawal,
} from '../testing/check-worlds.ts';
import { knownBuyer, knownPolicy, knownShipment } from '../testing/known-records.ts';
import { claimWorld, measureTriggers, noticeWorld, quietMeasures, taking } from '../testing/measure-worlds.ts';
import {
  ids,
  soundCase,
  soundClaim,
  soundDocument,
  soundInvoice,
  soundNotice,
  soundWithdrawal,
  today,
} from '../testing/sound-records.ts';
import { errorsOf, rules, unexplained } from './self-check.ts';

/** One row a rule: the smallest change of a sound case that must raise it. */
const triggers: Record<string, World> = {
  ...measureTriggers,
  'late-notice-idle': under(taking(noticeWorld, 'late-notice'), {
    'notice-default': { count: 185, unit: 'days', from: 'due-date' },
  }),
  'late-claim-idle': under(taking(claimWorld, 'late-claim'), { claim: { count: 5, unit: 'months', from: 'notice' } }),
  'policy-no-missing': facts(notice, { policyNo: ' ' }),
  'insured-missing': facts(notice, { insured: { ...insured, name: '' } }),
  'buyer-missing': facts(notice, { buyer: { ...buyer, name: '' } }),
  'loss-reason-missing': facts(notice, { lossReason: null }),
  'loss-reason-text-missing': facts(notice, { lossReason: 'other' }),
  'invoices-missing': facts(notice, { invoices: [] }),
  'invoice-no-missing': line(notice, { invoiceNo: '' }),
  'invoice-sum-unreadable': line(notice, { invoiceSum: '12万' }),
  'loss-sum-unreadable': line(notice, { lossSum: '' }),
  'claim-sum-unreadable': line(claim, { claimSum: '' }),
  'question-unanswered': form(notice, {
    answers: { ...(soundNotice.form.kind === 'possible-loss-notice' ? soundNotice.form.answers : {}), ifArf: null },
  }),
  'case-explain-missing': form(notice, { caseExplain: '' }),
  'supplement-empty': {
    ...form(supplement, { note: '' }),
    filing: { ...form(supplement, { note: '' }).filing, documentIds: [] },
  },
  'uscc-shape': facts(notice, { insured: { ...insured, uscc: '123' } }),
  'uscc-check-digit': facts(notice, { insured: { ...insured, uscc: '91310115MA1H8R7C6D' } }),
  'policy-no-pattern': facts(notice, { policyNo: '12345' }),
  'buyer-code-missing': facts(notice, { buyer: { ...buyer, sinosureBuyerNo: '' } }),
  'buyer-code-pattern': facts(notice, { buyer: { ...buyer, sinosureBuyerNo: 'US387022' } }),
  'currency-unknown': facts(notice, { currency: 'RMB' }),
  'bank-bic': facts(notice, { openingBank: { swift: 'ABC', ownCode: '', name: '' } }),
  'opening-bank-missing': facts(notice, { payMode: 'LC' }),
  'declaration-no-shape': line(notice, { customsDeclarationNo: '2229' }),
  'declaration-is-import': line(notice, { customsDeclarationNo: '222920251123456789' }),
  'declaration-year': line(notice, { customsDeclarationNo: '222920180123456789' }),
  'hs-code-shape': line(notice, { hsCode: '8471' }),
  'full-width-signs': line(notice, { invoiceNo: 'ＩＮＶ１' }),
  'loss-over-insured': line(notice, { lossSum: '120000.01', receivedSum: '', invoiceSum: '130000' }),
  'loss-over-invoice': line(notice, { lossSum: '120000.01', receivedSum: '' }),
  'loss-ignores-receipt': line(notice, { lossSum: '100000.01' }),
  'claim-over-loss': line(claim, { claimSum: '100000.01' }),
  'amount-too-fine': facts(notice, { currency: 'JPY', invoices: [{ ...soundInvoice, lossSum: '100.5' }] }),
  'invoice-duplicate': facts(notice, { invoices: [soundInvoice, { ...soundInvoice, id: ids.otherInvoice }] }),
  'due-date-missing': line(notice, { dueDate: '' }),
  'due-before-shipment': line(notice, { dueDate: '2025-05-01' }),
  'shipped-in-future': line(notice, { shippedOn: '2026-03-06' }),
  'not-yet-due': line(notice, { dueDate: '2026-03-06' }),
  'shipped-after-known': line(notice, { shippedOn: '2025-10-02' }),
  'known-on-missing': facts(notice, { knownOn: '' }),
  'known-in-future': facts(notice, { knownOn: '2026-03-06' }),
  'financing-bank-missing': form(notice, {
    answers: {
      troverFlag: 'no',
      financeFlag: 'yes',
      ifInsuranturge: 'no',
      detainFlag: 'no',
      ifBankurge: 'no',
      ifArf: 'no',
    },
  }),
  'document-missing': claim,
  'no-documents': { ...notice, filing: { ...soundNotice, documentIds: [] } },
  'document-unnamed': paper(notice, { code: null }),
  'document-twice': {
    ...notice,
    filing: { ...soundNotice, documentIds: [ids.document, ids.supplement] },
    documents: [soundDocument, { ...soundDocument, id: ids.supplement }],
  },
  'page-blank': paper(notice, {
    pages: [...soundDocument.pages, { index: 3, rotation: 0, removed: false, blank: true }],
  }),
  'original-promise-past': paper(notice, { originalToFollow: { promisedOn: '2026-03-04', reason: 'x' } }),
  'original-promise-far': paper(notice, { originalToFollow: { promisedOn: '2026-06-04', reason: 'x' } }),
  'document-damaged': paper(notice, {
    damage: { since: '2026-03-05T08:00:00.000Z', parts: ['pages'], isMissing: false },
  }),
  'document-page-unreadable': paper(notice, { warnings: ['page-unreadable'] }),
  'document-had-script': paper(notice, { warnings: ['script-removed'] }),
  'page-dark': found({ kind: 'dark', page: 0 }),
  'page-faint': found({ kind: 'faint', page: 0 }),
  'page-blurred': found({ kind: 'blurred', page: 0 }),
  'page-cut-off': found({ kind: 'cut-off', page: 0 }),
  'page-coarse': found({ kind: 'coarse', page: 0, dpi: 96 }),
  'page-turned': found({ kind: 'turned', page: 0, turn: 180 }),
  'page-twice': found({ kind: 'twice', page: 1, otherDocumentId: ids.document, otherPage: 2 }),
  'document-other-kind': found({ kind: 'other-kind', page: 0, looksLike: 'TRD-PL' }),
  'claim-without-notice': { ...claim, claimCase: soundCase, filings: [soundClaim] },
  'claim-reason-missing': form(claim, { claimReason: '' }),
  'withdrawal-reason-missing': form(withdrawal, { reason: ' ' }),
  'withdrawal-type-missing': form(withdrawal, { type: null }),
  'withdrawal-target-closed': { ...withdrawal, filings: [{ ...soundClaim, state: 'paid' }, soundWithdrawal] },
  'withdrawal-leaves-claim': {
    ...form(withdrawal, { withdraws: ids.notice }),
    filings: [sentNotice, { ...soundClaim, state: 'in-review' }, soundWithdrawal],
  },
  'full-width-name': facts(notice, { buyer: { ...buyer, name: 'Ｓample Trading Inc.' } }),
  'name-nearly-same': beside(notice, 'buyer', 'SAMPLETRADINGINC', 'SAMPLE TRADING, INC'),
  'buyer-country-differs': facts(notice, { buyer: { ...buyer, country: 'CAN' } }),
  'uscc-missing': facts(notice, { insured: { ...insured, uscc: ' ' } }),
  'pay-mode-missing': facts(notice, { payMode: null }),
  'confirming-bank-missing': answered(notice, { ifBankurge: 'yes' }),
  'code-too-long': line(notice, { transportBillNo: 'B'.repeat(65) }),
  'space-in-number': line(notice, { hsCode: '8471 300000' }),
  'invoice-elsewhere': beside(notice, 'invoice', 'INV2025001', 'INV 2025-001'),
  'date-unreadable': line(notice, { declaredOn: '2025-02-30' }),
  'declared-in-future': line(notice, { declaredOn: '2026-03-06' }),
  'applied-in-future': form(claim, { appliedOn: '2026-03-06' }),
  'known-before-due': facts(notice, { knownOn: '2025-08-31' }),
  'due-date-off-term': line(notice, { dueDate: '2025-09-11' }),
  'pay-term-unreadable': line(notice, { payTermDays: '90天' }),
  'insured-over-invoice': line(notice, { insureSum: '120000.01' }),
  'received-over-invoice': line(notice, { receivedSum: '120000.01' }),
  'receipt-status-differs': line(notice, { receiptStatus: 'none' }),
  'claim-ignores-receipt': line(claim, { claimSum: '100000.01', lossSum: '110000' }),
  'claim-over-insured': line(claim, { insureSum: '90000' }),
  'claims-over-losses': facts(claim, { invoices: [soundInvoice, { ...later, lossSum: '', claimSum: '0.01' }] }),
  'nothing-lost': line(notice, { lossSum: '0' }),
  'notice-late': under(notice, { 'notice-default': { count: 30, unit: 'days', from: 'due-date' } }),
  'claim-late': under(claim, { claim: { count: 4, unit: 'months', from: 'notice' } }),
  'declaration-late': under(line(notice, { declaredOn: '2025-06-10' }), {
    declaration: { count: 5, unit: 'working-days', from: 'shipment' },
  }),
  'shipped-after-risk': under(
    facts(notice, {
      knownOn: '2025-12-31',
      invoices: [soundInvoice, { ...later, shippedOn: '2025-10-02', dueDate: '2025-12-31' }],
    }),
    { 'known-risk': { count: 30, unit: 'days', from: 'due-date' } },
  ),
  'document-stale': paper(notice, { code: 'TRD-LTR', addedAt: '2025-09-05T08:00:00.000Z' }),
  'returned-document-unchanged': {
    ...notice,
    filing: { ...soundNotice, returnReasons: [{ text: '看不清', documentId: ids.document }] },
  },
  'original-after-request': {
    ...paper(supplement, { originalToFollow: { promisedOn: '2026-04-01', reason: 'x' } }),
    filings: [
      {
        ...sentNotice,
        supplementRequests: [{ requestId: 'R-1', what: [{ text: '提单' }], by: '2026-03-31', answeredBy: null }],
      },
    ],
  },
  'mandate-missing': claim,
  'platform-differs': onPlatform(notice, { shipments: [knownShipment({ invoiceSum: '119999.99' })] }),
  'document-differs': bill(notice, '2025-06-02'),
  'sources-disagree': evident(line(notice, { shippedOn: '' }), {
    ...(bill(notice, '2025-06-02').around?.evidence ?? noEvidence),
    platform: { ...noPlatform, shipments: [knownShipment({})] },
  }),
  'policy-not-on-platform': onPlatform(notice, { loaded }),
  'buyer-not-on-platform': onPlatform(notice, { loaded }),
  'shipment-not-on-platform': onPlatform(notice, { loaded }),
  'shipment-not-accepted': onPlatform(notice, { shipments: [knownShipment({ status: '2' })] }),
  'shipment-of-other-buyer': onPlatform(notice, { shipments: [knownShipment({ sinosureBuyerNo: 'DEU/120456' })] }),
};

/** One row a boundary: the nearest sound neighbour of a trigger, which must stay silent. */
const silent: readonly (readonly [string, string, World])[] = [
  [
    'full-width-name',
    'full-width brackets of a Chinese name',
    facts(notice, { insured: { ...insured, name: '样例（上海）公司' } }),
  ],
  ['name-nearly-same', 'the same name', beside(notice, 'buyer', 'SAMPLETRADINGINC', buyer.name)],
  ['name-nearly-same', 'another buyer', beside(notice, 'buyer', 'SAMPLETRADINGLLC', 'Sample Trading LLC')],
  ['buyer-country-differs', 'no country', facts(notice, { buyer: { ...buyer, country: '' } })],
  ['code-too-long', '64 characters', line(notice, { transportBillNo: 'B'.repeat(64) })],
  ['invoice-elsewhere', 'another number', beside(notice, 'invoice', 'INV2025002', 'INV-2025-002')],
  ['date-unreadable', 'an empty date', line(notice, { declaredOn: '' })],
  ['declared-in-future', 'today', line(notice, { declaredOn: today })],
  ['applied-in-future', 'today', form(claim, { appliedOn: today })],
  ['known-before-due', 'the due date itself', facts(notice, { knownOn: '2025-09-01' })],
  ['known-before-due', 'rejection', facts(notice, { knownOn: '2025-08-31', lossReason: 'rejection' })],
  ['due-date-off-term', 'ten days off', line(notice, { dueDate: '2025-09-09' })],
  ['insured-over-invoice', 'the same amount', line(notice, { insureSum: '120000' })],
  ['received-over-invoice', 'all of it', line(notice, { receivedSum: '120000' })],
  [
    'receipt-status-differs',
    'nothing received, status none',
    line(notice, { receiptStatus: 'none', receivedSum: '0' }),
  ],
  [
    'receipt-status-differs',
    'all received, status full',
    line(notice, { receiptStatus: 'full', receivedSum: '120000' }),
  ],
  ['receipt-status-differs', 'no status yet', line(notice, { receiptStatus: null })],
  ['claim-over-insured', 'the same amount', line(claim, { insureSum: '100000' })],
  ['claims-over-losses', 'no losses entered', line(claim, { lossSum: '' })],
  ['notice-late', 'its last day', under(notice, { 'notice-default': { count: 185, unit: 'days', from: 'due-date' } })],
  [
    'notice-late',
    'a term for another reason',
    under(notice, { 'notice-rejection': { count: 1, unit: 'days', from: 'known-on' } }),
  ],
  ['claim-late', 'five months', under(claim, { claim: { count: 5, unit: 'months', from: 'notice' } })],
  [
    'notice-late',
    'a statement of why, taken up as a measure',
    under(facts(notice, { measures: [newMeasureUse('late-notice')] }), {
      'notice-default': { count: 30, unit: 'days', from: 'due-date' },
    }),
  ],
  [
    'claim-late',
    'a statement of why, taken up as a measure',
    under(facts(claim, { measures: [newMeasureUse('late-claim')] }), {
      claim: { count: 4, unit: 'months', from: 'notice' },
    }),
  ],
  [
    'declaration-late',
    'a statement of why, taken up as a measure',
    under(
      facts(line(notice, { declaredOn: '2025-06-10' }), { measures: [newMeasureUse('late-shipment-declaration')] }),
      { declaration: { count: 5, unit: 'working-days', from: 'shipment' } },
    ),
  ],
  [
    'declaration-late',
    'the fifth working day, a holiday between',
    under(line(notice, { declaredOn: '2025-06-09' }), {
      declaration: { count: 5, unit: 'working-days', from: 'shipment' },
    }),
  ],
  [
    'shipped-after-risk',
    'before it was known',
    under(notice, { 'known-risk': { count: 30, unit: 'days', from: 'due-date' } }),
  ],
  ['document-stale', 'half a year to the day', paper(notice, { code: 'TRD-LTR', addedAt: '2025-09-06T08:00:00.000Z' })],
  ['document-stale', 'an invoice does not age', paper(notice, { addedAt: '2024-01-01T08:00:00.000Z' })],
  ['mandate-missing', 'no mandate given', answered(claim, { troverFlag: 'no' })],
  [
    'platform-differs',
    'all that agrees',
    onPlatform(notice, { policy: knownPolicy({}), buyer: knownBuyer({}), shipments: [knownShipment({})], loaded }),
  ],
  [
    'platform-differs',
    'a name without its legal form',
    onPlatform(notice, { buyer: knownBuyer({ name: 'SAMPLE TRADING, INC' }) }),
  ],
  ['document-differs', 'the same day', bill(notice, '2025-06-01')],
  [
    'shipment-not-on-platform',
    'a list that was never loaded',
    onPlatform(notice, { loaded: { ...loaded, shipments: false } }),
  ],
];

test.each(silent)('%s is not raised by %s', (id, _, world) => {
  expect(idsOf(world)).not.toContain(id);
});

test('there are at least forty rules, and each names its trust', () => {
  expect(rules.length).toBeGreaterThanOrEqual(40);
  for (const { trust } of rules) expect(['A', 'B', 'C', 'D']).toContain(trust);
});

test('a sound notice raises nothing', () => {
  expect(check(notice)).toEqual([]);
});

test('a sound withdrawal of a claim that is with the other side raises nothing', () => {
  expect(check(withdrawal)).toEqual([]);
});

test.each(quietMeasures.map((world) => [world.claimCase.facts.measures[0]?.id ?? '', world] as const))(
  '%s, complete and fitting, raises nothing of its own',
  (_id, world) => {
    expect(idsOf(world).filter((id) => id in measureTriggers)).toEqual([]);
  },
);

test('a measure that is taken up answers its doubt', () => {
  const late = under(notice, { 'notice-default': { count: 30, unit: 'days', from: 'due-date' } });
  expect(idsOf(late)).toEqual(['notice-late']);
  expect(idsOf({ ...late, claimCase: taking(noticeWorld, 'late-notice').claimCase })).toEqual([]);
});

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  test('is raised by what it is about, with its severity and a place to jump to', () => {
    const world = triggers[id];
    expect(world, 'every rule needs a row in this table').toBeDefined();
    if (world === undefined) return;
    const doubt = check(world).find((d) => d.ruleId === id);
    expect(doubt).toMatchObject({ severity: rules.find((rule) => rule.id === id)?.severity });
    expect(doubt?.key).toMatch(new RegExp(`^${id}:.+`));
  });
});

test('rules have unique ids and say where they come from', () => {
  expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length);
  for (const rule of rules) expect(rule.source.length).toBeGreaterThan(3);
  expect(Object.keys(triggers).sort()).toEqual(rules.map((r) => r.id).sort());
});

test('errors stand before warnings, and the same check gives the same keys', () => {
  const messy = facts(line(notice, { dueDate: '', hsCode: '1' }), { policyNo: '' });
  const found = check(messy);
  expect(found.map((d) => d.severity)).toEqual([...found.map((d) => d.severity)].sort());
  expect(new Set(found.map((d) => d.key)).size).toBe(found.length);
  expect(check(messy)).toEqual(found);
});

test('a promise on its very day, a declaration of the year before and a payment received in full are no doubts', () => {
  expect(idsOf(paper(notice, { originalToFollow: { promisedOn: today, reason: 'x' } }))).toEqual([
    'originals-undeclared',
  ]);
  expect(idsOf(line(notice, { customsDeclarationNo: '222920240123456789' }))).toEqual([]);
});

test('an explanation belongs to one doubt and silences only that one', () => {
  const world = line(notice, { hsCode: '8471', dueDate: '' });
  const [first] = check(world).filter((d) => d.ruleId === 'hs-code-shape');
  const explained = { ...soundNotice, explanations: { [first?.key ?? '']: '系统只给了八位' } };
  expect(unexplained(check(world), explained).map((d) => d.ruleId)).toEqual(['due-date-missing']);
  expect(errorsOf(check(world))).toEqual([]);
});

test('a same-day claim is fine once the notice has left', () => {
  const queued: Filing = { ...soundNotice, state: 'queued' };
  expect(idsOf({ ...claim, claimCase: soundCase, filings: [queued, soundClaim] })).not.toContain(
    'claim-without-notice',
  );
});

test('fifty invoices are judged line by line', () => {
  const many = facts(notice, {
    invoices: Array.from({ length: 50 }, (_, i) => ({
      ...soundInvoice,
      id: `${ids.invoice.slice(0, -2)}${String(i).padStart(2, '0')}`,
      invoiceNo: `INV-${i}`,
      hsCode: i % 2 === 0 ? '1' : soundInvoice.hsCode,
    })),
  });
  expect(check(many).filter((d) => d.ruleId === 'hs-code-shape')).toHaveLength(25);
});
