import { payModes } from '../../../shared/claim/codes.ts';
import { useLanguage } from '../../app/language.tsx';
import { FormGrid } from '../../ui/form-grid.tsx';
import { BoundSelect, BoundText, fact, form, type Place } from '../bound-fields.tsx';
import { useEditor } from '../editor-context.ts';
import { factText, formText } from '../field-path.ts';
import styles from './bank-section.module.css';

/** Payment mode; the letter-of-credit banks and the financing bank only where they are needed or already filled in. */
export const BankSection = () => {
  const { t } = useLanguage();
  const { doc } = useEditor();
  const { payMode, openingBank, confirmingBank } = doc.facts;
  const isFilled = [openingBank, confirmingBank].some((bank) => Object.values(bank).some((value) => value !== ''));
  const isFinanced =
    formText(doc, 'answers.financeFlag') === 'yes' ||
    (['swift', 'ownCode', 'name'] as const).some((part) => formText(doc, `financingBank.${part}`) !== '');
  return (
    <div className={styles.parts}>
      <FormGrid columns={2}>
        <BoundSelect
          of={fact('payMode')}
          label={t('field.payMode')}
          options={payModes.map((id) => ({ id, label: t(`payMode.${id}`) }))}
          hint={factText(doc, 'payMode') === '' ? t('filing.hint.onlyLc') : undefined}
        />
      </FormGrid>
      {(payMode === 'LC' || isFilled) && (
        <>
          <BankFields
            bank={t('field.openingBank')}
            swift={fact('openingBank.swift')}
            name={fact('openingBank.name')}
            ownCode={fact('openingBank.ownCode')}
          />
          <BankFields
            bank={t('field.confirmingBank')}
            swift={fact('confirmingBank.swift')}
            name={fact('confirmingBank.name')}
            ownCode={fact('confirmingBank.ownCode')}
          />
        </>
      )}
      {isFinanced && (
        <BankFields
          bank={t('field.financingBank')}
          swift={form('financingBank.swift')}
          name={form('financingBank.name')}
          ownCode={form('financingBank.ownCode')}
        />
      )}
    </div>
  );
};

interface BankFieldsProps {
  readonly bank: string;
  readonly swift: Place;
  readonly name: Place;
  readonly ownCode: Place;
}

const BankFields = ({ bank, swift, name, ownCode }: BankFieldsProps) => {
  const { t } = useLanguage();
  return (
    <FormGrid columns={3}>
      <BoundText of={name} label={t('field.bank.name', { bank })} />
      <BoundText of={swift} label={t('field.bank.swift', { bank })} isCode />
      <BoundText of={ownCode} label={t('field.bank.ownCode', { bank })} isCode />
    </FormGrid>
  );
};
