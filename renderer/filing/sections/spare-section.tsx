import { spareFields } from '../../../shared/claim/filing.ts';
import { useLanguage } from '../../app/language.tsx';
import { FormGrid, FormGridWide } from '../../ui/form-grid.tsx';
import { BoundText, form } from '../bound-fields.tsx';
import styles from './parts.module.css';

/** 备用 item1 … item10 of the notice. */
export const SpareSection = () => {
  const { t } = useLanguage();
  return (
    <FormGrid columns={2}>
      <FormGridWide>
        <p className={styles.note}>{t('filing.hint.spare')}</p>
      </FormGridWide>
      {spareFields.map((field, i) => (
        <BoundText key={field} of={form(`spare.${field}`)} label={t('field.spare', { n: i + 1 })} maxLength={400} />
      ))}
    </FormGrid>
  );
};
