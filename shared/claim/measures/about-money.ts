import { isAmount } from '../amount.ts';
import type { sixQuestions } from '../codes.ts';
import { isCaseForm } from '../filing.ts';
import { type Fit, type Measure, type MeasureSubject, sourceOf, takenUp } from './measure.ts';

const isZero = (amount: string): boolean => /^0+(\.0+)?$/.test(amount);

/** What is known of an unpaid minimum premium: entered with the measure itself or with the estimate. */
export const unpaidPremium = ({ facts }: Pick<MeasureSubject, 'facts'>): { amount: string; currency: string } => {
  const own = [takenUp(facts, 'premium-set-off'), takenUp(facts, 'premium-deferral')].find(
    (use) => use !== undefined && isAmount(use.amount),
  );
  if (own !== undefined) return { amount: own.amount, currency: own.currency };
  const { amount, currency } = facts.estimate.terms.premium;
  return { amount, currency: currency || facts.currency };
};

const byPremium = (subject: MeasureSubject): Fit => {
  const { amount, currency } = unpaidPremium(subject);
  if (!isAmount(amount)) return { fit: 'may-apply', because: 'unknown' };
  return isZero(amount)
    ? { fit: 'does-not-apply', because: 'nothing-unpaid' }
    : { fit: 'applies', because: 'unpaid', params: { amount, currency } };
};

export const premiumSetOff: Measure = {
  id: 'premium-set-off',
  item: 6,
  source: sourceOf(6),
  trust: 'D',
  kinds: ['claim'],
  asks: ['amount', 'consent'],
  evidence: { code: 'MSR-SET-OFF', expectation: 'C' },
  becauses: ['unpaid', 'unknown', 'nothing-unpaid'],
  fit: byPremium,
};

export const premiumDeferral: Measure = {
  id: 'premium-deferral',
  item: 5,
  source: sourceOf(5),
  trust: 'D',
  kinds: ['possible-loss-notice', 'claim'],
  asks: ['amount', 'day', 'reason'],
  evidence: { code: 'MSR-DEFERRAL', expectation: 'C' },
  becauses: ['unpaid', 'unknown', 'nothing-unpaid', 'set-off-chosen'],
  fit: (subject) =>
    takenUp(subject.facts, 'premium-set-off') === undefined
      ? byPremium(subject)
      : { fit: 'does-not-apply', because: 'set-off-chosen' },
};

const financing = ['financeFlag', 'detainFlag', 'ifArf'] as const satisfies readonly (typeof sixQuestions)[number][];

export const assignedProceeds: Measure = {
  id: 'assigned-proceeds',
  item: 8,
  source: sourceOf(8),
  trust: 'D',
  kinds: ['possible-loss-notice', 'claim'],
  asks: ['bank'],
  evidence: { code: 'MSR-ASSIGNED', expectation: 'M' },
  becauses: ['financed', 'unanswered', 'not-financed'],
  fit: ({ filings }) => {
    const forms = filings.flatMap(({ form, state }) => (isCaseForm(form) && state !== 'withdrawn' ? [form] : []));
    const answers = forms.flatMap((form) => financing.map((question) => form.answers[question]));
    if (answers.includes('yes')) return { fit: 'applies', because: 'financed' };
    return answers.length === 0 || answers.includes(null)
      ? { fit: 'may-apply', because: 'unanswered' }
      : { fit: 'does-not-apply', because: 'not-financed' };
  },
};

export const smallFirm: Measure = {
  id: 'small-firm',
  item: 7,
  source: sourceOf(7),
  trust: 'D',
  kinds: ['possible-loss-notice', 'claim'],
  asks: ['path'],
  evidence: { code: 'MSR-SMALL', expectation: 'C' },
  becauses: ['policy-decides'],
  fit: () => ({ fit: 'may-apply', because: 'policy-decides' }),
};
