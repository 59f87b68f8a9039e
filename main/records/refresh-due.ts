import type { ClaimCase } from '../../shared/claim/case.ts';
import { keysOfCase } from '../../shared/claim/case-keys.ts';
import { chinaCalendar } from '../../shared/claim/deadlines/china-calendar.ts';
import { deadlinesOf } from '../../shared/claim/deadlines/deadline-rules.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { Original } from '../../shared/claim/original.ts';
import { termsOfPolicy } from './policy-terms.ts';
import type { Records } from './records.ts';

/** Brings what falls due in a case, and what other cases may find in it, up to date. Call inside the transaction that changed it. */
export const refreshDue = (
  records: Records,
  claimCase: ClaimCase,
  filings: readonly Filing[],
  originals: readonly Original[],
): void => {
  records.keys.replace(claimCase.id, keysOfCase(claimCase.facts));
  records.due.replace(
    claimCase.id,
    deadlinesOf({
      claimCase,
      filings,
      originals,
      titleOf: (documentId) => records.documents.get(documentId)?.document.title,
      policy: termsOfPolicy(records.settings, claimCase.facts.policyNo),
      calendar: chinaCalendar,
    }),
  );
};

/** The same for a case by its id; nothing where there is none. */
export const refreshDueOf = (records: Records, caseId: string): void => {
  const claimCase = records.cases.get(caseId);
  if (claimCase !== undefined)
    refreshDue(records, claimCase, records.filings.ofCase(caseId), records.originals.ofCase(caseId));
};
