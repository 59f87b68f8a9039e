import { z } from 'zod';
import { daySchema } from '../../claim/calendar-date.ts';
import { madePdfSchema, originalRowSchema } from '../views.ts';
import { type Channels, documentIds, jobId, nothing, savedTo } from './common.ts';

export const originalsChannels = {
  'originals.list': {
    in: z.object({ text: z.string().max(200), closed: z.boolean() }),
    out: z.object({ rows: z.array(originalRowSchema) }),
  },
  'originals.preview': { in: z.object({ documentIds, jobId }), out: madePdfSchema },
  /** Opens the system's print dialog with exactly the previewed pages. `printed` is false when the person closed it. */
  'originals.print': { in: z.object({ documentIds, jobId }), out: z.object({ printed: z.boolean() }) },
  'originals.save-pdf': { in: z.object({ documentIds, jobId }), out: savedTo },
  'originals.post': {
    in: z.object({
      documentIds,
      courier: z.string().min(1).max(60),
      waybill: z.string().min(4).max(60),
      postedOn: daySchema,
    }),
    out: nothing,
  },
} as const satisfies Channels;
