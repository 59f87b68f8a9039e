import { type Filing, isPackageForm } from '../../shared/claim/filing.ts';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import type { Desk } from '../cases/desk.ts';
import type { Paper } from '../dossier/paper-schema.ts';
import { paperFactsOf, paperKindsFor } from '../papers/paper-facts.ts';
import { papersOfFiling } from '../papers/papers-of-filing.ts';

type Form = { readonly kind: PaperKind; readonly title: string; readonly paper: Paper };

/** The filing with which papers were promised: the newest that holds one of them, else the newest of the case. */
const filingOf = (desk: Desk, caseId: string, documentIds: readonly string[]): Filing | undefined => {
  const filings = desk.records.filings.ofCase(caseId).filter(({ form }) => isPackageForm(form));
  return filings.findLast((filing) => documentIds.some((id) => filing.documentIds.includes(id))) ?? filings.at(-1);
};

/** Letters and forms that have something to say about these papers. */
export const formKindsOf = (desk: Desk, caseId: string, documentIds: readonly string[]): PaperKind[] => {
  const filing = filingOf(desk, caseId, documentIds);
  return filing === undefined ? [] : paperKindsFor(paperFactsOf(desk, filing.id));
};

/** The wanted ones, ready to be drawn. */
export const formsOf = (
  desk: Desk,
  caseId: string,
  documentIds: readonly string[],
  wanted: readonly PaperKind[],
): Form[] => {
  const filing = filingOf(desk, caseId, documentIds);
  if (filing === undefined) return [];
  const kinds = formKindsOf(desk, caseId, documentIds).filter((kind) => wanted.includes(kind));
  const set = papersOfFiling(desk, filing.id, kinds);
  return kinds.flatMap((kind, i) => {
    const paper = set[i];
    return paper === undefined ? [] : [{ kind, title: paper.headlines[0] ?? kind, paper }];
  });
};
