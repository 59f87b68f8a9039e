import type { ClaimDocument } from '../../shared/claim/document.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import type { Desk } from './desk.ts';
import { refuse } from './settle.ts';

/** A document that travels with a filing under way is frozen with it. */
export const assertFree = (desk: Desk, document: ClaimDocument): void => {
  const filings = desk.records.filings.ofCase(document.caseId).filter((f) => f.documentIds.includes(document.id));
  if (filings.length > 0 && filings.every((f) => !isEditable(f.state))) refuse('document-already-sent');
};

/** Part of a package that has left, or a promise made in one, can't be taken away afterwards. */
export const assertNeverSent = (desk: Desk, document: ClaimDocument): void => {
  const filings = desk.records.filings.ofCase(document.caseId).filter((f) => f.documentIds.includes(document.id));
  if (filings.some((f) => !isEditable(f.state) || f.endpointFilingId !== null)) refuse('document-already-sent');
};
