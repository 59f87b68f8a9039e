import { z } from 'zod';
import { deskPersonSchema } from '../../claim/sign-off.ts';
import { commentTargetSchema } from '../../claim/sign-off-record.ts';
import { signOffDeskSchema, signOffViewSchema } from '../sign-off-views.ts';
import { type Channels, none, nothing } from './common.ts';

const filing = { filingId: z.uuid() };

export const signOffChannels = {
  'signOff.desk': { in: none, out: signOffDeskSchema },
  'signOff.save': {
    in: z.object({ isOn: z.boolean(), people: z.array(deskPersonSchema).max(50) }),
    out: nothing,
  },
  /** Who sits here now: chosen, not proved. */
  'signOff.sit-down': { in: z.object({ personId: z.uuid().nullable() }), out: nothing },
  'signOff.view': { in: z.object(filing), out: signOffViewSchema },
  'signOff.ask': { in: z.object(filing), out: nothing },
  'signOff.take-back': { in: z.object(filing), out: nothing },
  'signOff.approve': { in: z.object({ ...filing, seen: z.string().max(64) }), out: nothing },
  /** With a last word, which becomes a comment on the whole; open comments are reason enough. */
  'signOff.send-back': { in: z.object({ ...filing, text: z.string().trim().max(1000) }), out: nothing },
  'signOff.comment': {
    in: z.object({ ...filing, target: commentTargetSchema, text: z.string().trim().min(1).max(1000) }),
    out: nothing,
  },
  'signOff.resolve': { in: z.object({ ...filing, commentId: z.uuid() }), out: nothing },
} as const satisfies Channels;
