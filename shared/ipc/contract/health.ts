import { z } from 'zod';
import { healthViewSchema } from '../health-views.ts';
import { type Channels, jobId, none } from './common.ts';

/** What became of the documents something was tried for. */
const healed = z.object({ healed: z.int(), left: z.int() });
/** Null: every damaged document. */
const which = z.uuid().nullable();

export const healthChannels = {
  'health.view': { in: none, out: healthViewSchema },
  /** Reads the database and every stored file now, without a pause. */
  'health.check': { in: z.object({ jobId }), out: healthViewSchema },
  /** Puts the files back from the backup; `pick`: from one chosen in the system's dialog, null when that is closed. */
  'health.restore': { in: z.object({ documentId: which, pick: z.boolean(), jobId }), out: healed.nullable() },
  /** The same file once more from outside, chosen in the system's dialog; null when that is closed. */
  'health.add-again': { in: z.object({ documentId: z.uuid(), jobId }), out: healed.nullable() },
  /** Makes pages, previews and text anew from a sound original. */
  'health.rebuild': { in: z.object({ documentId: z.uuid(), jobId }), out: healed },
  /** The person knows that changes were lost. */
  'health.acknowledge': { in: none, out: healthViewSchema },
} as const satisfies Channels;
