import type { Page } from '../../shared/claim/document.ts';
import { type CaseState, caseStateSchema } from '../../shared/claim/merge/case-state.ts';
import type { Desk } from '../cases/desk.ts';

/** A page as people arranged it: what the app made or noticed of it beside is no difference. */
export const arrangedPage = ({ made: _made, blank: _blank, ...page }: Page): Page => page;

/** A case as it can be merged with a colleague's. */
export const stateOf = (desk: Desk, caseId: string): CaseState => {
  const { caseNo, facts } = desk.needCase(caseId);
  return caseStateSchema.parse({
    caseNo,
    facts,
    filings: desk.records.filings.ofCase(caseId),
    documents: desk.records.documents
      .ofCase(caseId)
      .filter(({ document }) => document.removedAt === null)
      .map(({ document }) => ({ ...document, pages: document.pages.map(arrangedPage) })),
  });
};
