import { z } from 'zod';
import { daySchema, instantSchema } from '../../claim/calendar-date.ts';
import { caseKeyKinds } from '../../claim/case-keys.ts';
import { policyTermsSchema } from '../../claim/deadlines/policy-terms.ts';
import { aroundSchema } from '../../claim/doubts/around.ts';
import { deadlineRowSchema, termsViewSchema } from '../deadline-views.ts';
import { type Channels, none, nothing } from './common.ts';

const policyNo = z.string().trim().min(1).max(64);

export const deadlinesChannels = {
  /** What falls on the days asked for, and every duty that is late already. */
  'deadline.list': {
    in: z.object({ from: daySchema, to: daySchema }),
    out: z.object({ rows: z.array(deadlineRowSchema), late: z.array(deadlineRowSchema) }),
  },
  'terms.list': { in: none, out: termsViewSchema },
  /** `isConfirmed`: somebody has held these numbers against the 保险单明细表 today; without it they are kept and not counted. */
  'terms.save': {
    in: z.object({ terms: policyTermsSchema.omit({ confirmedOn: true }), isConfirmed: z.boolean() }),
    out: z.object({ savedAt: instantSchema }),
  },
  'terms.remove': { in: z.object({ policyNo }), out: nothing },
  /** What a self-check needs to know that stands outside its case, for the facts as they are being typed. */
  'around.case': {
    in: z.object({
      caseId: z.uuid(),
      policyNo: z.string().max(200),
      keys: z.array(z.object({ kind: z.enum(caseKeyKinds), key: z.string().min(1).max(200) })).max(410),
    }),
    out: aroundSchema,
  },
} as const satisfies Channels;
