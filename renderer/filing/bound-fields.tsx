import type { ReactNode } from 'react';
import { isAmount } from '../../shared/claim/amount.ts';
import { isDay } from '../../shared/claim/calendar-date.ts';
import { toHalfWidth } from '../../shared/claim/identifiers.ts';
import { useLanguage } from '../app/language.tsx';
import { FieldSource } from '../reading/field-source.tsx';
import { AmountField } from '../ui/amount-field.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import type { FieldOption } from '../ui/option.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { YesNoField } from '../ui/yes-no-field.tsx';
import { useEditor } from './editor-context.ts';
import { type FactPath, type FormPath, factText, fieldIdOf, formText, withFact, withForm } from './field-path.ts';

/** A value of the case's facts or of this filing's form. */
export type Place =
  | { readonly kind: 'fact'; readonly path: FactPath }
  | { readonly kind: 'form'; readonly path: FormPath };
export const fact = (path: FactPath): Place => ({ kind: 'fact', path });
export const form = (path: FormPath): Place => ({ kind: 'form', path });

export interface BoundProps {
  readonly of: Place;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  /** A way to fill the field, before the words on where its value came from. */
  readonly filler?: ReactNode;
}

/** Value, setter, doubts and name of a field, from the editor around it. */
const useBound = ({ of: place, label, hint, isRequired = false, filler }: BoundProps) => {
  const { doc, editor, isReadOnly, noteAt } = useEditor();
  const fieldId = fieldIdOf(place);
  const write = (value: string | null) =>
    editor.edit(fieldId, (before) =>
      place.kind === 'fact' ? withFact(before, place.path, value) : withForm(before, place.path, value),
    );
  return {
    value: place.kind === 'fact' ? factText(doc, place.path) : formText(doc, place.path),
    write,
    field: {
      label,
      hint,
      isRequired,
      fieldId,
      isReadOnly,
      doubt: noteAt(fieldId),
      source: (
        <>
          <FieldSource fieldId={fieldId} />
          {filler}
        </>
      ),
    },
  };
};

/** Words; with `isCode`, a number or code: monospaced and half-width once the field is left. */
export const BoundText = ({
  isCode = false,
  maxLength = 200,
  ...props
}: BoundProps & { readonly isCode?: boolean; readonly maxLength?: number }) => {
  const { value, write, field } = useBound(props);
  return (
    <TextField
      {...field}
      value={value}
      onChange={write}
      isMono={isCode}
      maxLength={maxLength}
      onBlur={() => {
        if (isCode && toHalfWidth(value) !== value) write(toHalfWidth(value));
      }}
    />
  );
};

export const BoundArea = ({ maxLength = 8000, ...props }: BoundProps & { readonly maxLength?: number }) => {
  const { value, write, field } = useBound(props);
  return <TextArea {...field} value={value} onChange={write} maxLength={maxLength} />;
};

export const BoundSelect = ({ options, ...props }: BoundProps & { readonly options: readonly FieldOption[] }) => {
  const { t } = useLanguage();
  const { value, write, field } = useBound(props);
  return (
    <SelectField
      {...field}
      options={options}
      value={value}
      onChange={(id) => write(id === '' ? null : id)}
      placeholder={t('filing.choose')}
    />
  );
};

export const BoundCombo = ({
  options,
  isLabelHidden = false,
  ...props
}: BoundProps & { readonly options: readonly FieldOption[]; readonly isLabelHidden?: boolean }) => {
  const { t } = useLanguage();
  const { value, write, field } = useBound(props);
  return (
    <ComboField
      {...field}
      isLabelHidden={isLabelHidden}
      options={options}
      value={value}
      onChange={write}
      emptyText={t('filing.noMatch')}
    />
  );
};

export const BoundDate = (props: BoundProps) => {
  const { t } = useLanguage();
  const { value, write, field } = useBound(props);
  return (
    <DateField
      {...field}
      value={value}
      onChange={write}
      // A draft keeps what was typed even when it is no date; the doubt beside it says so.
      onUnreadable={(text) => text !== null && text.length <= 10 && write(text)}
      error={value === '' || isDay(value) ? undefined : t('filing.unreadableDate')}
      unreadableError={t('filing.unreadableDate')}
      placeholder={t('filing.datePlaceholder')}
      calendarLabel={t('filing.calendar', { field: props.label })}
    />
  );
};

/** An amount; `placeholder` is what counts while the field is empty. */
export const BoundAmount = ({
  fractionDigits,
  placeholder,
  currencyField,
  ...props
}: BoundProps & {
  readonly fractionDigits: number;
  readonly placeholder?: string;
  readonly currencyField?: ReactNode;
}) => {
  const { t } = useLanguage();
  const { value, write, field } = useBound(props);
  return (
    <AmountField
      {...field}
      value={value}
      onChange={write}
      fractionDigits={fractionDigits}
      placeholder={placeholder}
      currencyField={currencyField}
      onUnreadable={(text) => text !== null && text.length <= 40 && write(text)}
      error={value === '' || isAmount(value) ? undefined : t('filing.unreadableAmount')}
      unreadableError={t('filing.unreadableAmount')}
    />
  );
};

export const BoundYesNo = (props: BoundProps) => {
  const { t } = useLanguage();
  const { value, write, field } = useBound(props);
  return (
    <YesNoField
      {...field}
      value={value === '' ? null : value === 'yes'}
      onChange={(isYes) => write(isYes ? 'yes' : 'no')}
      yesLabel={t('filing.yes')}
      noLabel={t('filing.no')}
      unansweredLabel={t('filing.unanswered')}
    />
  );
};
