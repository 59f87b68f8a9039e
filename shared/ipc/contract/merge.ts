import { z } from 'zod';
import { type Channels, nothing } from './common.ts';

const mergeId = z.uuid();
/** JSON of the case; absent where it isn't there. */
const side = z.unknown();

export const mergeViewSchema = z.object({
  caseId: z.uuid(),
  ref: z.string(),
  fileName: z.string(),
  /** What was handed over is known; without it everything that differs is a conflict. */
  hasBase: z.boolean(),
  differences: z.array(
    z.object({
      path: z.string(),
      base: side,
      mine: side,
      theirs: side,
      by: z.enum(['mine', 'theirs', 'same', 'both']),
    }),
  ),
  notices: z.array(z.object({ kind: z.enum(['sent-there', 'sent-twice', 'kept-as-sent']), filingId: z.string() })),
  /** Words for ids in paths: titles of documents, numbers of invoices, kinds of filings. */
  names: z.record(z.string(), z.string()),
});
export type MergeView = z.infer<typeof mergeViewSchema>;

export const mergeChoiceSchema = z.discriminatedUnion('take', [
  z.object({ take: z.enum(['mine', 'theirs']) }),
  z.object({ take: z.literal('edit'), value: z.string().max(8000) }),
]);

export const mergeChannels = {
  /** What a package that was opened would change; changes nothing. */
  'merge.preview': { in: z.object({ mergeId }), out: mergeViewSchema },
  'merge.apply': {
    in: z.object({ mergeId, choices: z.record(z.string().max(400), mergeChoiceSchema) }),
    out: z.object({ caseId: z.uuid() }),
  },
  'merge.drop': { in: z.object({ mergeId }), out: nothing },
  'merge.can-undo': { in: z.object({ caseId: z.uuid() }), out: z.object({ canUndo: z.boolean() }) },
  'merge.undo': { in: z.object({ caseId: z.uuid() }), out: nothing },
} as const satisfies Channels;
