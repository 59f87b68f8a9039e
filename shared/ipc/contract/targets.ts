import { z } from 'zod';
import { targetsSchema } from '../../claim/targets.ts';
import { sizeRowSchema, targetsViewSchema } from '../targets-views.ts';
import { type Channels, documentIds, jobId, none, nothing } from './common.ts';

export const targetsChannels = {
  'targets.get': { in: none, out: targetsViewSchema },
  'targets.save': { in: z.object({ data: targetsSchema }), out: targetsViewSchema },
  'targets.reset': { in: none, out: targetsViewSchema },
  /** Sizes of what a filing sends, against the targets. */
  'targets.sizes': { in: z.object({ filingId: z.uuid() }), out: z.object({ rows: z.array(sizeRowSchema) }) },
  /** Tries how documents can be sent smaller; changes nothing. */
  'targets.propose': { in: z.object({ documentIds, jobId }), out: nothing },
  /** Sends these documents as it was proposed. */
  'targets.use': { in: z.object({ documentIds }), out: nothing },
  /** Sends these documents as they are again; a proposal is forgotten. */
  'targets.restore': { in: z.object({ documentIds }), out: nothing },
} as const satisfies Channels;
