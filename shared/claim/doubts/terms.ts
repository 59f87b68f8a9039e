import { compareDays, isDay } from '../calendar-date.ts';
import type { Invoice } from '../case.ts';
import { countInCase, noticeRuleOf } from '../deadlines/case-terms.ts';
import type { TermRule } from '../deadlines/policy-terms.ts';
import { takenUp } from '../measures/measure.ts';
import type { MeasureId } from '../measures/measure-use.ts';
import { type CheckSubject, eachInvoice, fact, type Hit, invoiceField, type Rule, when } from './doubt.ts';

const countings = ({ facts, noticeDay, around }: CheckSubject, rule: TermRule) =>
  countInCase(rule, facts, noticeDay, around.policy ?? undefined, around.calendar);

/** Deadlines of a rule that are over today: one hit an invoice, or one for the day the whole case counts from. */
const passed = (subject: CheckSubject, rule: TermRule, path: keyof Invoice): readonly Hit[] =>
  countings(subject, rule)
    .filter(({ day }) => compareDays(day, subject.today) === -1)
    .flatMap(({ day, invoices }) =>
      invoices.length === 0
        ? [{ target: fact('knownOn'), params: { day, invoiceNo: '' } }]
        : invoices.map((line) => ({
            target: invoiceField(line, path),
            params: { day, invoiceNo: line.invoiceNo },
          })),
    );

/** Taken up, the measure's statement is the explanation; its own doubts see to it that it says enough. */
const unless =
  (relief: MeasureId, check: Rule['check']): Rule['check'] =>
  (subject) =>
    takenUp(subject.facts, relief) === undefined ? check(subject) : [];

/** Doubts that come from the policy's own terms. Late is never refused here: it is explained, and a relief measure helps. */
export const termDoubtRules: readonly Rule[] = [
  {
    id: 'notice-late',
    severity: 'warning',
    kinds: ['possible-loss-notice'],
    source: '报损 within the policy’s own term; late notices accepted for eligible business in 2022',
    trust: 'B',
    relief: 'late-notice',
    check: unless('late-notice', (subject) => passed(subject, noticeRuleOf(subject.facts), 'dueDate')),
  },
  {
    id: 'claim-late',
    severity: 'warning',
    kinds: ['claim'],
    source: '索赔 within the policy’s own term; late claims accepted for eligible business in 2022',
    trust: 'B',
    relief: 'late-claim',
    check: unless('late-claim', (subject) =>
      passed(subject, 'claim', 'dueDate').map((hit) =>
        hit.target.kind === 'fact' ? { ...hit, target: { kind: 'form', path: 'appliedOn' } } : hit,
      ),
    ),
  },
  {
    id: 'declaration-late',
    severity: 'warning',
    kinds: ['possible-loss-notice', 'claim'],
    source: '出运申报 within the policy’s own term; late declarations for cause treated as on time in 2022',
    trust: 'B',
    relief: 'late-shipment-declaration',
    check: unless('late-shipment-declaration', (subject) =>
      countings(subject, 'declaration').flatMap(({ day, invoices }) =>
        invoices
          .filter((line) => compareDays(line.declaredOn === '' ? subject.today : line.declaredOn, day) === 1)
          .map((line) => ({
            target: invoiceField(line, 'declaredOn'),
            params: { day, invoiceNo: line.invoiceNo },
          })),
      ),
    ),
  },
  {
    id: 'shipped-after-risk',
    severity: 'warning',
    kinds: ['possible-loss-notice', 'claim'],
    source: 'A payment long overdue is a known risk; shipments after it are a usual ground of refusal',
    trust: 'B',
    check: (subject) => {
      const first = countings(subject, 'known-risk').sort((a, b) => (a.day < b.day ? -1 : 1))[0];
      if (first === undefined) return [];
      const overdue = first.invoices[0]?.invoiceNo ?? '';
      return eachInvoice((line) =>
        when(isDay(line.shippedOn) && compareDays(line.shippedOn, first.day) === 1, invoiceField(line, 'shippedOn'), {
          shippedOn: line.shippedOn,
          day: first.day,
          overdue,
        }),
      )(subject);
    },
  },
];
