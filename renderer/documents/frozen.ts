import type { Filing, FilingState } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';

/** A document is fixed once every filing it travels with has been submitted. Main refuses the change too. */
export const isFrozen = (filings: readonly Filing[], documentId: string): boolean => {
  const carrying = filings.filter((filing) => filing.documentIds.includes(documentId));
  return carrying.length > 0 && carrying.every((filing) => !isEditable(filing.state));
};

/** Part of a package that has left, or promised in one: it can't be removed, nor its promise unmade. Main refuses it too. */
export const wasSent = (filings: readonly Filing[], documentId: string): boolean =>
  filings.some(
    (filing) =>
      filing.documentIds.includes(documentId) && (!isEditable(filing.state) || filing.endpointFilingId !== null),
  );

/** What belongs to the filing itself (which documents travel, what does not apply): a returned one is opened again first. */
export const isFilingOpen = (state: FilingState): boolean => state === 'draft' || state === 'ready';
