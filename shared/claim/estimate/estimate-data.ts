import { z } from 'zod';
import { draftAmountSchema } from '../amount.ts';
import { draftDaySchema } from '../calendar-date.ts';

const source = z.string().max(200);

/** The amounts of the formula: what was lost, what it is capped by, and what is taken off. */
export const amountTerms = ['loss', 'insured', 'limit', 'liability', 'premium'] as const;
export type AmountTerm = (typeof amountTerms)[number];
/** The smallest of these is what the ratio is applied to. */
export const cappingTerms = ['loss', 'insured', 'limit', 'liability'] as const satisfies readonly AmountTerm[];
export type CappingTerm = (typeof cappingTerms)[number];

/** What the clerk has entered for a term; empty means "take what the app knows". `currency` '' is the case's. */
const enteredSchema = z.object({ amount: draftAmountSchema, currency: z.string().max(3), source });
export type EnteredTerm = z.infer<typeof enteredSchema>;
const nothingEntered: EnteredTerm = { amount: '', currency: '', source: '' };

/** One unit of the currency `id` is `rate` units of the estimate's currency, on a day, from somewhere. */
const rateSchema = z.object({ id: z.string().max(3), rate: z.string().max(24), on: draftDaySchema, source });
export type Rate = z.infer<typeof rateSchema>;

export const estimateSchema = z.object({
  /** Currency of the result; '' is the case's. */
  currency: z.string().max(3),
  terms: z.object({
    loss: enteredSchema,
    insured: enteredSchema,
    limit: enteredSchema,
    liability: enteredSchema,
    premium: enteredSchema,
  }),
  /** Percent of the capped loss that is paid. */
  ratio: z.object({ percent: z.string().max(12), source }),
  rates: z.array(rateSchema).max(20),
});
/** What somebody has entered for the estimate of a case; kept with it. */
export type EstimateData = z.infer<typeof estimateSchema>;

export const emptyEstimate: EstimateData = {
  currency: '',
  terms: {
    loss: nothingEntered,
    insured: nothingEntered,
    limit: nothingEntered,
    liability: nothingEntered,
    premium: nothingEntered,
  },
  ratio: { percent: '', source: '' },
  rates: [],
};
