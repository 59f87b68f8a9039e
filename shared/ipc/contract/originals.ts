import { z } from 'zod';
import { daySchema } from '../../claim/calendar-date.ts';
import { originalRowSchema } from '../views.ts';
import { type Channels, documentIds, nothing } from './common.ts';

export const originalsChannels = {
  'originals.list': {
    in: z.object({ text: z.string().max(200), closed: z.boolean() }),
    out: z.object({ rows: z.array(originalRowSchema) }),
  },
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
