import type { Filing, FilingState } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';

/** A document is fixed once every filing it travels with has been submitted. Main refuses the change too. */
export const isFrozen = (filings: readonly Filing[], documentId: string): boolean => {
  const carrying = filings.filter((filing) => filing.documentIds.includes(documentId));
  return carrying.length > 0 && carrying.every((filing) => !isEditable(filing.state));
};

/** What belongs to the filing itself (which documents travel, what does not apply): a returned one is opened again first. */
export const isFilingOpen = (state: FilingState): boolean => state === 'draft' || state === 'ready';
