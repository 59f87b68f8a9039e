import { addAmounts, compareAmounts, isAmount } from '../amount.ts';
import { compareDays, isDay } from '../calendar-date.ts';
import { isCaseForm } from '../filing.ts';
import type { Fit, MeasureFiling } from '../measures/measure.ts';
import { measureTerms } from '../measures/measure-terms.ts';
import type { MeasureAsk, MeasureId, MeasureUse } from '../measures/measure-use.ts';
import { carriedMeasures, measureOf } from '../measures/measures.ts';
import { type CheckSubject, type DoubtTarget, fact, type Hit, type Rule, when } from './doubt.ts';

const packages = ['possible-loss-notice', 'claim', 'supplement'] as const satisfies readonly MeasureFiling[];
const source = 'Ten relief measures of April 2022; what each statement must say is our inference';

const at = (id: MeasureId, ask?: MeasureAsk): DoubtTarget =>
  fact(ask === undefined ? `measures.${id}` : `measures.${id}.${ask}`);

const takenIn = ({ facts, filing }: CheckSubject, id: MeasureId): MeasureUse | undefined =>
  carriedMeasures(facts, filing.form.kind).find((use) => use.id === id);

const fitOf = (subject: CheckSubject, id: MeasureId): Fit => {
  const { facts, caseNo, filings, documents, today } = subject;
  const standing = documents.filter(({ removedAt }) => removedAt === null);
  const terms = measureTerms(facts, filings, subject.around, today);
  return measureOf(id).fit({ facts, caseNo, filings, documents: standing, today, ...terms });
};

/** A rule about a measure that is taken up and travels with this filing. */
const whenUsed = (
  ruleId: string,
  id: MeasureId,
  ask: MeasureAsk | undefined,
  isDoubtful: (use: MeasureUse, subject: CheckSubject) => boolean | Hit['params'],
): Rule => ({
  id: ruleId,
  severity: 'warning',
  kinds: packages,
  source,
  trust: 'D',
  check: (subject) => {
    const use = takenIn(subject, id);
    const verdict = use !== undefined && isDoubtful(use, subject);
    return verdict === false || verdict === undefined
      ? []
      : [{ target: at(id, ask), params: verdict === true ? {} : verdict }];
  },
});

const unreasoned = (ruleId: string, id: MeasureId): Rule =>
  whenUsed(ruleId, id, 'reason', ({ reason, zh, en }) => `${reason}${zh}${en}`.trim() === '');

/** Taken up, and the case says that it isn't needed. */
const idle = (ruleId: string, id: MeasureId): Rule =>
  whenUsed(ruleId, id, undefined, (_use, subject) => fitOf(subject, id).fit === 'does-not-apply');

const wanted = (
  ruleId: string,
  id: MeasureId,
  kinds: readonly MeasureFiling[],
  isWanted: (subject: CheckSubject) => false | Hit['params'],
): Rule => ({
  id: ruleId,
  severity: 'warning',
  kinds,
  source,
  trust: 'D',
  check: (subject) => {
    const params = takenIn(subject, id) === undefined && isWanted(subject);
    return params === false ? [] : [{ target: at(id), params: params ?? {} }];
  },
});

const promised = ({ documents, filing }: CheckSubject) =>
  documents.filter((d) => d.removedAt === null && d.originalToFollow !== null && filing.documentIds.includes(d.id));

const claimed = ({ facts }: CheckSubject): string => addAmounts(facts.invoices.map(({ claimSum }) => claimSum));

/** Relief measures: wanted and not taken up, taken up and not complete, taken up for nothing. */
export const measureRules: readonly Rule[] = [
  wanted('originals-undeclared', 'originals-to-follow', packages, (subject) => {
    const count = promised(subject).length;
    return count > 0 && { count };
  }),
  unreasoned('originals-unreasoned', 'originals-to-follow'),
  whenUsed('originals-idle', 'originals-to-follow', undefined, (_use, subject) => promised(subject).length === 0),

  wanted('same-day-undeclared', 'same-day', ['claim'], (subject) =>
    subject.caseNo === null && subject.noticeSent ? {} : false,
  ),
  idle('same-day-idle', 'same-day'),

  unreasoned('late-notice-unreasoned', 'late-notice'),
  idle('late-notice-idle', 'late-notice'),
  unreasoned('late-claim-unreasoned', 'late-claim'),
  whenUsed(
    'late-claim-idle',
    'late-claim',
    undefined,
    // Before the notice has arrived, filed together with it, nothing is late and nothing is in time either.
    (_use, subject) => fitOf(subject, 'late-claim').because === 'in-time',
  ),

  unreasoned('early-claim-unreasoned', 'early-claim'),
  whenUsed(
    'early-claim-day',
    'early-claim',
    'day',
    ({ day }, { today }) => !isDay(day) || compareDays(day, today) === 1,
  ),
  idle('early-claim-idle', 'early-claim'),

  whenUsed('set-off-no-amount', 'premium-set-off', 'amount', ({ amount }) => !isAmount(amount)),
  whenUsed('set-off-no-consent', 'premium-set-off', 'consent', ({ consent }) => consent !== 'yes'),
  whenUsed('set-off-over-claim', 'premium-set-off', 'amount', ({ amount, currency }, subject) => {
    const limit = claimed(subject);
    return currency === subject.facts.currency && compareAmounts(amount, limit) === 1 && { amount, limit };
  }),

  whenUsed('deferral-no-amount', 'premium-deferral', 'amount', ({ amount }) => !isAmount(amount)),
  whenUsed(
    'deferral-day',
    'premium-deferral',
    'day',
    ({ day }, { today }) => !isDay(day) || compareDays(day, today) === -1,
  ),
  whenUsed(
    'deferral-and-set-off',
    'premium-deferral',
    undefined,
    (_use, subject) => takenIn(subject, 'premium-set-off') !== undefined,
  ),

  unreasoned('late-declaration-unreasoned', 'late-shipment-declaration'),
  idle('late-declaration-idle', 'late-shipment-declaration'),

  {
    id: 'assigned-undeclared',
    severity: 'warning',
    kinds: ['possible-loss-notice', 'claim'],
    source: 'Plnotice.detainFlag, ifArf',
    trust: 'A',
    check: (subject) => {
      const { form } = subject.filing;
      if (!isCaseForm(form)) return [];
      const isAssigned = form.answers.detainFlag === 'yes' || form.answers.ifArf === 'yes';
      return when(isAssigned && takenIn(subject, 'assigned-proceeds') === undefined, at('assigned-proceeds'));
    },
  },
  whenUsed('assigned-no-bank', 'assigned-proceeds', 'bank', ({ bank }) => bank.trim() === ''),
  whenUsed('assigned-answers-differ', 'assigned-proceeds', undefined, (_use, { filing: { form } }) =>
    isCaseForm(form) ? form.answers.detainFlag === 'no' && form.answers.ifArf === 'no' : false,
  ),

  whenUsed('small-firm-path-missing', 'small-firm', 'path', ({ path }) => path === null),
  unreasoned('flaw-unreasoned', 'operational-flaw'),
];
