import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import type { Fit } from '../../shared/claim/measures/measure.ts';
import type { MeasureId } from '../../shared/claim/measures/measure-use.ts';
import { useLanguage } from '../app/language.tsx';
import type { Tone } from '../ui/tone.ts';

export const fitTone: Readonly<Record<Fit['fit'], Tone>> = {
  applies: 'good',
  'may-apply': 'warn',
  'does-not-apply': 'off',
};

/** Why a measure fits or not, in words. */
export const useBecause = () => {
  const { tData } = useLanguage();
  return (id: MeasureId, { because, params = {} }: Fit): string => {
    const { amount, currency } = params;
    const shown =
      typeof amount === 'string' && typeof currency === 'string'
        ? { ...params, amount: formatAmount(amount, minorUnits(currency)) }
        : params;
    return tData(`measure.${id}.because.${because}`, shown);
  };
};
