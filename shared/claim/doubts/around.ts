import { z } from 'zod';
import type { Evidence } from '../crosscheck/evidence.ts';
import { chinaCalendar } from '../deadlines/china-calendar.ts';
import { policyTermsSchema } from '../deadlines/policy-terms.ts';
import type { WorkCalendar } from '../deadlines/working-days.ts';

/** The same thing in another case, by its key (`keyOf` in case-keys.ts): an invoice, a buyer, an insured. */
export const elsewhereSchema = z.object({
  kind: z.enum(['invoice', 'buyer', 'insured']),
  key: z.string(),
  /** As it is written there. */
  text: z.string(),
  caseId: z.uuid(),
  caseRef: z.string(),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** What a self-check looks at outside its case; main finds it, and it crosses to the page as it is. */
export const aroundSchema = z.object({
  /** Confirmed terms of the policy. */
  policy: policyTermsSchema.nullable(),
  elsewhere: z.array(elsewhereSchema),
});
export type Around = z.infer<typeof aroundSchema> & {
  readonly calendar: WorkCalendar;
  /** What platform data and documents say; absent where nobody has looked. */
  readonly evidence?: Evidence;
};

export const nothingAround: Around = { policy: null, elsewhere: [], calendar: chinaCalendar };
