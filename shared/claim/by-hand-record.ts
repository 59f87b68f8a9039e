import { z } from 'zod';
import { daySchema, instantSchema } from './calendar-date.ts';

/** Ways a package leaves the firm without the endpoint: the company mailbox, typing into a portal, a colleague who sends it. */
export const handChannels = ['email', 'copy-out', 'hand-over'] as const;
export type HandChannel = (typeof handChannels)[number];
export const sendingChannels = ['endpoint', ...handChannels] as const;
export type SendingChannel = (typeof sendingChannels)[number];

/** One sending by hand, from the moment its package was fixed. Sent again, the filing gets another one. */
export const handSendingSchema = z.object({
  id: z.uuid(),
  channel: z.enum(handChannels),
  preparedAt: instantSchema,
  preparedBy: z.string().max(60),
  /** SHA-256 (hex) of the manifest, which names every file with its own. */
  packageDigest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Somebody has said 我已发出; until then it can be taken back. */
  sentAt: instantSchema.nullable(),
  sentOn: daySchema.nullable(),
  sentBy: z.string().max(60).default(''),
  /** Rows of the copy-out screen that are done, by key. */
  copied: z.array(z.string().max(160)).max(20_000).default([]),
  skipped: z.array(z.string().max(160)).max(20_000).default([]),
});
export type HandSending = z.infer<typeof handSendingSchema>;

/** What the other side may have said where nothing but people bring the news. */
export const journalKinds = [
  'received',
  'accepted',
  'in-review',
  'returned',
  'supplement-requested',
  'supplement-received',
  'original-received',
  'assessed',
  'paid',
  'refused',
  'withdrawn',
  'message',
] as const;
export type JournalKind = (typeof journalKinds)[number];

/** What somebody types of it. Which fields matter depends on the kind; the others are ''. */
export const journalTextSchema = z.object({
  kind: z.enum(journalKinds),
  /** The day the other side said it. */
  on: daySchema,
  /** Case number (受理), acceptance number (收到). */
  no: z.string().trim().max(64),
  note: z.string().trim().max(4000),
  /** 补件: by when. */
  by: daySchema.nullable(),
  /** 定损, 赔付 */
  amount: z
    .string()
    .trim()
    .regex(/^(\d{1,15}(\.\d{1,4})?)?$/),
  currency: z.string().max(3),
  /** A paper of the case that says it: the letter, a screenshot. */
  documentId: z.uuid().nullable(),
});
export type JournalText = z.infer<typeof journalTextSchema>;

export const statusEntrySchema = journalTextSchema.extend({
  id: z.uuid(),
  /** Id of its first version: a correction is a new entry with the same root. */
  root: z.uuid(),
  sendingId: z.uuid(),
  writtenAt: instantSchema,
  writtenBy: z.string().max(60),
  /** Corrected or struck out since: it stays as it was typed and counts no more. */
  overruled: z.object({ at: instantSchema, by: z.string().max(60) }).nullable(),
});
export type StatusEntry = z.infer<typeof statusEntrySchema>;
