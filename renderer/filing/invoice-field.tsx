import type { ReactNode } from 'react';
import { isAmount } from '../../shared/claim/amount.ts';
import { isDay } from '../../shared/claim/calendar-date.ts';
import type { Invoice } from '../../shared/claim/case.ts';
import { receiptStatuses } from '../../shared/claim/codes.ts';
import { toHalfWidth } from '../../shared/claim/identifiers.ts';
import { useLanguage } from '../app/language.tsx';
import { AmountField } from '../ui/amount-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { InvoicePath } from './field-path.ts';
import { invoiceKinds } from './invoice-columns.ts';

export interface InvoiceFieldProps {
  readonly invoice: Invoice;
  readonly path: InvoicePath;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly fractionDigits: number;
  readonly isReadOnly: boolean;
  readonly doubt: ReactNode;
  readonly source?: ReactNode;
  /** A doubt already says what is wrong with it. */
  readonly isDoubted: boolean;
  readonly onWrite: (invoiceId: string, path: InvoicePath, value: string | null) => void;
}

/** One value of an invoice, in the control of its kind. */
export const InvoiceField = ({ invoice, path, fractionDigits, isDoubted, onWrite, ...rest }: InvoiceFieldProps) => {
  const { t } = useLanguage();
  const value = invoice[path] ?? '';
  const write = (next: string | null) => onWrite(invoice.id, path, next);
  const field = { ...rest, fieldId: `invoice:${invoice.id}.${path}` };
  switch (invoiceKinds[path]) {
    case 'amount':
      return (
        <AmountField
          {...field}
          value={value}
          onChange={write}
          fractionDigits={fractionDigits}
          // A draft keeps what was typed even when it is no amount.
          onUnreadable={(text) => text !== null && text.length <= 40 && write(text)}
          error={isDoubted || value === '' || isAmount(value) ? undefined : t('filing.unreadableAmount')}
          unreadableError={t('filing.unreadableAmount')}
        />
      );
    case 'date':
      return (
        <DateField
          {...field}
          value={value}
          onChange={write}
          onUnreadable={(text) => text !== null && text.length <= 10 && write(text)}
          error={isDoubted || value === '' || isDay(value) ? undefined : t('filing.unreadableDate')}
          unreadableError={t('filing.unreadableDate')}
          placeholder={t('filing.datePlaceholder')}
          calendarLabel={t('filing.calendar', { field: rest.label })}
        />
      );
    case 'status':
      return (
        <SelectField
          {...field}
          value={value}
          onChange={(id) => write(id === '' ? null : id)}
          options={receiptStatuses.map((id) => ({ id, label: t(`receiptStatus.${id}`) }))}
          placeholder={t('filing.choose')}
        />
      );
    case 'answer':
      return (
        <SelectField
          {...field}
          value={value}
          onChange={(id) => write(id === '' ? null : id)}
          options={(['yes', 'no'] as const).map((id) => ({ id, label: t(`filing.${id}`) }))}
          placeholder={t('filing.choose')}
        />
      );
    case 'days':
      return (
        <TextField
          {...field}
          value={value}
          onChange={(text) => write(toHalfWidth(text).replace(/\D/g, '').slice(0, 5))}
          align="end"
        />
      );
    case 'code':
      return (
        <TextField
          {...field}
          value={value}
          onChange={write}
          onBlur={() => toHalfWidth(value) !== value && write(toHalfWidth(value))}
          isMono
          maxLength={200}
        />
      );
    case 'words':
      return <TextField {...field} value={value} onChange={write} maxLength={200} />;
  }
};
