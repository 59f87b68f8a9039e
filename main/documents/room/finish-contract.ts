import { z } from 'zod';
import type { Finish } from '../../../shared/claim/page-finish.ts';

/** What looking at pages and finishing them brings back from the room; parsed by main like everything the page says. */

export const pageSeenSchema = z.strictObject({
  /** Degrees the page lies crooked, clockwise; 0 where it can't be told. */
  skew: z.number().min(-15).max(15),
  blank: z.boolean(),
});
export type PageSeen = z.infer<typeof pageSeenSchema>;

export const lookReply = (count: number) => z.array(pageSeenSchema).length(count);
export const finishReply = z.null();

export interface LookArgs {
  readonly documentUrl: string;
  readonly key: string;
  readonly mediaType: string;
  /** From 1. */
  readonly pages: readonly number[];
  /** Pages with text needn't be drawn. */
  readonly blankOnly?: boolean;
  readonly maxPixels: number;
}

export interface FinishArgs {
  readonly documentUrl: string;
  readonly segmentUrl: string;
  readonly key: string;
  readonly mediaType: string;
  readonly page: number;
  readonly finish: Finish;
  readonly maxPixels: number;
}
