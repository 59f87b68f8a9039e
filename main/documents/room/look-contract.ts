import { z } from 'zod';
import { pageFactsSchema } from '../../../shared/claim/quality/page-facts.ts';

/** What measuring the pages of a document brings back from the room; parsed by main like everything the page says. */
export const measureReply = ({ maxPages }: { readonly maxPages: number }) =>
  z.strictObject({ pages: z.array(pageFactsSchema.strict()).min(1).max(maxPages) });
export type MeasureReply = z.infer<ReturnType<typeof measureReply>>;

export interface MeasureArgs {
  readonly documentUrl: string;
  readonly mediaType: string;
  /** Pages behind these are not measured. */
  readonly maxPages: number;
  readonly maxPixels: number;
  /** Long side of the picture that is measured. */
  readonly maxPx: number;
}
