import { useMemo } from 'react';
import { commonCurrencies, currencyCodes } from '../../shared/claim/currency.ts';
import { useLanguage } from '../app/language.tsx';
import type { FieldOption } from '../ui/option.tsx';

/** The daily ones first, then all others by code. */
export const useCurrencies = (): readonly FieldOption[] => {
  const { locale } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    const others = currencyCodes.filter((code) => !commonCurrencies.includes(code));
    return [...commonCurrencies, ...others].map((code) => ({ id: code, label: code, detail: names.of(code) ?? '' }));
  }, [locale]);
};
