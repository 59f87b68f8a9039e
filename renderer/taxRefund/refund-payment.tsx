import type { RefundView } from '../../shared/ipc/refund-views.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { Card } from '../ui/card.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './refund.module.css';
import type { RefundEditing } from './use-refund.ts';

type Props = { readonly view: RefundView; readonly keepBy: string; readonly editing: RefundEditing };

/** What was paid and when, as the insurer said or as entered, and the day the refund was filed for. */
export const RefundPayment = ({ view: { data, said }, keepBy, editing }: Props) => {
  const { t } = useLanguage();
  const amount = useEditedText(data.paidAmount, (paidAmount) => editing.change(() => ({ paidAmount })));
  const dates = {
    unreadable: t('filing.unreadableDate'),
    placeholder: t('filing.datePlaceholder'),
  };
  const saidHint = (value: string | undefined) =>
    value === undefined || value === '' ? undefined : t('refund.said', { value });
  return (
    <Card title={t('refund.payment')}>
      <div className={styles.payment}>
        <TextField
          label={t('refund.paidAmount')}
          hint={saidHint(said?.amount)}
          value={amount.value}
          onChange={amount.onChange}
          onBlur={amount.onBlur}
          placeholder={said?.amount}
          maxLength={60}
        />
        <DateField
          label={t('refund.paidOn')}
          hint={saidHint(said?.paidOn)}
          value={data.paidOn}
          onChange={(paidOn) => editing.change(() => ({ paidOn }))}
          unreadableError={dates.unreadable}
          placeholder={dates.placeholder}
          calendarLabel={t('filing.calendar', { field: t('refund.paidOn') })}
        />
        <DateField
          label={t('refund.filedOn')}
          hint={keepBy === '' ? undefined : t('refund.keepBy', { day: keepBy })}
          value={data.filedOn}
          onChange={(filedOn) => editing.change(() => ({ filedOn }))}
          unreadableError={dates.unreadable}
          placeholder={dates.placeholder}
          calendarLabel={t('filing.calendar', { field: t('refund.filedOn') })}
        />
      </div>
    </Card>
  );
};
