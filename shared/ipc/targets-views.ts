import { z } from 'zod';
import { targetsSchema } from '../claim/targets.ts';
import { faultSchema } from './result.ts';

/** The targets in force. `isOwn`: the firm has made them its own. */
export const targetsViewSchema = z.object({ data: targetsSchema, isOwn: z.boolean() });
export type TargetsView = z.infer<typeof targetsViewSchema>;

/** One picture of a pair: `doc://` token and page of that file, from 0. */
const pictureSchema = z.object({ token: z.string(), index: z.int().nonnegative() });

/** How a document could be sent smaller or in parts; nothing of it is done until the clerk says so. */
export const sizeProposalSchema = z.object({
  beforeBytes: z.int(),
  afterBytes: z.int(),
  /** Pages coded anew. */
  codedPages: z.int(),
  /** How many pages each file gets. */
  parts: z.array(z.int().positive()),
  /** Meets the targets with it. */
  meets: z.boolean(),
  /** The page that changes most, as it is and as it would be; null where no page changes. */
  compare: z
    .object({ before: pictureSchema, after: pictureSchema, beforeBytes: z.int(), afterBytes: z.int() })
    .nullable(),
});
export type SizeProposal = z.infer<typeof sizeProposalSchema>;

export const sizeRowSchema = z.object({
  documentId: z.uuid(),
  title: z.string(),
  pageCount: z.int(),
  /** Of what would be sent as it is. */
  fileBytes: z.int(),
  largestPageBytes: z.int(),
  isOver: z.boolean(),
  /** E-originals are sent as they are, whatever their size. */
  isFixed: z.boolean(),
  /** What the clerk decided, while the pages are the same. */
  decided: sizeProposalSchema.pick({ afterBytes: true, parts: true, codedPages: true }).nullable(),
  proposal: sizeProposalSchema.nullable(),
  fault: faultSchema.nullable(),
});
export type SizeRow = z.infer<typeof sizeRowSchema>;
