import type { CaseFacts } from '../../shared/claim/case.ts';
import type { Evidence } from '../../shared/claim/crosscheck/evidence.ts';
import { type Estimate, estimateOf, formOffers } from '../../shared/claim/estimate/estimate.ts';
import { referenceOffers } from '../../shared/claim/estimate/reference-offers.ts';

/** The estimate of a case as it is typed: what somebody entered, else what the form says, else what reference data knows. */
export const estimateIn = (facts: CaseFacts, { platform }: Pick<Evidence, 'platform'>): Estimate =>
  estimateOf(facts, { ...referenceOffers(platform, facts), ...formOffers(facts) });
