import { addAmounts, isAmount } from '../../shared/claim/amount.ts';
import { isDay } from '../../shared/claim/calendar-date.ts';
import { type ClaimCase, caseNoOf } from '../../shared/claim/case.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import { isOwed, isWithUs, type Original } from '../../shared/claim/original.ts';
import { caseParts } from '../../shared/claim/search/case-parts.ts';
import { nextStep, openRequests, stageOf } from '../../shared/claim/spine.ts';
import type { CaseRow } from '../../shared/ipc/views.ts';
import type { Records } from './records.ts';
import { refreshDue } from './refresh-due.ts';

/** Amount at stake: what is entered as lost; before that, what was invoiced. */
export const amountAtStake = ({ facts }: ClaimCase): string => {
  const lost = facts.invoices.map((line) => line.lossSum).filter(isAmount);
  return addAmounts(lost.length > 0 ? lost : facts.invoices.map((line) => line.invoiceSum));
};

const earliest = (days: readonly string[]): string | null => days.filter(isDay).sort()[0] ?? null;

/** First day by which we owe the other side something: an answer, a paper that is not on its way yet. */
const dueOn = (filings: readonly Filing[], originals: readonly Original[]): string | null =>
  earliest([
    ...openRequests(filings).flatMap(({ request }) => request.by ?? []),
    ...originals.filter(isWithUs).map((one) => one.promisedOn),
  ]);

export const caseRow = (
  claimCase: ClaimCase,
  filings: readonly Filing[],
  originals: readonly Original[],
  today: string,
): CaseRow => ({
  id: claimCase.id,
  ref: claimCase.ref,
  caseNo: caseNoOf(claimCase),
  buyerName: claimCase.facts.buyer.name,
  policyNo: claimCase.facts.policyNo,
  currency: claimCase.facts.currency,
  amount: amountAtStake(claimCase),
  stage: stageOf(claimCase, filings),
  nextStep: nextStep(claimCase, filings, originals, today),
  originalsOwed: originals.filter(isOwed).length,
  requestsOpen: openRequests(filings).length,
  reviewsAsked: filings.filter(({ signOff, state }) => signOff.state === 'asked' && isEditable(state)).length,
  openedOn: claimCase.createdAt.slice(0, 10),
  dueOn: dueOn(filings, originals),
  buyerDueOn: earliest(claimCase.facts.invoices.map((line) => line.dueDate)),
  updatedAt: claimCase.updatedAt,
  archived: claimCase.archivedAt !== null,
});

const searchText = ({ ref, caseNo, facts }: ClaimCase, filings: readonly Filing[]): string =>
  [
    ref,
    caseNo ?? '',
    facts.knownCaseNo,
    facts.buyer.name,
    facts.buyer.sinosureBuyerNo,
    facts.buyer.corpBuyerNo,
    facts.policyNo,
    facts.insured.name,
    ...facts.invoices.flatMap((line) => [
      line.invoiceNo,
      line.contractNo,
      line.transportBillNo,
      line.customsDeclarationNo,
    ]),
    ...filings.flatMap((filing) => [filing.corpSerialNo, filing.acceptanceNo ?? '']),
  ]
    .filter((part) => part !== '')
    .join('\n');

/** Brings everything kept ready of a case up to date: its row, what falls due, what others may find in it. Call inside the transaction that changed it. */
export const refreshCaseRow = (records: Records, caseId: string, today: string): void => {
  const claimCase = records.cases.get(caseId);
  if (claimCase === undefined) return;
  const filings = records.filings.ofCase(caseId);
  const originals = records.originals.ofCase(caseId);
  records.index.put(caseRow(claimCase, filings, originals, today), searchText(claimCase, filings));
  refreshDue(records, claimCase, filings, originals);
  records.search.putCase(caseId, caseParts(claimCase, filings, originals));
};
