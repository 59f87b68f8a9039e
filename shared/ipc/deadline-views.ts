import { z } from 'zod';
import { deadlineSchema } from '../claim/deadlines/deadline.ts';
import { policyTermsSchema } from '../claim/deadlines/policy-terms.ts';

/** One deadline with the case it stands in. */
export const deadlineRowSchema = z.object({
  deadline: deadlineSchema,
  caseId: z.uuid(),
  caseRef: z.string(),
  caseNo: z.string().nullable(),
  buyerName: z.string(),
});
export type DeadlineRow = z.infer<typeof deadlineRowSchema>;

export const termsViewSchema = z.object({
  policies: z.array(policyTermsSchema),
  /** Policies of current cases nobody has confirmed terms for, with the number of their cases. */
  unconfirmed: z.array(z.object({ policyNo: z.string(), cases: z.int() })),
});
export type TermsView = z.infer<typeof termsViewSchema>;
