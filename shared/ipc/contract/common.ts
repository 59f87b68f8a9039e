import { z } from 'zod';
import { instantSchema } from '../../claim/calendar-date.ts';

/** Parts that many channels share. */
export const none = z.object({});
export const nothing = z.null();
export const saved = z.object({ revision: z.int(), savedAt: instantSchema });
/** Named by the renderer before the call, so that progress can be shown and the work cancelled while it runs. */
export const jobId = z.uuid();
export const documentIds = z.array(z.uuid()).min(1).max(500);
export const savedTo = z.object({ saved: z.boolean(), fileName: z.string().nullable() });

export type Channels = Record<string, { in: z.ZodType; out: z.ZodType }>;
