import { describe, expect, test } from 'vitest';
import type { ClaimCase, Invoice } from '../case.ts';
import { shippedChecklist } from '../checklist-rows.ts';
import type { ClaimDocument } from '../document.ts';
import type { Filing } from '../filing.ts';
import {
  ids,
  soundCase,
  soundClaim,
  soundDocument,
  soundInvoice,
  soundNotice,
  soundSupplement,
  today,
} from '../testing/sound-records.ts';
import { errorsOf, rules, selfCheck, unexplained } from './self-check.ts';

type World = { claimCase: ClaimCase; filing: Filing; filings: Filing[]; documents: ClaimDocument[] };
const notice: World = { claimCase: soundCase, filing: soundNotice, filings: [soundNotice], documents: [soundDocument] };
const sentNotice: Filing = { ...soundNotice, state: 'accepted' };
const claim: World = {
  claimCase: { ...soundCase, caseNo: 'AN-1' },
  filing: soundClaim,
  filings: [sentNotice, soundClaim],
  documents: [soundDocument],
};
const supplement: World = { ...claim, filing: soundSupplement, filings: [sentNotice, soundClaim, soundSupplement] };

const check = ({ claimCase, filing, filings, documents }: World) =>
  selfCheck(claimCase, filing, filings, documents, today, shippedChecklist);
const idsOf = (world: World): string[] => check(world).map((d) => d.ruleId);

const facts = (world: World, change: Partial<ClaimCase['facts']>): World => ({
  ...world,
  claimCase: { ...world.claimCase, facts: { ...world.claimCase.facts, ...change } },
});
const line = (world: World, change: Partial<Invoice>): World =>
  facts(world, { invoices: [{ ...soundInvoice, ...change }] });
const form = (world: World, change: object): World => ({
  ...world,
  filing: { ...world.filing, form: { ...world.filing.form, ...change } as Filing['form'] },
});
const paper = (world: World, change: Partial<ClaimDocument>): World => ({
  ...world,
  documents: [{ ...soundDocument, ...change }],
});
const insured = soundCase.facts.insured;
const buyer = soundCase.facts.buyer;

/** One row a rule: the smallest change of a sound case that must raise it. */
const triggers: Record<string, World> = {
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
  'document-had-script': paper(notice, { warnings: ['script-removed'] }),
  'claim-without-notice': { ...claim, claimCase: soundCase, filings: [soundClaim] },
  'claim-reason-missing': form(claim, { claimReason: '' }),
};

test('a sound notice raises nothing', () => {
  expect(check(notice)).toEqual([]);
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
  expect(idsOf(paper(notice, { originalToFollow: { promisedOn: today, reason: 'x' } }))).toEqual([]);
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
