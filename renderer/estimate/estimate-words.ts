import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import type { Estimate, Gap, ShownTerm } from '../../shared/claim/estimate/estimate.ts';
import { cappingTerms } from '../../shared/claim/estimate/estimate-data.ts';
import { useLanguage } from '../app/language.tsx';

/** Words of an estimate: the formula with its numbers, where each comes from, what is missing. */
export const useEstimateWords = () => {
  const { t, tData } = useLanguage();
  const money = (amount: string, currency: string): string => formatAmount(amount, minorUnits(currency));
  const sourceName = (source: string): string =>
    ['claims', 'losses', 'insured'].includes(source) ? tData(`estimate.source.${source}`) : source;
  return {
    formula: ({ terms, ratio, currency }: Estimate): string =>
      t('estimate.formula', {
        terms: cappingTerms
          .flatMap((id) => {
            const { converted } = terms[id];
            return converted === null ? [] : [`${t(`estimate.term.${id}`)} ${money(converted, currency)}`];
          })
          .join(', '),
        ratio: ratio.percent || '?',
        premium: `${t('estimate.term.premium')} ${money(terms.premium.converted ?? '0', currency)}`,
      }),
    source: ({ origin, source }: Pick<ShownTerm, 'origin' | 'source'>): string =>
      origin === null
        ? t('estimate.unknown')
        : [t(`estimate.origin.${origin}`), sourceName(source)].filter(Boolean).join(' · '),
    gap: (gap: Gap): string =>
      gap.kind === 'unreadable'
        ? t('estimate.gap.unreadable', { term: t(`estimate.term.${gap.term}`) })
        : gap.kind === 'rate'
          ? t('estimate.gap.rate', { currency: gap.currency })
          : t(`estimate.gap.${gap.kind}`),
  };
};
