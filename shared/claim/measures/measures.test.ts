import { describe, expect, test } from 'vitest';
import { checklistFor } from '../checklist.ts';
import { shippedChecklist } from '../checklist-rows.ts';
import type { Filing } from '../filing.ts';
import {
  answering,
  claimWorld,
  type MeasureWorld,
  noticeWorld,
  promising,
  sameDayWorld,
  taking,
  withFacts,
} from '../testing/measure-worlds.ts';
import { soundDocument, soundInvoice, today } from '../testing/sound-records.ts';
import { evidenceRows, withEvidenceRows } from './evidence.ts';
import type { MeasureSubject } from './measure.ts';
import { type MeasureId, measureIds } from './measure-use.ts';
import {
  carriedMeasures,
  fittedMeasures,
  measureOf,
  measureSubject,
  measures,
  statementOf,
  termsUnknown,
} from './measures.ts';

type Terms = Partial<Pick<MeasureSubject, 'noticeBy' | 'claimBy' | 'declaredLate'>>;
const subjectOf = ({ claimCase, filings, documents }: MeasureWorld, terms: Terms = {}): MeasureSubject =>
  measureSubject(claimCase, filings, documents, today, { ...termsUnknown, ...terms });
const line = (world: MeasureWorld, change: Partial<typeof soundInvoice>) =>
  withFacts(world, { invoices: [{ ...soundInvoice, ...change }] });
const filing = (world: MeasureWorld, change: Partial<Filing>): MeasureWorld => ({
  ...world,
  filings: world.filings.map((one) => ({ ...one, ...change })),
});
const premium = (amount: string): MeasureWorld => {
  const { estimate } = claimWorld.claimCase.facts;
  const entered = { ...estimate, terms: { ...estimate.terms, premium: { amount, currency: 'CNY', source: '' } } };
  return withFacts(claimWorld, { estimate: entered });
};

/** Every reason a measure can give, with the case that makes it give it. */
const table: readonly (readonly [MeasureId, MeasureSubject, string, string])[] = [
  ['originals-to-follow', subjectOf(promising(noticeWorld)), 'applies', 'promised'],
  [
    'originals-to-follow',
    subjectOf({ ...noticeWorld, documents: [{ ...soundDocument, presentation: 'photo' }] }),
    'may-apply',
    'copies',
  ],
  ['originals-to-follow', subjectOf(noticeWorld), 'does-not-apply', 'electronic-only'],
  [
    'originals-to-follow',
    subjectOf({ ...noticeWorld, documents: [{ ...soundDocument, removedAt: '2026-03-01T00:00:00Z' }] }),
    'does-not-apply',
    'no-documents',
  ],
  ['same-day', subjectOf(sameDayWorld), 'applies', 'claim-begun'],
  ['same-day', subjectOf(noticeWorld), 'applies', 'notice-there'],
  ['same-day', subjectOf({ ...noticeWorld, filings: [] }), 'may-apply', 'no-notice'],
  ['same-day', subjectOf(claimWorld), 'does-not-apply', 'case-no-there'],
  ['late-notice', subjectOf(noticeWorld, { noticeBy: '2026-03-04' }), 'applies', 'past'],
  ['late-notice', subjectOf(noticeWorld, { noticeBy: today }), 'does-not-apply', 'in-time'],
  ['late-notice', subjectOf(noticeWorld), 'may-apply', 'term-unknown'],
  ['late-notice', subjectOf(withFacts(noticeWorld, { knownOn: '' })), 'may-apply', 'not-known'],
  ['late-claim', subjectOf(claimWorld, { claimBy: '2026-02-10' }), 'applies', 'past'],
  ['late-claim', subjectOf(claimWorld, { claimBy: '2026-03-05' }), 'does-not-apply', 'in-time'],
  ['late-claim', subjectOf(claimWorld), 'may-apply', 'term-unknown'],
  ['late-claim', subjectOf(noticeWorld), 'does-not-apply', 'no-notice'],
  [
    'early-claim',
    subjectOf(withFacts(line(noticeWorld, { dueDate: '2026-05-01' }), { lossReason: 'insolvency' })),
    'applies',
    'risk-certain',
  ],
  ['early-claim', subjectOf(line(noticeWorld, { dueDate: '2026-05-01' })), 'may-apply', 'not-due'],
  ['early-claim', subjectOf(noticeWorld), 'does-not-apply', 'all-due'],
  ['early-claim', subjectOf(line(noticeWorld, { dueDate: '' })), 'does-not-apply', 'no-due-dates'],
  ['premium-set-off', subjectOf(premium('75610')), 'applies', 'unpaid'],
  ['premium-set-off', subjectOf(claimWorld), 'may-apply', 'unknown'],
  ['premium-set-off', subjectOf(premium('0.00')), 'does-not-apply', 'nothing-unpaid'],
  ['premium-deferral', subjectOf(premium('75610')), 'applies', 'unpaid'],
  ['premium-deferral', subjectOf(taking(claimWorld, 'premium-set-off')), 'does-not-apply', 'set-off-chosen'],
  ['premium-deferral', subjectOf(claimWorld), 'may-apply', 'unknown'],
  ['premium-deferral', subjectOf(premium('0')), 'does-not-apply', 'nothing-unpaid'],
  ['late-shipment-declaration', subjectOf(noticeWorld, { declaredLate: [soundInvoice.id] }), 'applies', 'late'],
  ['late-shipment-declaration', subjectOf(noticeWorld, { declaredLate: [] }), 'does-not-apply', 'in-term'],
  ['late-shipment-declaration', subjectOf(noticeWorld), 'may-apply', 'gap'],
  [
    'late-shipment-declaration',
    subjectOf(line(noticeWorld, { declaredOn: '2025-06-01' })),
    'does-not-apply',
    'same-day',
  ],
  ['late-shipment-declaration', subjectOf(line(noticeWorld, { declaredOn: '' })), 'does-not-apply', 'no-dates'],
  ['assigned-proceeds', subjectOf(answering(noticeWorld, 'yes')), 'applies', 'financed'],
  ['assigned-proceeds', subjectOf(answering(noticeWorld, null)), 'may-apply', 'unanswered'],
  ['assigned-proceeds', subjectOf(noticeWorld), 'does-not-apply', 'not-financed'],
  ['small-firm', subjectOf(noticeWorld), 'may-apply', 'policy-decides'],
  ['operational-flaw', subjectOf(filing(noticeWorld, { explanations: { 'x:y': '说明' } })), 'applies', 'explained'],
  ['operational-flaw', subjectOf(filing(noticeWorld, { returnReasons: [{ text: '不清' }] })), 'applies', 'returned'],
  ['operational-flaw', subjectOf(noticeWorld), 'may-apply', 'anything'],
];

describe('whether a measure fits', () => {
  test.each(table)('%s: %#', (id, subject, fit, because) => {
    expect(measureOf(id).fit(subject)).toMatchObject({ fit, because });
  });

  test('every reason of every measure is in the table, and no other', () => {
    const told = new Set(table.map(([id, , , because]) => `${id} ${because}`));
    const known = measures.flatMap(({ id, becauses }) => becauses.map((because) => `${id} ${because}`));
    expect([...told].sort()).toEqual(known.sort());
  });

  test('a withdrawn notice counts for nothing', () => {
    const gone = subjectOf(filing(noticeWorld, { state: 'withdrawn' }));
    expect(measureOf('same-day').fit(gone).because).toBe('no-notice');
  });

  test('what applies stands first, and what is taken up says so', () => {
    const fitted = fittedMeasures(subjectOf(taking(promising(noticeWorld), 'late-notice')));
    expect(fitted).toHaveLength(measureIds.length);
    expect(fitted[0]?.measure.id).toBe('originals-to-follow');
    expect(fitted.filter(({ use }) => use !== undefined).map(({ measure }) => measure.id)).toEqual(['late-notice']);
  });
});

describe('what a measure says', () => {
  test.each(measureIds)('%s: whole in both languages, every gap filled', (id) => {
    const { claimCase, documents } = taking(promising(claimWorld), id);
    const use = claimCase.facts.measures[0];
    if (use === undefined) throw new Error('not taken up');
    for (const locale of ['zh-CN', 'en'] as const) {
      const text = statementOf(use, claimCase, documents, locale);
      expect(text).not.toMatch(/[{}]|＿/);
      expect(text.length).toBeGreaterThan(20);
    }
  });

  test('what nobody has filled in stays visible, and the clerk’s own words win', () => {
    const { claimCase, documents } = taking(noticeWorld, 'late-notice', { reason: '', zh: '' });
    const use = claimCase.facts.measures[0];
    if (use === undefined) throw new Error('not taken up');
    expect(statementOf(use, claimCase, documents, 'zh-CN')).toContain('＿＿＿＿');
    expect(statementOf({ ...use, zh: ' 因封控迟报。 ' }, claimCase, documents, 'zh-CN')).toBe('因封控迟报。');
    expect(statementOf({ ...use, zh: '因封控迟报。' }, claimCase, documents, 'en')).toContain('learned of the risk');
  });

  test('a statement travels with the filings it is about', () => {
    const { facts } = taking(taking(claimWorld, 'premium-set-off'), 'originals-to-follow').claimCase;
    const idsFor = (kind: Filing['form']['kind']) => carriedMeasures(facts, kind).map(({ id }) => id);
    expect(idsFor('claim')).toEqual(['premium-set-off', 'originals-to-follow']);
    expect(idsFor('supplement')).toEqual(['originals-to-follow']);
    expect(idsFor('withdrawal')).toEqual([]);
  });
});

describe('its place for evidence', () => {
  const slots = ({ claimCase, filing: one, documents }: MeasureWorld) =>
    checklistFor(claimCase.facts, one, documents, withEvidenceRows(shippedChecklist)).filter(
      ({ row }) => row.measure !== undefined,
    );

  test('every measure has a slot of its own that no checklist row is taken for', () => {
    const codes = [...shippedChecklist.rows, ...evidenceRows].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(evidenceRows.map(({ measure }) => measure)).toEqual([...measureIds]);
  });

  test('is there while the measure is taken up, and holds the documents under its code', () => {
    expect(slots(noticeWorld)).toEqual([]);
    const early = { ...taking(noticeWorld, 'early-claim'), documents: [soundDocument] };
    expect(slots(early)).toMatchObject([{ row: { code: 'MSR-EARLY' }, status: 'missing' }]);
    expect(slots({ ...early, documents: [{ ...soundDocument, code: 'MSR-EARLY' }] })).toMatchObject([
      { status: 'got' },
    ]);
    expect(slots(taking(noticeWorld, 'premium-set-off'))).toEqual([]);
  });

  test('a small firm is asked for less', () => {
    const expected = (world: MeasureWorld) =>
      checklistFor(world.claimCase.facts, world.filing, world.documents, shippedChecklist)
        .filter(({ expectation }) => expectation === 'M')
        .map(({ row }) => row.code);
    const less = expected(claimWorld).filter((code) => !expected(taking(claimWorld, 'small-firm')).includes(code));
    expect(less).toEqual(['TRD-PL', 'INS-POL', 'INS-LIM', 'INS-SHP', 'INS-PRM']);
  });
});
