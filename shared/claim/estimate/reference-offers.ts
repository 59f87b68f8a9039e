import Big from 'big.js';
import { isAmount } from '../amount.ts';
import type { CaseFacts } from '../case.ts';
import type { PlatformEvidence } from '../crosscheck/evidence.ts';
import { limitAndRatio } from '../reference/limit-and-ratio.ts';
import type { Provenance } from '../reference/records.ts';
import type { EstimateOffers, Offer } from './estimate.ts';

const sourceOf = (provenance: Provenance): string =>
  provenance.kind === 'endpoint' ? provenance.updatedAt.slice(0, 10) : provenance.fileName;

const offer = (
  known: { readonly amount: string; readonly currency: string; readonly provenance: Provenance } | null,
): Offer | undefined =>
  known === null
    ? undefined
    : {
        amount: known.amount,
        currency: known.currency,
        origin: 'reference',
        source: sourceOf(known.provenance),
      };

/**
 * What the platform's policies and limits say: the limit, the ratio (a share there, percent here) and the policy's maximum
 * liability. Its minimum premium isn't what is still unpaid, so no premium is offered.
 */
export const referenceOffers = (
  platform: Pick<PlatformEvidence, 'policy' | 'buyer'>,
  facts: CaseFacts,
): EstimateOffers => {
  const known = limitAndRatio(platform, facts, facts.invoices.map(({ shippedOn }) => shippedOn).sort()[0] ?? '');
  const limit = offer(known.limit);
  const liability = offer(known.maxLiability);
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(liability === undefined ? {} : { liability }),
    ...(known.ratio === null || !isAmount(known.ratio.share)
      ? {}
      : {
          ratio: {
            percent: new Big(known.ratio.share).times(100).toFixed(),
            origin: 'reference',
            source: sourceOf(known.ratio.provenance),
          },
        }),
  };
};
