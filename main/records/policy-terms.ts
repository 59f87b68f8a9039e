import { type PolicyTerms, policyTermsListSchema, termsInForce } from '../../shared/claim/deadlines/policy-terms.ts';
import { RecordDamaged } from './row.ts';
import type { Settings } from './settings.ts';

/** Where the firm's policies and their terms are kept. */
export const policyTermsSetting = 'policy-terms';

export const policyTermsOf = (settings: Settings): PolicyTerms[] =>
  settings.get(policyTermsSetting, policyTermsListSchema) ?? [];

/** The confirmed terms of a policy. A damaged list must not keep a case from being saved: then there are none. */
export const termsOfPolicy = (settings: Settings, policyNo: string): PolicyTerms | undefined => {
  try {
    return termsInForce(policyTermsOf(settings), policyNo);
  } catch (error) {
    if (error instanceof RecordDamaged) return undefined;
    throw error;
  }
};
