import { addAmounts } from '../../shared/claim/amount.ts';
import { addDays } from '../../shared/claim/calendar-date.ts';
import { nextStep, spineOf, stageOf } from '../../shared/claim/spine.ts';
import type { CaseRow, CaseView, HomeView } from '../../shared/ipc/views.ts';
import { type FilesOfCase, fileOfPage, filesOf } from '../pages/page-sources.ts';
import { examined } from '../quality/examined.ts';
import { knownDamage } from '../records/damage.ts';
import { termsOfPolicy } from '../records/policy-terms.ts';
import type { StoredDocument } from '../records/records.ts';
import type { Desk } from './desk.ts';

/** Gives the capability a page may look at a document with. */
export type ShowDocument = (stored: StoredDocument) => string;

const foreignTokens = (files: FilesOfCase, own: StoredDocument, show: ShowDocument): Record<string, string> =>
  Object.fromEntries(
    own.document.pages.flatMap((page) =>
      page.source === undefined ? [] : [[page.source, show(fileOfPage(files, page, own))] as const],
    ),
  );

export const viewCase = (desk: Desk, show: ShowDocument, caseId: string): CaseView => {
  const claimCase = desk.needCase(caseId);
  const filings = desk.records.filings.ofCase(caseId);
  const originals = desk.records.originals.ofCase(caseId);
  const stored = desk.records.documents.ofCase(caseId);
  const files = filesOf(stored);
  const checked = examined(stored, knownDamage(desk.records.settings));
  return {
    case: claimCase,
    filings,
    documents: stored.map((one) => ({
      ...one.document,
      findings: [...(checked.get(one.document.id)?.findings ?? [])],
      damage: checked.get(one.document.id)?.damage ?? null,
      token: show(one),
      tokens: foreignTokens(files, one, show),
    })),
    originals,
    spine: spineOf(claimCase, filings),
    nextStep: nextStep(claimCase, filings, originals, desk.today()),
    stage: stageOf(claimCase, filings),
    timeline: desk.records.journal.ofCase(caseId),
    deadlines: desk.records.due.ofCase(caseId),
    hasTerms: termsOfPolicy(desk.records.settings, claimCase.facts.policyNo) !== undefined,
  };
};

/** Most urgent first: what is broken, what was asked, what is late, what was begun. */
const urgency: Readonly<Record<CaseRow['nextStep']['kind'], number>> = {
  'fix-returned': 0,
  'look-at-sending': 1,
  'send-by-hand': 1,
  'answer-request': 2,
  'send-originals': 3,
  finish: 4,
  'start-claim': 5,
  'start-notice': 6,
  wait: 7,
  closed: 8,
};

const exposureOf = (rows: readonly CaseRow[]): HomeView['exposure'] => {
  const open = rows.filter((row) => row.stage !== 'paid' && row.stage !== 'closed' && row.amount !== '0');
  return [...new Set(open.map((row) => row.currency))].sort().map((currency) => {
    const inCurrency = open.filter((row) => row.currency === currency);
    const stages = [...new Set(inCurrency.map((row) => row.stage))];
    return {
      currency,
      stages: stages.map((stage) => {
        const inStage = inCurrency.filter((row) => row.stage === stage);
        return { stage, amount: addAmounts(inStage.map((row) => row.amount)), count: inStage.length };
      }),
    };
  });
};

/** What the list on Today holds: late first, then the next month. */
const dueWithinDays = 30;
const mostDue = 30;

export const viewHome = (desk: Desk): HomeView => {
  const rows = desk.records.index.open();
  const items = rows
    .map((row) => ({ row, reason: row.nextStep }))
    .sort((a, b) => urgency[a.reason.kind] - urgency[b.reason.kind]);
  return {
    needsYou: items.filter(({ reason }) => reason.kind !== 'wait' && reason.kind !== 'closed').slice(0, 100),
    moving: items.filter(({ reason }) => reason.kind === 'wait').slice(0, 100),
    exposure: exposureOf(rows),
    caseCount: desk.records.cases.count(),
    due: desk.records.due.between('1900-01-01', addDays(desk.today(), dueWithinDays), true, mostDue),
  };
};
