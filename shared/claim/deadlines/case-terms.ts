import { dayOf, isDay } from '../calendar-date.ts';
import type { CaseFacts, Invoice } from '../case.ts';
import type { Filing, FilingState } from '../filing.ts';
import { type Counted, countTerm } from './count-term.ts';
import type { PolicyTerms, Term, TermRule } from './policy-terms.ts';
import type { WorkCalendar } from './working-days.ts';

/** The insurer counts by its own clock; China has one time zone and no summer time. */
const insurerOffsetMinutes = 480;

const reached: readonly FilingState[] = [
  'submitted',
  'accepted',
  'in-review',
  'supplement-requested',
  'assessed',
  'paid',
  'refused',
];

/** With the other side. A filing that waits for the network is not: its deadline still runs. */
export const hasReached = ({ state }: Pick<Filing, 'state'>): boolean => reached.includes(state);

/** The first day a notice reached the other side; null before. */
export const noticeDayOf = (filings: readonly Filing[]): string | null =>
  filings
    .filter((filing) => filing.form.kind === 'possible-loss-notice' && hasReached(filing))
    .flatMap(({ submittedAt }) => (submittedAt === null ? [] : [dayOf(new Date(submittedAt), insurerOffsetMinutes)]))
    .sort()[0] ?? null;

/** The term for the notice by the reason of the loss. Before one is chosen the commonest counts: late payment. */
export const noticeRuleOf = ({ lossReason }: Pick<CaseFacts, 'lossReason'>): Extract<TermRule, `notice-${string}`> => {
  switch (lossReason) {
    case 'rejection':
      return 'notice-rejection';
    case 'insolvency':
      return 'notice-insolvency';
    case 'other':
      return 'notice-other';
    case 'protracted-default':
    case null:
      return 'notice-default';
  }
};

/** One last day and what it holds for: some invoices, or (`invoices` empty) the whole case. */
export type Counting = Counted & {
  readonly rule: TermRule;
  readonly term: Term;
  readonly start: string;
  readonly invoices: readonly Invoice[];
};

/** Invoices by a day of theirs, in the order of their first line; lines where it is no day yet are left out. (Map.groupBy is younger than Node 20.) */
export const groupedByDay = (
  invoices: readonly Invoice[],
  dayOfLine: (invoice: Invoice) => string,
): [string, Invoice[]][] => {
  const groups = new Map<string, Invoice[]>();
  for (const line of invoices) {
    const day = dayOfLine(line);
    if (isDay(day)) groups.set(day, [...(groups.get(day) ?? []), line]);
  }
  return [...groups];
};

const byInvoice = (
  rule: TermRule,
  term: Term,
  policy: PolicyTerms,
  calendar: WorkCalendar,
  invoices: readonly Invoice[],
  startOf: (invoice: Invoice) => string,
): Counting[] =>
  groupedByDay(invoices, startOf).flatMap(([start, lines]) => {
    const counted = countTerm(start, term, policy, calendar);
    return counted === undefined ? [] : [{ ...counted, rule, term, start, invoices: lines }];
  });

const whole = (rule: TermRule, term: Term, policy: PolicyTerms, calendar: WorkCalendar, start: string): Counting[] => {
  const counted = countTerm(start, term, policy, calendar);
  return counted === undefined ? [] : [{ ...counted, rule, term, start, invoices: [] }];
};

/**
 * Every last day a term of the policy gives in a case, whether or not it still matters. Empty where the policy's terms
 * don't have this rule, or the day to count from is not known yet.
 */
export const countInCase = (
  rule: TermRule,
  facts: CaseFacts,
  noticeDay: string | null,
  policy: PolicyTerms | undefined,
  calendar: WorkCalendar,
): Counting[] => {
  const term = policy?.terms[rule];
  if (policy === undefined || term === undefined) return [];
  switch (term.from) {
    case 'due-date':
      return byInvoice(rule, term, policy, calendar, facts.invoices, (line) => line.dueDate);
    case 'shipment':
      return byInvoice(rule, term, policy, calendar, facts.invoices, (line) => line.shippedOn);
    case 'known-on':
      return whole(rule, term, policy, calendar, facts.knownOn);
    case 'notice':
      return noticeDay === null ? [] : whole(rule, term, policy, calendar, noticeDay);
  }
};
