import { z } from 'zod';
import { caseFactsSchema } from '../case.ts';
import { claimDocumentSchema } from '../document.ts';
import { filingSchema } from '../filing.ts';

/** What of a document travels in a hand-over package and can be changed on either side. */
export const mergeDocumentSchema = claimDocumentSchema.pick({
  id: true,
  sha256: true,
  code: true,
  title: true,
  presentation: true,
  pages: true,
  filePageCount: true,
  originalToFollow: true,
});
export type MergeDocument = z.infer<typeof mergeDocumentSchema>;

/** A case as two people can differ about it; kept at every hand-over as the base of the next merge. */
export const caseStateSchema = z.object({
  caseNo: z.string().nullable(),
  facts: caseFactsSchema,
  filings: z.array(filingSchema),
  documents: z.array(mergeDocumentSchema),
});
export type CaseState = z.infer<typeof caseStateSchema>;
