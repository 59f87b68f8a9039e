import { createContext, type ReactNode, use, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Fault } from '../../shared/ipc/result.ts';
import { type Locale, type TextKey, type TextParams, textKey, translate } from '../../shared/locale/locale.ts';
import type { Text } from '../../shared/locale/text.ts';

type Language = {
  readonly locale: Locale;
  /** Text of a key. */
  readonly t: (key: TextKey, params?: TextParams) => string;
  /** Text of a key built from data, such as `doubt.${id}`; falls back to the key itself so that a gap is seen. */
  readonly tData: (key: string, params?: TextParams) => string;
  /** Words for a fault: what happened, what is safe, what to do. */
  readonly tFault: (fault: Fault) => string;
  /** The side of a bilingual datum (checklist names …). */
  readonly pick: (text: Text) => string;
};

const LanguageContext = createContext<Language | null>(null);

export const LanguageProvider = ({ locale, children }: { locale: Locale; children: ReactNode }) => {
  const language = useMemo((): Language => {
    const t: Language['t'] = (key, params) => translate(locale, key, params);
    const tData: Language['tData'] = (key, params) => {
      const known = textKey(key);
      return known === undefined ? key : translate(locale, known, params);
    };
    const tFault: Language['tFault'] = (fault) => tData(`fault.${fault.code}`, fault.detail ?? {});
    return { locale, t, tData, tFault, pick: (text) => (locale === 'zh-CN' ? text.zh : text.en) };
  }, [locale]);
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </LanguageContext>
  );
};

export const useLanguage = (): Language => {
  const language = use(LanguageContext);
  if (language === null) throw new Error('useLanguage outside LanguageProvider');
  return language;
};
