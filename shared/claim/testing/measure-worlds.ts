import type { ClaimCase } from '../case.ts';
import type { ClaimDocument } from '../document.ts';
import { type Filing, isCaseForm } from '../filing.ts';
import { type MeasureId, type MeasureUse, newMeasureUse } from '../measures/measure-use.ts';
import { soundCase, soundClaim, soundDocument, soundInvoice, soundNotice } from './sound-records.ts';

export type MeasureWorld = {
  readonly claimCase: ClaimCase;
  readonly filing: Filing;
  readonly filings: Filing[];
  readonly documents: ClaimDocument[];
};

const sentNotice: Filing = { ...soundNotice, state: 'accepted', submittedAt: '2025-10-10T01:00:00.000Z' };
export const noticeWorld: MeasureWorld = {
  claimCase: soundCase,
  filing: soundNotice,
  filings: [soundNotice],
  documents: [soundDocument],
};
export const claimWorld: MeasureWorld = {
  claimCase: { ...soundCase, caseNo: 'AN-1' },
  filing: soundClaim,
  filings: [sentNotice, soundClaim],
  documents: [soundDocument],
};
/** Notice and claim on one day: no case number yet. */
export const sameDayWorld: MeasureWorld = {
  ...claimWorld,
  claimCase: soundCase,
  filings: [{ ...soundNotice, state: 'queued' }, soundClaim],
};

export const withFacts = (world: MeasureWorld, facts: Partial<ClaimCase['facts']>): MeasureWorld => ({
  ...world,
  claimCase: { ...world.claimCase, facts: { ...world.claimCase.facts, ...facts } },
});
/** The measure taken up, complete but for `change`. */
export const taking = (world: MeasureWorld, id: MeasureId, change: Partial<MeasureUse> = {}): MeasureWorld => {
  const use: MeasureUse = {
    ...newMeasureUse(id),
    reason: '居家办公',
    day: id === 'premium-deferral' ? '2026-06-30' : '2026-03-01',
    amount: '75610.00',
    consent: 'yes',
    bank: '样例银行上海分行',
    path: 'small-policy',
    ...change,
  };
  return withFacts(world, { measures: [...world.claimCase.facts.measures, use] });
};
export const promising = (world: MeasureWorld): MeasureWorld => ({
  ...world,
  documents: [{ ...soundDocument, originalToFollow: { promisedOn: '2026-04-01', reason: 'x' } }],
});
export const answering = (world: MeasureWorld, answer: 'yes' | 'no' | null): MeasureWorld => {
  const { form } = world.filing;
  if (!isCaseForm(form)) return world;
  const answers = { ...form.answers, financeFlag: answer, detainFlag: answer, ifArf: answer };
  const filing: Filing = { ...world.filing, form: { ...form, answers } };
  return { ...world, filing, filings: world.filings.map((one) => (one.id === filing.id ? filing : one)) };
};
const notDue = { invoices: [{ ...soundInvoice, dueDate: '2026-05-01' }] };
const declaredThen = { invoices: [{ ...soundInvoice, declaredOn: soundInvoice.shippedOn }] };

/** One row a measure rule: the smallest change of a sound world that must raise it. */
export const measureTriggers: Readonly<Record<string, MeasureWorld>> = {
  'originals-undeclared': promising(noticeWorld),
  'originals-unreasoned': taking(promising(noticeWorld), 'originals-to-follow', { reason: ' ' }),
  'originals-idle': taking(noticeWorld, 'originals-to-follow'),
  'same-day-undeclared': sameDayWorld,
  'same-day-idle': taking(claimWorld, 'same-day'),
  'late-notice-unreasoned': taking(noticeWorld, 'late-notice', { reason: '' }),
  'late-claim-unreasoned': taking(claimWorld, 'late-claim', { reason: '' }),
  'early-claim-unreasoned': taking(withFacts(noticeWorld, notDue), 'early-claim', { reason: '' }),
  'early-claim-day': taking(withFacts(noticeWorld, notDue), 'early-claim', { day: '2026-03-06' }),
  'early-claim-idle': taking(noticeWorld, 'early-claim'),
  'set-off-no-amount': taking(claimWorld, 'premium-set-off', { amount: '' }),
  'set-off-no-consent': taking(claimWorld, 'premium-set-off', { consent: 'no' }),
  'set-off-over-claim': taking(claimWorld, 'premium-set-off', { amount: '100000.01', currency: 'USD' }),
  'deferral-no-amount': taking(noticeWorld, 'premium-deferral', { amount: '' }),
  'deferral-day': taking(noticeWorld, 'premium-deferral', { day: '2026-03-04' }),
  'deferral-and-set-off': taking(taking(claimWorld, 'premium-set-off'), 'premium-deferral'),
  'late-declaration-unreasoned': taking(noticeWorld, 'late-shipment-declaration', { reason: '' }),
  'late-declaration-idle': taking(withFacts(noticeWorld, declaredThen), 'late-shipment-declaration'),
  'assigned-undeclared': answering(noticeWorld, 'yes'),
  'assigned-no-bank': taking(answering(noticeWorld, 'yes'), 'assigned-proceeds', { bank: ' ' }),
  'assigned-answers-differ': taking(noticeWorld, 'assigned-proceeds'),
  'small-firm-path-missing': taking(noticeWorld, 'small-firm', { path: null }),
  'flaw-unreasoned': taking(noticeWorld, 'operational-flaw', { reason: '' }),
};

/** Complete uses that fit: none of the measure rules may speak. */
export const quietMeasures: readonly MeasureWorld[] = [
  taking(promising(noticeWorld), 'originals-to-follow'),
  taking(sameDayWorld, 'same-day'),
  taking(noticeWorld, 'late-notice'),
  taking(claimWorld, 'late-claim'),
  taking(withFacts(noticeWorld, notDue), 'early-claim'),
  taking(claimWorld, 'premium-set-off'),
  taking(noticeWorld, 'premium-deferral'),
  taking(noticeWorld, 'late-shipment-declaration'),
  taking(answering(noticeWorld, 'yes'), 'assigned-proceeds'),
  taking(noticeWorld, 'small-firm'),
  taking(noticeWorld, 'operational-flaw'),
];
