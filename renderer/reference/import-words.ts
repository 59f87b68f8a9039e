import { importFieldName } from '../../shared/locale/import-field-name.ts';
import { useLanguage } from '../app/language.tsx';

export const useImportFieldName = () => {
  const { t } = useLanguage();
  return (id: string): string => importFieldName(t, id);
};
