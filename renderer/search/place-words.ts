import type { SearchHit } from '../../shared/ipc/search-views.ts';
import { textKey } from '../../shared/locale/locale.ts';
import { useLanguage } from '../app/language.tsx';

const banks = ['openingBank', 'confirmingBank', 'financingBank'] as const;

/** Where a found line stands, in words: the name of the field, or the document and its page. */
export const usePlaceWords = (): ((hit: Pick<SearchHit, 'place' | 'documentTitle'>) => string) => {
  const { t } = useLanguage();
  const fieldName = (path: string): string => {
    const bank = banks.find((one) => path.startsWith(`${one}.`));
    const part = path.split('.')[1] ?? '';
    if (bank !== undefined) {
      const key = textKey(`field.bank.${part}`);
      return key === undefined ? t(`field.${bank}`) : t(key, { bank: t(`field.${bank}`) });
    }
    const key = textKey(`field.${path}`);
    return key === undefined ? t('search.place.form') : t(key);
  };
  return ({ place, documentTitle }) => {
    switch (place.kind) {
      case 'case':
        return t(`search.place.${place.field}`);
      case 'fact':
      case 'invoice':
      case 'form':
        return fieldName(place.path);
      case 'filing':
        return place.field === 'explanation'
          ? t('search.place.explanation')
          : t(place.field === 'acceptanceNo' ? 'search.place.acceptanceNo' : 'search.place.corpSerialNo');
      case 'original':
      case 'document':
        return t(`search.place.${place.field}`);
      case 'page':
        return [documentTitle, t('search.place.page', { page: place.page + 1 })].filter(Boolean).join(' · ');
    }
  };
};
