import { z } from 'zod';
import type { Finish } from '../../../shared/claim/page-finish.ts';
import { wordSchema } from '../../../shared/claim/reading/page-text.ts';

/** What reading a document brings back from the room; parsed by main like everything the page says. */

export interface OcrLimits {
  readonly maxPages: number;
  readonly maxWordsPerPage: number;
}

const size = z.number().positive().max(20_000);
const words = ({ maxWordsPerPage }: OcrLimits) => z.array(wordSchema).max(maxWordsPerPage);

/** The document's own text with its places: points of the page as shown. */
export const textPlacesReply = (limits: OcrLimits) =>
  z.strictObject({
    pages: z
      .array(
        z.strictObject({
          widthPt: size,
          heightPt: size,
          words: words(limits),
          /** The text is there but no letters come of it: only the picture can be read. */
          isGarbled: z.boolean(),
        }),
      )
      .min(1)
      .max(limits.maxPages),
  });
export type TextPlacesReply = z.infer<ReturnType<typeof textPlacesReply>>;

/** What was recognised in the picture of one page: pixels of that picture. */
export const ocrReply = (limits: OcrLimits) =>
  z.strictObject({
    widthPx: size,
    heightPx: size,
    words: words(limits),
    /** How sure the recogniser is of its letters, 0–100. */
    confidence: z.number().min(0).max(100),
  });
export type OcrReply = z.infer<ReturnType<typeof ocrReply>>;

export interface TextPlacesArgs {
  readonly want: 'text';
  readonly documentUrl: string;
  readonly limits: OcrLimits;
  readonly password?: string;
}

export interface OcrArgs {
  readonly want: 'picture';
  readonly documentUrl: string;
  /** Same key = same bytes: the room may still have the document open. */
  readonly key: string;
  readonly mediaType: string;
  /** From 1. */
  readonly page: number;
  /** Clockwise, before it is read. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly finish?: Finish;
  readonly maxPx: number;
  readonly maxPixels: number;
  readonly limits: OcrLimits;
}

export type ReadArgs = TextPlacesArgs | OcrArgs;
