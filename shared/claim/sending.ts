import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * How a document is sent where it is not sent as it is: its scans coded smaller, in several files, or both. Decided by the
 * clerk; the original stays and comes back with one press.
 */
export const sendingSchema = z.object({
  /** Which pages it was decided for; with other pages it says nothing any more. */
  of: sha256,
  /** The document with smaller scans, as one PDF; null where its pages go as they are, in parts. */
  smaller: z
    .object({
      sha256,
      sizeBytes: z.int().positive(),
      segment: sha256,
      /** Pages that were coded anew. */
      codedPages: z.int().positive(),
    })
    .nullable(),
  /** How many pages each file gets, in order; one file has them all. */
  parts: z.array(z.int().positive()).min(1).max(2000),
});
export type Sending = z.infer<typeof sendingSchema>;
