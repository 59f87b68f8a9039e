import { z } from 'zod';
import type { CodingStep, Targets } from '../../../shared/claim/targets.ts';

/** What coding a document's scans smaller brings back beside its PDF and segment, which travel by themselves. */
export const shrinkReply = (pageCount: number) =>
  z.strictObject({
    /** Bytes of each page that was coded anew; null for those that stay as they are. */
    coded: z.array(z.int().positive().nullable()).length(pageCount),
  });
export type ShrinkReply = z.infer<ReturnType<typeof shrinkReply>>;

export interface ShrinkArgs extends Pick<Targets, 'maxFileBytes' | 'maxPageBytes'> {
  /** A PDF we made ourselves of the document's pages, which may still show what hostile bytes want to be shown. */
  readonly documentUrl: string;
  readonly segmentUrl: string;
  readonly viewUrl: string;
  /** Bytes of each page as it is. */
  readonly pageBytes: readonly number[];
  /** The gentlest first. */
  readonly steps: readonly CodingStep[];
}
