import { isDay } from '../../shared/claim/calendar-date.ts';
import { isRate } from '../../shared/claim/estimate/estimate.ts';
import type { Rate } from '../../shared/claim/estimate/estimate-data.ts';
import { toHalfWidth } from '../../shared/claim/identifiers.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditor } from '../filing/editor-context.ts';
import type { EditedDoc } from '../filing/field-path.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormGrid } from '../ui/form-grid.tsx';
import { TextField } from '../ui/text-field.tsx';

const withRate = (doc: EditedDoc, id: string, change: Partial<Rate>): EditedDoc => {
  const { estimate } = doc.facts;
  const known = estimate.rates.some((rate) => rate.id === id);
  const rates = known ? estimate.rates : [...estimate.rates, { id, rate: '', on: '', source: '' }];
  return {
    ...doc,
    facts: {
      ...doc.facts,
      estimate: { ...estimate, rates: rates.map((rate) => (rate.id === id ? { ...rate, ...change } : rate)) },
    },
  };
};

/** One exchange rate with its day and where it was read: nobody here looks rates up. */
export const RateFields = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const { t } = useLanguage();
  const { doc, editor, isReadOnly } = useEditor();
  const rate = doc.facts.estimate.rates.find(({ id }) => id === from);
  const write = (part: keyof Omit<Rate, 'id'>) => (text: string) =>
    editor.edit(`rate ${from} ${part}`, (before) => withRate(before, from, { [part]: text }));
  return (
    <FormGrid columns={3}>
      <TextField
        label={t('estimate.rate', { from, to })}
        value={rate?.rate ?? ''}
        onChange={(text) => write('rate')(toHalfWidth(text).trim().slice(0, 24))}
        error={rate === undefined || rate.rate === '' || isRate(rate.rate) ? undefined : t('estimate.badRate')}
        align="end"
        isReadOnly={isReadOnly}
      />
      <DateField
        label={t('estimate.rateOn', { from })}
        value={rate?.on ?? ''}
        onChange={write('on')}
        onUnreadable={(text) => text !== null && text.length <= 10 && write('on')(text)}
        error={rate === undefined || rate.on === '' || isDay(rate.on) ? undefined : t('filing.unreadableDate')}
        unreadableError={t('filing.unreadableDate')}
        placeholder={t('filing.datePlaceholder')}
        calendarLabel={t('filing.calendar', { field: t('estimate.rateOn', { from }) })}
        isReadOnly={isReadOnly}
      />
      <TextField
        label={t('estimate.rateSource', { from })}
        value={rate?.source ?? ''}
        onChange={write('source')}
        maxLength={200}
        isReadOnly={isReadOnly}
      />
    </FormGrid>
  );
};
