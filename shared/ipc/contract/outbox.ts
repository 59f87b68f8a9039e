import { z } from 'zod';
import { outboxRowSchema } from '../views.ts';
import { type Channels, none, nothing } from './common.ts';

export const outboxChannels = {
  'outbox.list': { in: none, out: z.object({ rows: z.array(outboxRowSchema) }) },
  'outbox.retry': { in: z.object({ id: z.string() }), out: nothing },
  'outbox.pause': { in: z.object({ id: z.string() }), out: nothing },
} as const satisfies Channels;
