import { z } from 'zod';
import { daySchema } from '../calendar-date.ts';

/**
 * What one policy says about time. Public sources disagree (30 days, 50 working days …), so the app ships no number: a
 * firm enters its own policy's, and they count once somebody has held them against the 保险单明细表.
 */
export const termRules = [
  'notice-default',
  'notice-rejection',
  'notice-insolvency',
  'notice-other',
  'claim',
  'declaration',
  'known-risk',
] as const;
export type TermRule = (typeof termRules)[number];

export const termUnits = ['days', 'working-days', 'months'] as const;
export type TermUnit = (typeof termUnits)[number];

/** The day a term counts from; the day itself is not counted. */
export const termStarts = ['due-date', 'known-on', 'notice', 'shipment'] as const;
export type TermStart = (typeof termStarts)[number];

/** From which days each term may count, the usual one first. */
export const startsOf: Readonly<Record<TermRule, readonly [TermStart, ...TermStart[]]>> = {
  'notice-default': ['due-date', 'known-on'],
  'notice-rejection': ['known-on'],
  'notice-insolvency': ['known-on'],
  'notice-other': ['known-on'],
  claim: ['notice', 'due-date'],
  declaration: ['shipment'],
  'known-risk': ['due-date'],
};

export const longestTerm = 999;
export const termSchema = z.object({
  count: z.int().min(1).max(longestTerm),
  unit: z.enum(termUnits),
  from: z.enum(termStarts),
});
export type Term = z.infer<typeof termSchema>;

export const policyTermsSchema = z.object({
  policyNo: z.string().trim().min(1).max(64),
  /** Empty until entered. */
  terms: z.partialRecord(z.enum(termRules), termSchema),
  /** A last day that is no working day moves to the next one. */
  rollsOver: z.boolean(),
  /** Where in the policy it stands, in the firm's words. */
  note: z.string().max(200),
  /** Held against the 保险单明细表 on that day; nothing counts before. */
  confirmedOn: daySchema.nullable(),
});
export type PolicyTerms = z.infer<typeof policyTermsSchema>;

export const mostPolicies = 200;
export const policyTermsListSchema = z.array(policyTermsSchema).max(mostPolicies);

export const emptyTerms = (policyNo: string): PolicyTerms => ({
  policyNo,
  terms: {},
  rollsOver: false,
  note: '',
  confirmedOn: null,
});

/** Terms after an edit. What was confirmed was another text: it has to be held against the policy again. */
export const withTerm = (terms: PolicyTerms, rule: TermRule, term: Term | null): PolicyTerms => {
  const { [rule]: _, ...others } = terms.terms;
  return { ...terms, terms: term === null ? others : { ...others, [rule]: term }, confirmedOn: null };
};

/** The terms in force for a policy; none until they are confirmed. */
export const termsInForce = (list: readonly PolicyTerms[], policyNo: string): PolicyTerms | undefined =>
  list.find((one) => one.policyNo === policyNo.trim() && one.confirmedOn !== null);
