import type { FilingKind } from '../../../shared/claim/filing.ts';
import { useLanguage } from '../../app/language.tsx';
import { FormGrid } from '../../ui/form-grid.tsx';
import { BoundArea, form } from '../bound-fields.tsx';

export const StatementSection = ({ kind }: { readonly kind: FilingKind }) => {
  const { t } = useLanguage();
  if (kind === 'supplement')
    return <BoundArea of={form('note')} label={t('field.note')} hint={t('filing.supplement.noteHint')} />;
  return (
    <FormGrid columns={1}>
      {kind === 'claim' && <BoundArea of={form('claimReason')} label={t('field.claimReason')} />}
      <BoundArea
        of={form('caseExplain')}
        label={t('field.caseExplain')}
        hint={t('filing.hint.caseExplain')}
        isRequired={kind === 'possible-loss-notice'}
      />
      {kind === 'possible-loss-notice' && (
        <BoundArea of={form('measuresTaken')} label={t('field.measuresTaken')} hint={t('filing.hint.measuresTaken')} />
      )}
    </FormGrid>
  );
};
