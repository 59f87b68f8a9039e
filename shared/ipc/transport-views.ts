import { z } from 'zod';
import { instantSchema } from '../claim/calendar-date.ts';

/** What connections to the real endpoint need besides the system's settings. Never a password or a key. */
export const transportViewSchema = z.object({
  /** On the way to the endpoint, `host:port`; null: none. */
  proxy: z.string().nullable(),
  logins: z.array(
    z.object({
      proxy: z.string(),
      /** Null: it has asked, and there is no answer yet. */
      user: z.string().nullable(),
      /** What it was told did not satisfy it. */
      isAsking: z.boolean(),
    }),
  ),
  authority: z.object({ subject: z.string(), fingerprint: z.string(), until: instantSchema }).nullable(),
  certificate: z.object({ subject: z.string(), until: instantSchema.nullable() }).nullable(),
});
export type TransportView = z.infer<typeof transportViewSchema>;
