import { lossReasons } from '../../../shared/claim/codes.ts';
import { useLanguage } from '../../app/language.tsx';
import { FormGrid, FormGridWide } from '../../ui/form-grid.tsx';
import { BoundArea, BoundDate, BoundSelect, fact } from '../bound-fields.tsx';

export const ReasonSection = () => {
  const { t } = useLanguage();
  return (
    <FormGrid columns={2}>
      <BoundSelect
        of={fact('lossReason')}
        label={t('field.lossReason')}
        options={lossReasons.map((id) => ({ id, label: t(`reason.${id}`) }))}
        isRequired
      />
      <BoundDate of={fact('knownOn')} label={t('field.knownOn')} hint={t('filing.hint.knownOn')} />
      <FormGridWide>
        <BoundArea of={fact('lossReasonText')} label={t('field.lossReasonText')} />
      </FormGridWide>
    </FormGrid>
  );
};
