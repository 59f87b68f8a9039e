import { z } from 'zod';

/** What reading the bar codes of a document brings back from the room; parsed by main like everything the page says. */

export interface CodesLimits {
  readonly maxPages: number;
  readonly maxCodes: number;
  readonly maxChars: number;
}

export const codesReply = ({ maxPages, maxCodes, maxChars }: CodesLimits) =>
  z.strictObject({
    /** Pages that were looked at. */
    pages: z.int().positive().max(maxPages),
    codes: z
      .array(
        z.strictObject({
          /** From 1. */
          page: z.int().positive().max(maxPages),
          text: z.string().max(maxChars),
          /** Read as it should be; false where a code was seen and could not be read. */
          isWhole: z.boolean(),
        }),
      )
      .max(maxCodes),
  });
export type CodesReply = z.infer<ReturnType<typeof codesReply>>;

export interface CodesArgs {
  readonly documentUrl: string;
  readonly mediaType: string;
  readonly maxPx: number;
  readonly maxPixels: number;
  readonly limits: CodesLimits;
}
