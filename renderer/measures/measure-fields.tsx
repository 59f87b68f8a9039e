import { isAmount } from '../../shared/claim/amount.ts';
import { isDay } from '../../shared/claim/calendar-date.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import { type MeasureAsk, type MeasureUse, smallFirmPaths } from '../../shared/claim/measures/measure-use.ts';
import { measureOf } from '../../shared/claim/measures/measures.ts';
import { useLanguage } from '../app/language.tsx';
import { useCurrencies } from '../filing/currencies.ts';
import { useEditor } from '../filing/editor-context.ts';
import { AmountField } from '../ui/amount-field.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormGrid, FormGridWide } from '../ui/form-grid.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { YesNoField } from '../ui/yes-no-field.tsx';
import { withMeasure } from './measure-edits.ts';

/** What a measure that is taken up asks for, besides its statement. */
export const MeasureFields = ({ use }: { readonly use: MeasureUse }) => {
  const { asks } = measureOf(use.id);
  if (asks.length === 0) return null;
  return (
    <FormGrid columns={2}>
      {asks.map((ask) =>
        ask === 'reason' ? (
          <FormGridWide key={ask}>
            <MeasureField use={use} ask={ask} />
          </FormGridWide>
        ) : (
          <MeasureField key={ask} use={use} ask={ask} />
        ),
      )}
    </FormGrid>
  );
};

const MeasureField = ({ use, ask }: { readonly use: MeasureUse; readonly ask: MeasureAsk }) => {
  const { t } = useLanguage();
  const { editor, isReadOnly, noteAt } = useEditor();
  const currencies = useCurrencies();
  const { id } = use;
  const fieldId = `fact:measures.${id}.${ask}`;
  const write = (change: Partial<MeasureUse>) => editor.edit(fieldId, (before) => withMeasure(before, id, change));
  const field = { fieldId, isReadOnly, doubt: noteAt(fieldId) };
  switch (ask) {
    case 'reason':
      return (
        <TextArea
          {...field}
          label={t('measures.reason')}
          value={use.reason}
          onChange={(reason) => write({ reason })}
          maxLength={4000}
        />
      );
    case 'day':
      return (
        <DateField
          {...field}
          label={t(id === 'premium-deferral' ? 'measures.day.premium-deferral' : 'measures.day.early-claim')}
          value={use.day}
          onChange={(day) => write({ day })}
          onUnreadable={(text) => text !== null && text.length <= 10 && write({ day: text })}
          error={use.day === '' || isDay(use.day) ? undefined : t('filing.unreadableDate')}
          unreadableError={t('filing.unreadableDate')}
          placeholder={t('filing.datePlaceholder')}
          calendarLabel={t('filing.calendar', { field: t('measures.title') })}
        />
      );
    case 'amount':
      return (
        <AmountField
          {...field}
          label={t('measures.amount')}
          value={use.amount}
          onChange={(amount) => write({ amount })}
          fractionDigits={minorUnits(use.currency)}
          onUnreadable={(text) => text !== null && text.length <= 40 && write({ amount: text })}
          error={use.amount === '' || isAmount(use.amount) ? undefined : t('filing.unreadableAmount')}
          unreadableError={t('filing.unreadableAmount')}
          currencyField={
            <ComboField
              label={t('measures.currency')}
              isLabelHidden
              options={currencies}
              value={use.currency}
              onChange={(currency) => write({ currency })}
              emptyText={t('filing.noMatch')}
              isReadOnly={isReadOnly}
            />
          }
        />
      );
    case 'consent':
      return (
        <YesNoField
          {...field}
          label={t('measures.consent')}
          value={use.consent === null ? null : use.consent === 'yes'}
          onChange={(isYes) => write({ consent: isYes ? 'yes' : 'no' })}
          yesLabel={t('filing.yes')}
          noLabel={t('filing.no')}
          unansweredLabel={t('filing.unanswered')}
        />
      );
    case 'bank':
      return (
        <TextField
          {...field}
          label={t('measures.bank')}
          value={use.bank}
          onChange={(bank) => write({ bank })}
          maxLength={200}
        />
      );
    case 'path':
      return (
        <SelectField
          {...field}
          label={t('measures.path')}
          options={smallFirmPaths.map((path) => ({ id: path, label: t(`measure.path.${path}`) }))}
          value={use.path ?? ''}
          onChange={(chosen) => write({ path: smallFirmPaths.find((path) => path === chosen) ?? null })}
          placeholder={t('filing.choose')}
        />
      );
  }
};
