import type { CaseFacts } from '../case.ts';
import type { Expectation, TrustMark } from '../checklist-data.ts';
import type { ClaimDocument } from '../document.ts';
import type { Filing } from '../filing.ts';
import type { MeasureAsk, MeasureId, MeasureUse } from './measure-use.ts';

/** All a measure may look at to say whether it fits. */
export type MeasureSubject = {
  readonly facts: CaseFacts;
  readonly caseNo: string | null;
  readonly filings: readonly Filing[];
  /** Of the case; removed ones left out. */
  readonly documents: readonly ClaimDocument[];
  readonly today: string;
  /** Last days by the policy's confirmed terms; null while nobody has confirmed them. */
  readonly noticeBy: string | null;
  readonly claimBy: string | null;
  /** Ids of invoices declared later than the policy's confirmed term; null while it isn't confirmed. */
  readonly declaredLate: readonly string[] | null;
};

export const fits = ['applies', 'may-apply', 'does-not-apply'] as const;

/** Whether a measure fits and why: the words are `measure.<id>.because.<because>`. */
export type Fit = {
  readonly fit: (typeof fits)[number];
  readonly because: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** Filings that carry a statement. */
export type MeasureFiling = 'possible-loss-notice' | 'claim' | 'supplement';

/** One relief measure. Its name, short text and statement are in the locale under `measure.<id>.*`. */
export type Measure = {
  readonly id: MeasureId;
  /** Which of the ten measures of April 2022 it comes from. */
  readonly item: number;
  readonly source: string;
  readonly trust: TrustMark;
  /** The filings it travels with once taken up. */
  readonly kinds: readonly MeasureFiling[];
  readonly asks: readonly MeasureAsk[];
  /** Checklist slot of its evidence; its name is `measure.<id>.evidence`. */
  readonly evidence: { readonly code: string; readonly expectation: Exclude<Expectation, '-'> };
  /** Every `because` that `fit` can give. */
  readonly becauses: readonly string[];
  readonly fit: (subject: MeasureSubject) => Fit;
};

export const takenUp = (facts: Pick<CaseFacts, 'measures'>, id: MeasureId): MeasureUse | undefined =>
  facts.measures.find((use) => use.id === id);

const relief = '上海“助企抗疫、稳外贸护民生”十项举措（2022 年 4 月）';
export const sourceOf = (item: number): string => `${relief}第 ${item} 项`;
