import type { FilingKind } from '../../../shared/claim/filing.ts';
import { useLanguage } from '../../app/language.tsx';
import { FormGrid } from '../../ui/form-grid.tsx';
import { BoundDate, BoundText, form } from '../bound-fields.tsx';

export const PeopleSection = ({ kind }: { readonly kind: FilingKind }) => {
  const { t } = useLanguage();
  return (
    <FormGrid columns={3}>
      <BoundText of={form('salesperson')} label={t('field.salesperson')} />
      {kind === 'claim' ? (
        <>
          <BoundText of={form('applicant')} label={t('field.applicant')} />
          <BoundDate of={form('appliedOn')} label={t('field.appliedOn')} />
        </>
      ) : (
        <>
          <BoundText of={form('operator')} label={t('field.operator')} />
          <BoundDate of={form('operatedOn')} label={t('field.operatedOn')} hint={t('filing.hint.operatedOn')} />
        </>
      )}
    </FormGrid>
  );
};
