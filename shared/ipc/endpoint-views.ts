import { z } from 'zod';
import { instantSchema } from '../claim/calendar-date.ts';
import { bilingualSchema } from '../singleWindow/values.ts';
import { faultSchema } from './result.ts';

/** Whether somebody is signed in at the endpoint. Offline work doesn't ask. */
export const signInStateSchema = z.discriminatedUnion('step', [
  /** Practice, or no endpoint yet: there is nothing to sign in to. */
  z.object({ step: z.literal('none') }),
  z.object({
    step: z.literal('signed-out'),
    /** Why the last attempt or session ended; null when a person ended it. */
    fault: faultSchema.nullable(),
    /** Ended sessions the sign-in server has not been told of yet. */
    revoking: z.int().nonnegative(),
  }),
  z.object({ step: z.literal('starting') }),
  /** The browser is open; `url` for opening it by hand. */
  z.object({ step: z.literal('waiting'), url: z.string(), until: instantSchema }),
  z.object({
    step: z.literal('signed-in'),
    name: z.string(),
    since: instantSchema,
    /** When the present access token ends. */
    until: instantSchema,
    /** Renewed by itself until signed out. */
    renews: z.boolean(),
  }),
]);
export type SignInState = z.infer<typeof signInStateSchema>;

/** An endpoint as it says of itself, for a person to compare before it is used. */
export const endpointLookSchema = z.object({
  url: z.string(),
  name: bilingualSchema,
  /** RFC 7638 thumbprints of the keys its receipts are signed with. */
  fingerprints: z.array(z.string()).min(1),
  /** Who signs people in. */
  signInServer: z.string(),
  clockSkewMs: z.number(),
});
export type EndpointLook = z.infer<typeof endpointLookSchema>;

export const endpointViewSchema = z.object({
  endpoint: endpointLookSchema.omit({ clockSkewMs: true }).extend({ confirmedAt: instantSchema }).nullable(),
  /** Nothing was ever queued for it, so another may take its place. */
  isFree: z.boolean(),
  account: signInStateSchema,
});
export type EndpointView = z.infer<typeof endpointViewSchema>;
