import { z } from 'zod';
import { instantSchema } from '../claim/calendar-date.ts';
import { paperKinds } from '../claim/papers/paper-kinds.ts';
import { paperTemplateSchema } from '../claim/papers/template.ts';

export const paperKindSchema = z.enum(paperKinds);

/** One line of the list of letters and forms. */
export const paperRowSchema = z.object({
  kind: paperKindSchema,
  /** The firm's own wording is in force. */
  isOwn: z.boolean(),
  changedAt: instantSchema.nullable(),
  changedBy: z.string(),
  /** In the stored wording: words nobody knows any more, what is missing. */
  errors: z.int(),
  warnings: z.int(),
  /** The stored wording does not parse; the shipped one is used until it is replaced. */
  isDamaged: z.boolean(),
});
export type PaperRow = z.infer<typeof paperRowSchema>;

export const paperViewSchema = z.object({
  row: paperRowSchema,
  template: paperTemplateSchema,
  shipped: paperTemplateSchema,
  /** Latest first; `template` null went back to the shipped text. */
  history: z.array(
    z.object({ id: z.int(), at: instantSchema, by: z.string(), template: paperTemplateSchema.nullable() }),
  ),
});
export type PaperView = z.infer<typeof paperViewSchema>;

/** A filing a template can be tried on. */
export const paperFilingSchema = z.object({
  filingId: z.uuid(),
  ref: z.string(),
  buyerName: z.string(),
  kind: z.enum(['possible-loss-notice', 'claim', 'supplement', 'withdrawal', 'originals-dispatch']),
});
export type PaperFiling = z.infer<typeof paperFilingSchema>;
