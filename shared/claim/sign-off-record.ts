import { z } from 'zod';
import { instantSchema } from './calendar-date.ts';
import { sha256Schema } from './document.ts';

/** What is kept of a review with its filing; it travels in the hand-over package. */

export const personSchema = z.object({ id: z.uuid(), name: z.string().max(60) });
export type Person = z.infer<typeof personSchema>;

/** What a comment is about: the filing as a whole, a field by the name its control has, a page by its number in its file, from 0 (`source`: that file's SHA-256), so that it stays with the page wherever that is moved. */
export const commentTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filing') }),
  z.object({ kind: z.literal('field'), fieldId: z.string().min(1).max(200) }),
  z.object({
    kind: z.literal('page'),
    documentId: z.uuid(),
    page: z.int().nonnegative(),
    source: sha256Schema.optional(),
  }),
]);
export type CommentTarget = z.infer<typeof commentTargetSchema>;

export const signOffCommentSchema = z.object({
  id: z.uuid(),
  at: instantSchema,
  by: personSchema,
  target: commentTargetSchema,
  text: z.string().min(1).max(1000),
  resolvedAt: instantSchema.nullable(),
  resolvedBy: personSchema.nullable(),
});
export type SignOffComment = z.infer<typeof signOffCommentSchema>;

export const signOffStates = ['none', 'asked', 'sent-back', 'approved'] as const;
export type SignOffState = (typeof signOffStates)[number];

export const signOffSchema = z.object({
  state: z.enum(signOffStates),
  /** It was approved, and then something was changed. */
  isVoided: z.boolean(),
  /** SHA-256 (hex) of what was approved; null while nothing is. */
  digest: z.string().nullable(),
  askedBy: personSchema.nullable(),
  askedAt: instantSchema.nullable(),
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  comments: z.array(signOffCommentSchema).max(500),
});
export type SignOff = z.infer<typeof signOffSchema>;

export const noSignOff: SignOff = {
  state: 'none',
  isVoided: false,
  digest: null,
  askedBy: null,
  askedAt: null,
  decidedBy: null,
  decidedAt: null,
  comments: [],
};
