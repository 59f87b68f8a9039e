import { z } from 'zod';
import { handChannels, journalTextSchema } from '../../claim/by-hand-record.ts';
import { daySchema } from '../../claim/calendar-date.ts';
import { channelSettingsSchema } from '../../claim/channel-settings.ts';
import { copyGroupSchema, handPackageViewSchema } from '../by-hand-views.ts';
import { type Channels, jobId, none, nothing } from './common.ts';

const filingId = z.uuid();
const rowKey = z.string().min(1).max(160);
const channel = z.enum(handChannels);
/** `folder` is the name of what was made; its place stays in main. */
const madeFolder = z.object({ folder: z.string().nullable(), count: z.int() });

export const byHandChannels = {
  'channels.get': { in: none, out: channelSettingsSchema },
  'channels.save': { in: z.object({ settings: channelSettingsSchema }), out: channelSettingsSchema },
  /** The same check, package and declaration as 'filing.submit'; then it waits for somebody to send it. */
  'hand.prepare': { in: z.object({ filingId, channel, jobId }), out: nothing },
  'hand.package': { in: z.object({ filingId }), out: handPackageViewSchema },
  /** A draft again, while nobody has said that it was sent. */
  'hand.take-back': { in: z.object({ filingId }), out: nothing },
  /** 我已发出 */
  'hand.sent': { in: z.object({ filingId, sentOn: daySchema }), out: nothing },
  /** The same package once more, on purpose. */
  'hand.again': { in: z.object({ filingId, channel }), out: nothing },
  'hand.note': { in: z.object({ filingId, text: journalTextSchema }), out: nothing },
  /** `text` null strikes the entry out. */
  'hand.correct': {
    in: z.object({ filingId, entryId: z.uuid(), text: journalTextSchema.nullable() }),
    out: nothing,
  },
  /** Asks for a folder; `folder` null when the dialog was closed. */
  'hand.save-mails': { in: z.object({ filingId, recipientId: z.uuid(), jobId }), out: madeFolder },
  /** Hands the mails to the system's mail program as drafts. */
  'hand.open-mails': { in: z.object({ filingId, recipientId: z.uuid(), jobId }), out: madeFolder },
  /** The fields of the fixed filing in the portal's order. */
  'hand.copy-out': { in: z.object({ filingId }), out: z.object({ groups: z.array(copyGroupSchema) }) },
  /** Puts the text of a row on the clipboard and marks the row. */
  'hand.copy': { in: z.object({ filingId, key: rowKey, text: z.string().min(1).max(40_000) }), out: nothing },
  'hand.mark': { in: z.object({ filingId, key: rowKey, mark: z.enum(['skipped', 'open']) }), out: nothing },
  /** Asks for a folder and writes every file and a list of them into a new one there. */
  'hand.lay-out': { in: z.object({ filingId, jobId }), out: madeFolder.extend({ tooLarge: z.int() }) },
  'hand.stay-on-top': { in: z.object({ isOn: z.boolean() }), out: nothing },
  /** Shows what was written last for this filing in the system's file manager. */
  'hand.open-folder': { in: z.object({ filingId }), out: nothing },
} as const satisfies Channels;
