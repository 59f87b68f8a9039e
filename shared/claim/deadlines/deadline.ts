import { z } from 'zod';
import { daySchema } from '../calendar-date.ts';
import { termRules, termSchema } from './policy-terms.ts';

/** Everything that falls on a day. The first ones come from the policy's terms, the others from promises and requests. */
export const deadlineIds = [
  'notice-default',
  'notice-rejection',
  'notice-insolvency',
  'notice-other',
  'claim',
  'declaration',
  'supplement',
  'original',
  'payment-due',
] as const;
export type DeadlineId = (typeof deadlineIds)[number];

export const deadlineSchema = z.object({
  /** Stable as long as the deadline stays on its day. */
  key: z.string(),
  id: z.enum(deadlineIds),
  day: daySchema,
  /** The filing to go to, where there is one. */
  filingId: z.uuid().nullable(),
  /** Invoice numbers, a document's title: whatever fills `deadline.<id>`. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The policy's own setting it was counted by; null for promises, requests and due dates. */
  counted: z
    .object({
      policyNo: z.string(),
      rule: z.enum(termRules),
      term: termSchema,
      start: daySchema,
      isCertain: z.boolean(),
    })
    .nullable(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** A due date of the buyer's is worth knowing, but nobody here is late when it passes. */
export const isDuty = ({ id }: Pick<Deadline, 'id'>): boolean => id !== 'payment-due';

/** By day; on the same day in the order of the list above. */
export const byDay = (a: Pick<Deadline, 'day' | 'id'>, b: Pick<Deadline, 'day' | 'id'>): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : deadlineIds.indexOf(a.id) - deadlineIds.indexOf(b.id);
