import { compareDays, daysBetween, isDay } from '../calendar-date.ts';
import { latest } from '../spine.ts';
import { type Fit, type Measure, type MeasureSubject, sourceOf } from './measure.ts';

/** Later than the last day, in time, or nobody knows the last day. */
const againstTerm = (by: string, today: string): Fit =>
  compareDays(today, by) === 1
    ? { fit: 'applies', because: 'past', params: { by, days: daysBetween(by, today) ?? 0 } }
    : { fit: 'does-not-apply', because: 'in-time', params: { by } };

const termUnknown = (since: string, today: string): Fit => ({
  fit: 'may-apply',
  because: 'term-unknown',
  params: { since, days: Math.max(0, daysBetween(since, today) ?? 0) },
});

const sentOn = ({ filings }: MeasureSubject, kind: 'possible-loss-notice' | 'claim'): string =>
  latest(
    filings.filter(({ state }) => state !== 'withdrawn'),
    kind,
  )?.submittedAt?.slice(0, 10) ?? '';

export const lateNotice: Measure = {
  id: 'late-notice',
  item: 4,
  source: sourceOf(4),
  trust: 'D',
  kinds: ['possible-loss-notice', 'claim'],
  asks: ['reason'],
  evidence: { code: 'MSR-LATE-PLN', expectation: 'C' },
  becauses: ['past', 'in-time', 'term-unknown', 'not-known'],
  fit: (subject) => {
    const filedOn = sentOn(subject, 'possible-loss-notice') || subject.today;
    if (subject.noticeBy !== null) return againstTerm(subject.noticeBy, filedOn);
    return isDay(subject.facts.knownOn)
      ? termUnknown(subject.facts.knownOn, filedOn)
      : { fit: 'may-apply', because: 'not-known' };
  },
};

export const lateClaim: Measure = {
  id: 'late-claim',
  item: 4,
  source: sourceOf(4),
  trust: 'D',
  kinds: ['claim'],
  asks: ['reason'],
  evidence: { code: 'MSR-LATE-CLM', expectation: 'C' },
  becauses: ['past', 'in-time', 'term-unknown', 'no-notice'],
  fit: (subject) => {
    const filedOn = sentOn(subject, 'claim') || subject.today;
    if (subject.claimBy !== null) return againstTerm(subject.claimBy, filedOn);
    const noticeOn = sentOn(subject, 'possible-loss-notice');
    return noticeOn === '' ? { fit: 'does-not-apply', because: 'no-notice' } : termUnknown(noticeOn, filedOn);
  },
};

export const earlyClaim: Measure = {
  id: 'early-claim',
  item: 6,
  source: sourceOf(6),
  trust: 'D',
  kinds: ['possible-loss-notice', 'claim'],
  asks: ['day', 'reason'],
  evidence: { code: 'MSR-EARLY', expectation: 'M' },
  becauses: ['risk-certain', 'not-due', 'all-due', 'no-due-dates'],
  fit: ({ facts, today }) => {
    const dated = facts.invoices.filter(({ dueDate }) => isDay(dueDate));
    if (dated.length === 0) return { fit: 'does-not-apply', because: 'no-due-dates' };
    const ahead = dated.filter(({ dueDate }) => compareDays(dueDate, today) === 1);
    const due = ahead.map(({ dueDate }) => dueDate).sort()[0];
    if (due === undefined) return { fit: 'does-not-apply', because: 'all-due' };
    const params = { count: ahead.length, due };
    return facts.lossReason === 'insolvency' || facts.lossReason === 'rejection'
      ? { fit: 'applies', because: 'risk-certain', params }
      : { fit: 'may-apply', because: 'not-due', params };
  },
};

/** Invoices whose declaration stands at a later day than their shipment. */
export const declaredAfterShipment = ({ facts }: Pick<MeasureSubject, 'facts'>) =>
  facts.invoices.filter(({ shippedOn, declaredOn }) => (daysBetween(shippedOn, declaredOn) ?? 0) > 0);

export const lateShipmentDeclaration: Measure = {
  id: 'late-shipment-declaration',
  item: 3,
  source: sourceOf(3),
  trust: 'D',
  kinds: ['possible-loss-notice', 'claim'],
  asks: ['reason'],
  evidence: { code: 'MSR-LATE-SHP', expectation: 'C' },
  becauses: ['late', 'gap', 'in-term', 'same-day', 'no-dates'],
  fit: (subject) => {
    if (subject.declaredLate !== null)
      return subject.declaredLate.length === 0
        ? { fit: 'does-not-apply', because: 'in-term' }
        : { fit: 'applies', because: 'late', params: { count: subject.declaredLate.length } };
    const dated = subject.facts.invoices.filter((line) => isDay(line.shippedOn) && isDay(line.declaredOn));
    if (dated.length === 0) return { fit: 'does-not-apply', because: 'no-dates' };
    const gaps = declaredAfterShipment(subject).map((line) => daysBetween(line.shippedOn, line.declaredOn) ?? 0);
    return gaps.length === 0
      ? { fit: 'does-not-apply', because: 'same-day' }
      : { fit: 'may-apply', because: 'gap', params: { count: gaps.length, days: Math.max(...gaps) } };
  },
};
