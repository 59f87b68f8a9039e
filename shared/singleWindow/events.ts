import { z } from 'zod';
import { filingStateSchema } from './filing.ts';
import { amountSchema, codeSchema, currencySchema, dateSchema, idSchema, instantSchema, textSchema } from './values.ts';

/** `field`: RFC 6901 pointer into the manifest, such as `/form/invoices/0/plSum`. */
export const reasonSchema = z.looseObject({
  code: codeSchema.optional(),
  text: textSchema,
  field: z.string().startsWith('/').optional(),
  documentId: idSchema.optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const supplementItemSchema = z.looseObject({ text: textSchema, documentCode: codeSchema.optional() });
export type SupplementItem = z.infer<typeof supplementItemSchema>;

export const assessedAmountSchema = z.looseObject({
  /** What the amount is, such as `核定损失` or `赔付金额`. */
  label: z.string().trim().min(1).max(120),
  amount: amountSchema,
  currency: currencySchema,
});
export type AssessedAmount = z.infer<typeof assessedAmountSchema>;

const base = {
  /** Grows by one in the order things happened, per account; the cursor of the feed. */
  seq: z.int().positive(),
  eventId: idSchema,
  at: instantSchema,
  filingId: idSchema,
  caseKey: idSchema,
  caseNo: codeSchema.nullable(),
  /** State of the filing after the event; a client shows this and needs no state machine of the endpoint's. */
  state: filingStateSchema,
};

/** What every event has, for kinds a client doesn't know yet. */
export const eventBaseSchema = z.looseObject({ ...base, kind: z.string().min(1) });
export type EventBase = z.infer<typeof eventBaseSchema>;

export const feedEventSchema = z.discriminatedUnion('kind', [
  z.looseObject({ ...base, kind: z.literal('received'), acceptanceNo: codeSchema }),
  z.looseObject({ ...base, kind: z.literal('accepted'), caseNo: codeSchema }),
  z.looseObject({ ...base, kind: z.literal('returned'), reasons: z.array(reasonSchema).min(1) }),
  z.looseObject({ ...base, kind: z.literal('in-review') }),
  z.looseObject({
    ...base,
    kind: z.literal('supplement-requested'),
    requestId: idSchema,
    what: z.array(supplementItemSchema).min(1),
    by: dateSchema,
  }),
  /** On the filing that was asked; `suppliedBy` is the supplement's own filing. */
  z.looseObject({ ...base, kind: z.literal('supplement-received'), requestId: idSchema, suppliedBy: idSchema }),
  z.looseObject({ ...base, kind: z.literal('original-received'), documentIds: z.array(idSchema).min(1) }),
  z.looseObject({ ...base, kind: z.literal('assessed'), amounts: z.array(assessedAmountSchema).min(1) }),
  z.looseObject({
    ...base,
    kind: z.literal('paid'),
    amount: amountSchema,
    currency: currencySchema,
    paidOn: dateSchema,
  }),
  z.looseObject({ ...base, kind: z.literal('refused'), reasons: z.array(reasonSchema).min(1) }),
  z.looseObject({ ...base, kind: z.literal('withdrawn'), reason: textSchema, settType: z.string().optional() }),
  z.looseObject({ ...base, kind: z.literal('message'), text: textSchema }),
]);
export type FeedEvent = z.infer<typeof feedEventSchema>;
export type FeedEventKind = FeedEvent['kind'];

/** Answer of GET /v1/events: `after` of the next call is `next`; `more` says not to wait. */
export const eventPageSchema = z.looseObject({
  events: z.array(feedEventSchema),
  next: z.int().min(0),
  more: z.boolean(),
});
export type EventPage = z.infer<typeof eventPageSchema>;

/** The same page as a client should read it first: one unknown kind must not stop the feed. */
export const tolerantEventPageSchema = z.looseObject({
  events: z.array(eventBaseSchema),
  next: z.int().min(0),
  more: z.boolean(),
});
export type TolerantEventPage = z.infer<typeof tolerantEventPageSchema>;
