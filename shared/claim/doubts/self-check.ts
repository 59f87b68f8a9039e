import { type ClaimCase, caseNoOf } from '../case.ts';
import { checklistFor } from '../checklist.ts';
import type { ChecklistData } from '../checklist-data.ts';
import { noticeDayOf } from '../deadlines/case-terms.ts';
import type { Filing } from '../filing.ts';
import type { MeasureId } from '../measures/measure-use.ts';
import { carriedMeasures } from '../measures/measures.ts';
import { amountAndDateRules } from './amounts-and-dates.ts';
import { type Around, nothingAround } from './around.ts';
import { crossCheckRules } from './cross-check.ts';
import { dateOrderRules } from './date-order.ts';
import { documentRules } from './documents.ts';
import { type CheckedDocument, type CheckSubject, type Doubt, type Rule, targetKey } from './doubt.ts';
import { identifierRules } from './identifiers.ts';
import { measureRules } from './measures.ts';
import { nameRules } from './names.ts';
import { pageQualityRules } from './page-quality.ts';
import { requiredRules } from './required.ts';
import { termDoubtRules } from './terms.ts';
import { withdrawalRules } from './withdrawal.ts';

export const rules: readonly Rule[] = [
  ...requiredRules,
  ...identifierRules,
  ...nameRules,
  ...amountAndDateRules,
  ...dateOrderRules,
  ...termDoubtRules,
  ...documentRules,
  ...measureRules,
  ...crossCheckRules,
  ...pageQualityRules,
  ...withdrawalRules,
];

/** Its measure is taken up and travels with this filing: the statement answers the doubt. */
const isRelieved = ({ facts, filing }: CheckSubject, relief: MeasureId): boolean =>
  carriedMeasures(facts, filing.form.kind).some(({ id }) => id === relief);

/** 自检: every doubt of one filing, errors first, in the order of the rules. Pure: the same subject gives the same list. */
export const runRules = (subject: CheckSubject): Doubt[] => {
  const found = rules
    .filter((rule) => rule.kinds === undefined || rule.kinds.includes(subject.filing.form.kind))
    .filter(({ relief }) => relief === undefined || !isRelieved(subject, relief))
    .flatMap((rule) =>
      rule.check(subject).map(
        (hit): Doubt => ({
          key: `${rule.id}:${targetKey(hit.target)}`,
          ruleId: rule.id,
          severity: rule.severity,
          target: hit.target,
          params: hit.params ?? {},
          ...(rule.relief === undefined ? {} : { relief: rule.relief }),
        }),
      ),
    );
  return [...found.filter((d) => d.severity === 'error'), ...found.filter((d) => d.severity === 'warning')];
};

const requestDayOf = ({ form }: Filing, filings: readonly Filing[]): string | null =>
  form.kind === 'supplement'
    ? (filings.flatMap((one) => one.supplementRequests).find(({ requestId }) => requestId === form.inReplyTo)?.by ??
      null)
    : null;

/** The self-check of a filing inside its case, against the checklist in force (shipped or the firm's own). */
export const selfCheck = (
  claimCase: ClaimCase,
  filing: Filing,
  filings: readonly Filing[],
  documents: readonly CheckedDocument[],
  today: string,
  checklist: ChecklistData,
  around: Around = nothingAround,
): Doubt[] =>
  runRules({
    facts: claimCase.facts,
    filing,
    documents,
    checklist: checklistFor(claimCase.facts, filing, documents, checklist),
    caseNo: caseNoOf(claimCase),
    filings,
    noticeSent: filings.some(
      (f) => f.form.kind === 'possible-loss-notice' && !['draft', 'ready', 'returned', 'withdrawn'].includes(f.state),
    ),
    noticeDay: noticeDayOf(filings),
    requestBy: requestDayOf(filing, filings),
    around,
    today,
  });

export const errorsOf = (doubts: readonly Doubt[]): Doubt[] => doubts.filter((d) => d.severity === 'error');

/** Warnings nobody has explained yet. They do not stop a submission; the review screen asks once. */
export const unexplained = (doubts: readonly Doubt[], filing: Filing): Doubt[] =>
  doubts.filter((d) => d.severity === 'warning' && (filing.explanations[d.key] ?? '').trim() === '');
