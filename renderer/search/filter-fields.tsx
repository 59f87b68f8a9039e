import type { CaseFilter } from '../../shared/claim/case-filter.ts';
import { commonCurrencies } from '../../shared/claim/currency.ts';
import { caseStages } from '../../shared/claim/spine.ts';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { AmountField } from '../ui/amount-field.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './filter-bar.module.css';

export interface FilterFieldsProps {
  readonly filter: CaseFilter;
  readonly onChange: (change: Partial<CaseFilter>) => void;
}

const any = 'any';

/** Everything cases can be filtered by. */
export const FilterFields = ({ filter, onChange }: FilterFieldsProps) => {
  const { t } = useLanguage();
  const { data: desk } = useRead('cases', 'signOff.desk', {});
  const amount = (key: 'amountFrom' | 'amountTo') => (
    <AmountField
      label={t(`filter.${key}`)}
      value={filter[key]}
      onChange={(value) => onChange({ [key]: value })}
      unreadableError={t('filter.unreadableAmount')}
    />
  );
  const day = (key: 'openedFrom' | 'openedTo' | 'buyerDueFrom' | 'buyerDueTo') => (
    <DateField
      label={t(`filter.${key}`)}
      value={filter[key]}
      onChange={(value) => onChange({ [key]: value })}
      unreadableError={t('filter.unreadableDay')}
      calendarLabel={t('filter.calendar')}
    />
  );
  const flag = (key: 'late' | 'owesOriginals' | 'owesAnswer' | 'awaitsReview' | 'outstanding') => (
    <CheckboxField
      label={t(`filter.${key}`)}
      isSelected={filter[key]}
      onChange={(isSelected) => onChange({ [key]: isSelected })}
    />
  );
  return (
    <div className={styles.fields}>
      <TextField label={t('filter.buyer')} value={filter.buyer} onChange={(buyer) => onChange({ buyer })} autoFocus />
      <SelectField
        label={t('cases.stage')}
        placeholder={t('cases.stageAll')}
        options={[
          { id: any, label: t('cases.stageAll') },
          ...caseStages.map((stage) => ({ id: stage, label: t(`stage.${stage}`) })),
        ]}
        value={filter.stage ?? any}
        onChange={(id) => onChange({ stage: caseStages.find((stage) => stage === id) ?? null })}
      />
      <SelectField
        label={t('filter.currency')}
        placeholder={t('filter.currencyAny')}
        options={[
          { id: any, label: t('filter.currencyAny') },
          ...[...new Set([...commonCurrencies, filter.currency].filter(Boolean))].map((code) => ({
            id: code,
            label: code,
          })),
        ]}
        value={filter.currency || any}
        onChange={(id) => onChange({ currency: id === any ? '' : id })}
      />
      <span />
      {amount('amountFrom')}
      {amount('amountTo')}
      {day('openedFrom')}
      {day('openedTo')}
      {day('buyerDueFrom')}
      {day('buyerDueTo')}
      <div className={styles.flags}>
        {flag('late')}
        {flag('owesOriginals')}
        {flag('owesAnswer')}
        {flag('outstanding')}
        {desk?.isOn === true && flag('awaitsReview')}
      </div>
    </div>
  );
};
