import { compareDays } from '../calendar-date.ts';
import type { CaseFacts } from '../case.ts';
import { type Counting, countInCase, noticeDayOf, noticeRuleOf } from '../deadlines/case-terms.ts';
import type { Around } from '../doubts/around.ts';
import type { Filing } from '../filing.ts';
import type { MeasureSubject } from './measure.ts';

const first = (counted: readonly Counting[]): string | null => counted.map(({ day }) => day).sort()[0] ?? null;

/** What the policy's confirmed terms say of this case; null for each that nobody has confirmed. */
export const measureTerms = (
  facts: CaseFacts,
  filings: readonly Filing[],
  { policy, calendar }: Pick<Around, 'policy' | 'calendar'>,
  today: string,
): Pick<MeasureSubject, 'noticeBy' | 'claimBy' | 'declaredLate'> => {
  const terms = policy ?? undefined;
  const count = (rule: Parameters<typeof countInCase>[0]): Counting[] =>
    countInCase(rule, facts, noticeDayOf(filings), terms, calendar);
  return {
    noticeBy: first(count(noticeRuleOf(facts))),
    claimBy: first(count('claim')),
    declaredLate:
      terms?.terms.declaration === undefined
        ? null
        : count('declaration').flatMap(({ day, invoices }) =>
            invoices.filter(({ declaredOn }) => compareDays(declaredOn || today, day) === 1).map(({ id }) => id),
          ),
  };
};
