import Big from 'big.js';
import { addAmounts, isAmount } from '../amount.ts';
import type { CaseFacts } from '../case.ts';
import { minorUnits } from '../currency.ts';
import { type AmountTerm, amountTerms, type CappingTerm, cappingTerms, type Rate } from './estimate-data.ts';

/** Where a value comes from: typed in, from the form, from reference data of the platform. */
export type TermOrigin = 'entered' | 'form' | 'reference';

/** A value the app knows by itself. `source` is said in words: a text key's suffix (`estimate.source.<source>`) or a name. */
export type Offer = {
  readonly amount: string;
  readonly currency: string;
  readonly origin: TermOrigin;
  readonly source: string;
};

/** What is known without the clerk: reference data (limits, policies) puts its own in here. An entered value wins. */
export type EstimateOffers = Partial<Record<AmountTerm, Offer>> & {
  readonly ratio?: { readonly percent: string; readonly origin: TermOrigin; readonly source: string };
};

export type ShownTerm = {
  readonly id: AmountTerm;
  /** '' where nothing is known. */
  readonly amount: string;
  readonly currency: string;
  readonly origin: TermOrigin | null;
  readonly source: string;
  /** Exact, in the estimate's currency; null while the amount or its rate is missing. */
  readonly converted: string | null;
};

/** Why there is no result yet, or why it may be wrong. The words are `estimate.gap.<kind>`. */
export type Gap =
  | { readonly kind: 'loss' | 'ratio' | 'no-cap' | 'premium' }
  | { readonly kind: 'unreadable'; readonly term: AmountTerm }
  | { readonly kind: 'rate'; readonly currency: string };

export type Estimate = {
  readonly currency: string;
  readonly terms: Readonly<Record<AmountTerm, ShownTerm>>;
  readonly ratio: { readonly percent: string; readonly origin: TermOrigin | null; readonly source: string };
  readonly rates: readonly Rate[];
  /** The term the minimum is taken from. */
  readonly cappedBy: CappingTerm | null;
  /** min(…) × ratio, exact. */
  readonly covered: string | null;
  /** covered − premium, never below zero, rounded half up to the currency's minor units; null while something is missing. */
  readonly result: string | null;
  readonly gaps: readonly Gap[];
};

const ratePattern = /^\d{1,9}(\.\d{1,10})?$/;
/** True for a rate such as `7.1032`: positive, at most ten decimals. */
export const isRate = (text: string): boolean => ratePattern.test(text) && new Big(text).gt(0);
/** True for `0`–`100` with at most four decimals. */
export const isPercent = (text: string): boolean => isAmount(text) && new Big(text).lte(100);

/** What the form itself says: the sum claimed (before a claim: reported as lost) and the sum insured. */
export const formOffers = ({ invoices, currency }: CaseFacts): EstimateOffers => {
  const claimed = invoices.filter(({ claimSum }) => isAmount(claimSum));
  const lost = invoices.filter(({ lossSum }) => isAmount(lossSum));
  const sum = (amounts: readonly string[], source: string): Offer => ({
    amount: addAmounts(amounts),
    currency,
    origin: 'form',
    source,
  });
  const insured = invoices.map(({ insureSum }) => insureSum);
  return {
    ...(claimed.length > 0
      ? {
          loss: sum(
            claimed.map(({ claimSum }) => claimSum),
            'claims',
          ),
        }
      : lost.length > 0
        ? {
            loss: sum(
              lost.map(({ lossSum }) => lossSum),
              'losses',
            ),
          }
        : {}),
    // One line without it would make the sum too small.
    ...(insured.length > 0 && insured.every(isAmount) ? { insured: sum(insured, 'insured') } : {}),
  };
};

const shown = (facts: CaseFacts, offers: EstimateOffers, id: AmountTerm, currency: string): ShownTerm => {
  const entered = facts.estimate.terms[id];
  const offer = offers[id];
  const term: Omit<ShownTerm, 'converted'> =
    entered.amount !== ''
      ? {
          id,
          amount: entered.amount,
          currency: entered.currency || facts.currency,
          origin: 'entered',
          source: entered.source,
        }
      : offer === undefined
        ? { id, amount: '', currency: entered.currency || facts.currency, origin: null, source: '' }
        : { id, ...offer };
  return { ...term, converted: convert(term.amount, term.currency, currency, facts.estimate.rates) };
};

const convert = (amount: string, from: string, to: string, rates: readonly Rate[]): string | null => {
  if (!isAmount(amount)) return null;
  if (from === to) return new Big(amount).toFixed();
  const rate = rates.find(({ id }) => id === from)?.rate ?? '';
  return isRate(rate) ? new Big(amount).times(rate).toFixed() : null;
};

/** Currencies of the known amounts that need a rate into the estimate's currency. */
export const foreignCurrencies = ({ terms, currency }: Pick<Estimate, 'terms' | 'currency'>): string[] => [
  ...new Set(
    amountTerms
      .map((id) => terms[id])
      .flatMap((term) => (term.amount !== '' && term.currency !== currency ? [term.currency] : [])),
  ),
];

const gapsOf = (terms: Estimate['terms'], percent: string): Gap[] => [
  ...(terms.loss.amount === '' ? [{ kind: 'loss' } as const] : []),
  ...amountTerms.flatMap((term): Gap[] =>
    terms[term].amount !== '' && !isAmount(terms[term].amount) ? [{ kind: 'unreadable', term }] : [],
  ),
  ...[
    ...new Set(
      amountTerms
        .map((id) => terms[id])
        .flatMap((term) => (isAmount(term.amount) && term.converted === null ? [term.currency] : [])),
    ),
  ].map((foreign): Gap => ({ kind: 'rate', currency: foreign })),
  ...(isPercent(percent) ? [] : [{ kind: 'ratio' } as const]),
  ...(terms.limit.amount === '' ? [{ kind: 'no-cap' } as const] : []),
  ...(terms.premium.amount === '' ? [{ kind: 'premium' } as const] : []),
];

/** A gap that leaves no number at all; the others only make it less sure. */
export const isBlocking = ({ kind }: Gap): boolean => kind !== 'no-cap' && kind !== 'premium';

/**
 * An estimate only (D): min(loss, insured, limit, liability) × ratio − unpaid minimum premium, in exact decimals. Terms
 * nobody knows don't cap, an unknown premium counts as none, and both are named as gaps.
 */
export const estimateOf = (facts: CaseFacts, offers: EstimateOffers = formOffers(facts)): Estimate => {
  const currency = facts.estimate.currency || facts.currency;
  const termOf = (id: AmountTerm): ShownTerm => shown(facts, offers, id, currency);
  const terms = {
    loss: termOf('loss'),
    insured: termOf('insured'),
    limit: termOf('limit'),
    liability: termOf('liability'),
    premium: termOf('premium'),
  };
  const entered = facts.estimate.ratio;
  const ratio: Estimate['ratio'] =
    entered.percent !== ''
      ? { ...entered, origin: 'entered' }
      : (offers.ratio ?? { percent: '', origin: null, source: '' });
  const gaps = gapsOf(terms, ratio.percent);
  const caps = cappingTerms.flatMap((id) => {
    const { converted } = terms[id];
    return converted === null ? [] : [{ id, amount: new Big(converted) }];
  });
  const least = caps.reduce<(typeof caps)[number] | undefined>(
    (low, one) => (low === undefined || one.amount.lt(low.amount) ? one : low),
    undefined,
  );
  const common = { currency, terms, ratio, rates: facts.estimate.rates, gaps, cappedBy: least?.id ?? null };
  if (least === undefined || gaps.some(isBlocking)) return { ...common, covered: null, result: null };
  const covered = least.amount.times(ratio.percent).times('0.01');
  const left = covered.minus(terms.premium.converted ?? 0);
  const result = left.lt(0) ? new Big(0) : left;
  return {
    ...common,
    covered: covered.toFixed(),
    result: result.toFixed(minorUnits(currency), Big.roundHalfUp),
  };
};
