import { useLanguage } from '../../app/language.tsx';
import { FormGrid } from '../../ui/form-grid.tsx';
import { BoundText, fact } from '../bound-fields.tsx';

export const InsuredSection = () => {
  const { t } = useLanguage();
  return (
    <FormGrid columns={2}>
      <BoundText of={fact('insured.name')} label={t('field.insured.name')} isRequired />
      <BoundText of={fact('insured.uscc')} label={t('field.insured.uscc')} hint={t('filing.hint.uscc')} isCode />
      <BoundText of={fact('insured.clientNo')} label={t('field.insured.clientNo')} isCode />
    </FormGrid>
  );
};
