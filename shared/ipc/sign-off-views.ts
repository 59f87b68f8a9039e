import { z } from 'zod';
import { deskPersonSchema, signOffRefusals } from '../claim/sign-off.ts';
import { signOffSchema } from '../claim/sign-off-record.ts';

/** Who may do what at this desk, and how many filings wait for a reviewer. */
export const signOffDeskSchema = z.object({
  isOn: z.boolean(),
  people: z.array(deskPersonSchema),
  atDesk: z.uuid().nullable(),
  waiting: z.int(),
});
export type SignOffDesk = z.infer<typeof signOffDeskSchema>;

export const signOffViewSchema = z.object({
  isOn: z.boolean(),
  me: deskPersonSchema.nullable(),
  signOff: signOffSchema,
  /** Of what is there now; goes back with an approval, so that nothing unseen is approved. */
  digest: z.string(),
  /** Why it can't be sent from here; null when it can, or when there is no review. */
  blocked: z.enum(signOffRefusals).nullable(),
});
export type SignOffView = z.infer<typeof signOffViewSchema>;
