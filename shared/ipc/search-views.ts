import { z } from 'zod';
import { searchPlaceSchema } from '../claim/search/case-parts.ts';
import { caseStages } from '../claim/spine.ts';

/** One place where something was found. */
export const searchHitSchema = z.object({
  id: z.string(),
  caseId: z.uuid(),
  caseRef: z.string(),
  buyerName: z.string(),
  stage: z.enum(caseStages),
  place: searchPlaceSchema,
  /** The filing in which a field of the case is edited; null where none has been begun. */
  filingId: z.uuid().nullable(),
  /** Title of the document it stands in or on. */
  documentTitle: z.string().nullable(),
  snippet: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchFoundSchema = z.object({
  hits: z.array(searchHitSchema),
  /** There are more than are listed. */
  hasMore: z.boolean(),
  /** Cases and documents from before that are still to be indexed. */
  stillIndexing: z.int(),
});
export type SearchFound = z.infer<typeof searchFoundSchema>;
