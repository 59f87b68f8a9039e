import { type Estimate, type EstimateOffers, estimateOf, formOffers } from '../../shared/claim/estimate/estimate.ts';
import type { EditedDoc } from '../filing/field-path.ts';

/** What is known without the clerk. Reference data joins here: what it knows of limit, ratio and premium stands beside the form's. */
const offersOf = ({ facts }: Pick<EditedDoc, 'facts'>): EstimateOffers => formOffers(facts);

export const useEstimate = (doc: Pick<EditedDoc, 'facts'>): Estimate => estimateOf(doc.facts, offersOf(doc));
