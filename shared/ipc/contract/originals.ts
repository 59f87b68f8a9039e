import { z } from 'zod';
import { daySchema } from '../../claim/calendar-date.ts';
import { originalSchema } from '../../claim/original.ts';
import { registerChangeSchema } from '../../claim/register-change.ts';
import { reminderLadderSchema } from '../../claim/reminder-ladder.ts';
import { parcelViewSchema, registerChangedSchema } from '../register-views.ts';
import { originalRowSchema } from '../views.ts';
import { type Channels, documentIds, none, nothing } from './common.ts';

/** A whole register can be chosen with one key. */
const manyDocumentIds = z.array(z.uuid()).min(1).max(20_000);

export const originalsChannels = {
  /** Rows come without their history: 'originals.one' tells it. */
  'originals.list': {
    in: z.object({ closed: z.boolean() }),
    /** `mark`: what stands on the sheets of this vault. */
    out: z.object({ rows: z.array(originalRowSchema), mark: z.string() }),
  },
  'originals.one': { in: z.object({ documentId: z.uuid() }), out: originalSchema },
  /** Places that were written down before, the most used first. */
  'originals.shelves': { in: none, out: z.object({ shelves: z.array(z.string()) }) },
  'originals.change': {
    in: z.object({ documentIds: manyDocumentIds, change: registerChangeSchema }),
    out: registerChangedSchema,
  },
  /** Takes a change back. Refused with 'original-changed-since' where something else has happened to one of the papers. */
  'originals.undo': { in: z.object({ undoId: z.uuid() }), out: z.object({ changed: z.int() }) },
  'originals.reminders': { in: none, out: reminderLadderSchema },
  'originals.save-reminders': { in: z.object({ ladder: reminderLadderSchema }), out: nothing },
  /** The newest first. */
  'originals.parcels': { in: none, out: z.object({ parcels: z.array(parcelViewSchema) }) },
  /** One parcel, of as many cases as it holds; the other side is told for each. */
  'originals.post': {
    in: z.object({
      documentIds,
      courier: z.string().min(1).max(60),
      waybill: z.string().min(4).max(60),
      postedOn: daySchema,
      /** For papers that were posted before: the waybill was mistyped, or the parcel was lost or came back. */
      again: z.enum(['correction', 'lost', 'returned']).optional(),
    }),
    out: nothing,
  },
} as const satisfies Channels;
