import type { Text } from '../../locale/text.ts';
import type { TermRule, TermUnit } from './policy-terms.ts';

export type TermExample = {
  readonly rule: TermRule;
  readonly count: number;
  readonly unit: TermUnit;
  readonly source: Text;
  /** B a secondary copy, C one firm's own material. None of them is the insurer's word. */
  readonly trust: 'B' | 'C';
};

const platform = {
  zh: '一家外贸服务平台给客户的内部时限（ft-china.com《理赔流程》）',
  en: "a trade-service platform's own inward limit (ft-china.com, claim settlement process)",
} as const;
const quiz = { zh: '一家出口企业的内部培训题', en: "an exporter's training quiz" } as const;
const articles = {
  zh: '介绍文章（tftnews.com、sinotf.com），各保单不同',
  en: 'articles (tftnews.com, sinotf.com); differs between policies',
} as const;

/** Numbers found in public sources, shown beside the empty fields as examples. For the time of the claim none was found. */
export const termExamples: readonly TermExample[] = [
  { rule: 'notice-default', count: 30, unit: 'days', source: quiz, trust: 'C' },
  { rule: 'notice-default', count: 50, unit: 'working-days', source: platform, trust: 'B' },
  { rule: 'notice-rejection', count: 10, unit: 'working-days', source: quiz, trust: 'C' },
  { rule: 'notice-rejection', count: 8, unit: 'working-days', source: platform, trust: 'B' },
  { rule: 'notice-insolvency', count: 8, unit: 'working-days', source: platform, trust: 'B' },
  { rule: 'declaration', count: 5, unit: 'working-days', source: articles, trust: 'B' },
  { rule: 'declaration', count: 15, unit: 'days', source: articles, trust: 'B' },
  {
    rule: 'known-risk',
    count: 30,
    unit: 'days',
    source: {
      zh: '一份 2017 年保单第 32 条第 11 款的片段（cwdbkk.com）',
      en: 'part of clause 32(11) of a 2017 policy (cwdbkk.com)',
    },
    trust: 'B',
  },
];
