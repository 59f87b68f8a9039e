import { type ClaimCase, caseNoOf, type Invoice } from '../case.ts';
import type { TrustMark } from '../checklist-data.ts';
import type { Filing } from '../filing.ts';
import { isEditable } from '../filing-life.ts';
import { isWithUs, type Original } from '../original.ts';
import { openRequests, stageOf } from '../spine.ts';
import { type Counting, countInCase, groupedByDay, hasReached, noticeDayOf, noticeRuleOf } from './case-terms.ts';
import { byDay, type Deadline, type DeadlineId } from './deadline.ts';
import type { PolicyTerms } from './policy-terms.ts';
import type { WorkCalendar } from './working-days.ts';

/** All a deadline can come from. `policy`: the confirmed terms of the case's policy, if there are any. */
export type DeadlineSubject = {
  readonly claimCase: ClaimCase;
  readonly filings: readonly Filing[];
  readonly originals: readonly Original[];
  readonly titleOf: (documentId: string) => string | undefined;
  readonly policy: PolicyTerms | undefined;
  readonly calendar: WorkCalendar;
};

type Found = Omit<Deadline, 'id' | 'key'> & { readonly subject: string };

export type DeadlineRule = {
  readonly id: DeadlineId;
  /** `duty`: somebody here must act by then; `notice`: worth knowing. */
  readonly severity: 'duty' | 'notice';
  readonly source: string;
  readonly trust: TrustMark;
  readonly find: (subject: DeadlineSubject) => readonly Found[];
};

const shownInvoices = 2;
const named = (invoices: readonly Invoice[]): string => {
  const numbers = invoices.map((line, i) => line.invoiceNo.trim() || String(i + 1));
  const more = numbers.length - shownInvoices;
  return `${numbers.slice(0, shownInvoices).join(', ')}${more > 0 ? ` +${more}` : ''}`;
};

const found = (counting: Counting, policyNo: string, filingId: string | null): Found => ({
  day: counting.day,
  filingId,
  subject: counting.start,
  params: { invoices: named(counting.invoices), count: counting.invoices.length },
  counted: {
    policyNo,
    rule: counting.rule,
    term: counting.term,
    start: counting.start,
    isCertain: counting.isCertain,
  },
});

const editable = (filings: readonly Filing[], kind: Filing['form']['kind']): string | null =>
  filings.find((filing) => filing.form.kind === kind && isEditable(filing.state))?.id ?? null;

const noticeRule = (id: Extract<DeadlineId, `notice-${string}`>): DeadlineRule => ({
  id,
  severity: 'duty',
  source:
    id === 'notice-default'
      ? '报损 for 拖欠 counts from 应付款日; number by policy'
      : '报损 counts from knowing the risk; number by policy',
  trust: 'B',
  find: ({ claimCase, filings, policy, calendar }) => {
    const { facts } = claimCase;
    // A case number says that a notice arrived, by whatever way.
    if (noticeRuleOf(facts) !== id || noticeDayOf(filings) !== null || caseNoOf(claimCase) !== null) return [];
    return countInCase(id, facts, null, policy, calendar).map((counting) =>
      found(counting, facts.policyNo, editable(filings, 'possible-loss-notice')),
    );
  },
});

export const deadlineRules: readonly DeadlineRule[] = [
  noticeRule('notice-default'),
  noticeRule('notice-rejection'),
  noticeRule('notice-insolvency'),
  noticeRule('notice-other'),
  {
    id: 'claim',
    severity: 'duty',
    source: 'A claim has its limit after the notice; number by policy',
    trust: 'B',
    find: ({ claimCase: { facts }, filings, policy, calendar }) => {
      if (filings.some((filing) => filing.form.kind === 'claim' && hasReached(filing))) return [];
      return countInCase('claim', facts, noticeDayOf(filings), policy, calendar).map((counting) =>
        found(counting, facts.policyNo, editable(filings, 'claim')),
      );
    },
  },
  {
    id: 'declaration',
    severity: 'duty',
    source: '出运申报 has its limit after shipping; number by policy',
    trust: 'B',
    find: ({ claimCase: { facts }, filings, policy, calendar }) =>
      countInCase(
        'declaration',
        { ...facts, invoices: facts.invoices.filter((line) => line.declaredOn === '') },
        null,
        policy,
        calendar,
      ).map((counting) => found(counting, facts.policyNo, editable(filings, 'possible-loss-notice'))),
  },
  {
    id: 'supplement',
    severity: 'duty',
    source: "The day named in the other side's request (supplement-requested.by)",
    trust: 'A',
    find: ({ filings }) =>
      openRequests(filings).flatMap(({ filing, request }) =>
        request.by === null
          ? []
          : [
              {
                day: request.by,
                filingId: filing.id,
                subject: request.requestId,
                params: {
                  what: request.what
                    .map(({ text }) => text)
                    .join('；')
                    .slice(0, 200),
                },
                counted: null,
              },
            ],
      ),
  },
  {
    id: 'original',
    severity: 'duty',
    source: '正本后补: the day the firm itself promised',
    trust: 'B',
    find: ({ originals, titleOf }) =>
      originals.filter(isWithUs).map((original) => ({
        day: original.promisedOn,
        filingId: null,
        subject: original.documentId,
        params: { title: titleOf(original.documentId) ?? original.runningNo },
        counted: null,
      })),
  },
  {
    id: 'payment-due',
    severity: 'notice',
    source: 'Plnotice.shouldPayDate',
    trust: 'A',
    find: ({ claimCase: { facts } }) =>
      groupedByDay(facts.invoices, (line) => line.dueDate).map(([day, lines]) => ({
        day,
        filingId: null,
        subject: '',
        params: { invoices: named(lines), count: lines.length },
        counted: null,
      })),
  },
];

/** Duties that end with the case; papers stay owed and due dates stay due. */
const endsWithCase: readonly DeadlineId[] = [
  'notice-default',
  'notice-rejection',
  'notice-insolvency',
  'notice-other',
  'claim',
  'declaration',
  'supplement',
  'payment-due',
];

/** What falls due in a case, by day. An archived case has nothing due; a closed one only its papers. */
export const deadlinesOf = (subject: DeadlineSubject): Deadline[] => {
  const { claimCase, filings } = subject;
  if (claimCase.archivedAt !== null) return [];
  const stage = stageOf(claimCase, filings);
  const isOver = stage === 'paid' || stage === 'closed';
  return deadlineRules
    .filter(({ id }) => !isOver || !endsWithCase.includes(id))
    .flatMap(({ id, find }) =>
      find(subject).map(({ subject: about, ...rest }) => ({
        ...rest,
        id,
        key: `${id}:${claimCase.id}:${about}:${rest.day}`,
      })),
    )
    .sort(byDay);
};
