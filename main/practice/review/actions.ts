import { z } from 'zod';
import { assessedAmountSchema, reasonSchema, supplementItemSchema } from '../../../shared/singleWindow/events.ts';
import type { FilingState } from '../../../shared/singleWindow/filing.ts';
import type { FilingKind } from '../../../shared/singleWindow/manifest.ts';
import {
  amountSchema,
  codeSchema,
  currencySchema,
  dateSchema,
  idSchema,
  textSchema,
} from '../../../shared/singleWindow/values.ts';

const reasons = z.array(reasonSchema).min(1);

/** Body of each reviewer action, from the console or POST /admin/filings/{id}/{action}. */
export const actionSchemas = {
  'in-review': z.looseObject({}),
  /** Without `caseNo` the next free number is given. */
  accept: z.looseObject({ caseNo: codeSchema.optional() }),
  return: z.looseObject({ reasons }),
  supplement: z.looseObject({ what: z.array(supplementItemSchema).min(1), by: dateSchema }),
  /** Without `documentIds`: every document declared as original to follow. */
  originals: z.looseObject({ documentIds: z.array(idSchema).min(1).optional() }),
  assess: z.looseObject({ amounts: z.array(assessedAmountSchema).min(1) }),
  pay: z.looseObject({ amount: amountSchema, currency: currencySchema, paidOn: dateSchema }),
  refuse: z.looseObject({ reasons }),
  message: z.looseObject({ text: textSchema }),
} as const;

export type ReviewAction = keyof typeof actionSchemas;
export type ActionBody<A extends ReviewAction> = z.infer<(typeof actionSchemas)[A]>;
export const reviewActions = Object.keys(actionSchemas) as ReviewAction[];

const received: readonly FilingState[] = [
  'received',
  'in-review',
  'supplement-requested',
  'accepted',
  'returned',
  'assessed',
  'paid',
  'refused',
  'withdrawn',
];

/** States from which a reviewer may act; the client's own steps (submission, supplement, withdrawal) are elsewhere. */
const legalStates: Record<ReviewAction, readonly FilingState[]> = {
  'in-review': ['received'],
  accept: ['received', 'in-review'],
  return: ['received', 'in-review', 'supplement-requested'],
  supplement: ['received', 'in-review', 'accepted', 'supplement-requested'],
  originals: ['received', 'in-review', 'supplement-requested', 'accepted', 'assessed', 'paid'],
  assess: ['accepted', 'assessed'],
  pay: ['assessed'],
  refuse: ['received', 'in-review', 'supplement-requested', 'accepted', 'assessed'],
  message: received,
};

/** Only a claim is assessed and paid, and only a notice or a claim can lack something. */
const kindsWithout: Partial<Record<ReviewAction, readonly FilingKind[]>> = {
  assess: ['possible-loss-notice', 'supplement', 'withdrawal'],
  pay: ['possible-loss-notice', 'supplement', 'withdrawal'],
  supplement: ['supplement', 'withdrawal'],
};

export function isLegal(
  action: ReviewAction,
  filing: { readonly state: FilingState; readonly kind: FilingKind },
): boolean {
  return legalStates[action].includes(filing.state) && !kindsWithout[action]?.includes(filing.kind);
}

export const legalActions = (filing: { readonly state: FilingState; readonly kind: FilingKind }): ReviewAction[] =>
  reviewActions.filter((action) => isLegal(action, filing));
