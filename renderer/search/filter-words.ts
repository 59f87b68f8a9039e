import { formatAmount } from '../../shared/claim/amount.ts';
import type { CaseFilter } from '../../shared/claim/case-filter.ts';
import { useLanguage } from '../app/language.tsx';

/** One part of a filter in words, for its chip. */
export const useFilterWords = (): ((filter: CaseFilter, part: keyof CaseFilter) => string) => {
  const { t } = useLanguage();
  return (filter, part) => {
    switch (part) {
      case 'stage':
        return filter.stage === null ? '' : t(`stage.${filter.stage}`);
      case 'late':
      case 'owesOriginals':
      case 'owesAnswer':
      case 'awaitsReview':
      case 'outstanding':
        return t(`filter.${part}`);
      case 'amountFrom':
      case 'amountTo':
        return `${t(`filter.${part}`)} ${formatAmount(filter[part])}`;
      case 'currency':
        return filter.currency;
      case 'text':
      case 'archived':
        return String(filter[part]);
      default:
        return `${t(`filter.${part}`)} ${filter[part]}`;
    }
  };
};
