import { compareDays } from '../calendar-date.ts';
import type { CaseFacts } from '../case.ts';
import { plainCode } from './record-key.ts';
import type { BuyerRecord, Known, LimitRecord, Provenance } from './records.ts';

/** The part of an estimate that platform data can give, each term with where it comes from. null: not known. */
export type LimitAndRatio = {
  readonly limit: {
    readonly amount: string;
    readonly currency: string;
    readonly approved: LimitRecord;
    readonly provenance: Provenance;
  } | null;
  /** As a share: `0.90`; `risk` says which of the two ratios of the approval it is. */
  readonly ratio: {
    readonly share: string;
    readonly risk: 'rejection' | 'other';
    readonly provenance: Provenance;
  } | null;
  /** 最高赔偿限额 of the policy. */
  readonly maxLiability: {
    readonly amount: string;
    readonly currency: string;
    readonly provenance: Provenance;
  } | null;
  readonly minimumPremium: {
    readonly amount: string;
    readonly currency: string;
    readonly provenance: Provenance;
  } | null;
};

type Facts = Pick<CaseFacts, 'policyNo' | 'payMode' | 'lossReason'>;

/** True while the limit is in force on the day; a limit without days always is. */
export const isInForce = ({ validFrom, validTo }: LimitRecord, day: string): boolean =>
  compareDays(day, validFrom) !== -1 && compareDays(day, validTo) !== 1;

/**
 * The limit that fits a case best: of its policy, then its terms of payment, then in force on `day` (the day of shipment;
 * '' = any), then the one approved last. undefined where the buyer has none under this policy.
 */
export const limitOf = (buyer: BuyerRecord, facts: Facts, day: string): LimitRecord | undefined => {
  const policyNo = plainCode(facts.policyNo);
  const fits = (limit: LimitRecord): number =>
    (limit.payMode !== null && limit.payMode === facts.payMode ? 4 : 0) +
    (day !== '' && isInForce(limit, day) ? 2 : 0) +
    (limit.payMode === null ? 1 : 0);
  return buyer.limits
    .filter((limit) => limit.policyNo === '' || policyNo === '' || plainCode(limit.policyNo) === policyNo)
    .toSorted((a, b) => fits(b) - fits(a) || (b.validFrom < a.validFrom ? -1 : b.validFrom > a.validFrom ? 1 : 0))[0];
};

const term = (amount: string, currency: string, provenance: Provenance) =>
  amount === '' ? null : { amount, currency, provenance };

/** Limit, indemnity ratio and the policy's own figures for a case, for an estimate that shows every term with its source. */
export const limitAndRatio = (
  platform: { readonly policy: Known<'policies'> | null; readonly buyer: Known<'buyers'> | null },
  facts: Facts,
  day: string,
): LimitAndRatio => {
  const { policy, buyer } = platform;
  const approved = buyer === null ? undefined : limitOf(buyer.record, facts, day);
  const risk = facts.lossReason === 'rejection' ? 'rejection' : 'other';
  const share = (risk === 'rejection' ? approved?.refuseRate : approved?.otherRate) ?? '';
  return {
    limit:
      buyer === null || approved === undefined || approved.limitSum === ''
        ? null
        : { amount: approved.limitSum, currency: approved.currency, approved, provenance: buyer.provenance },
    ratio: buyer === null || share === '' ? null : { share, risk, provenance: buyer.provenance },
    maxLiability: policy === null ? null : term(policy.record.maxLiability, policy.record.currency, policy.provenance),
    minimumPremium:
      policy === null ? null : term(policy.record.minimumPremium, policy.record.currency, policy.provenance),
  };
};
