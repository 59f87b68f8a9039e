import { type ReactNode, useId } from 'react';
import { Group, Input, TextField as RacTextField } from 'react-aria-components';
import { formatAmountText, isSameAmount, parseAmountText } from './amount-text.ts';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldHead, FieldNotes, type FieldProps, fieldRootProps } from './field-frame.tsx';
import { useDraftText } from './use-draft-text.ts';

export interface AmountFieldProps extends FieldProps {
  /** Decimal string such as `1234.5`; '' when empty. */
  readonly value: string;
  /** Hears readable values only; '' when the field is emptied or left with text that is no amount. */
  readonly onChange: (value: string) => void;
  /** Shown while the text in the field cannot be read as an amount. */
  readonly unreadableError: string;
  /** Tells the owner which text could not be read, and null when that is over. */
  readonly onUnreadable?: ((text: string | null) => void) | undefined;
  /** Decimals of the currency (2 for most, 0 for JPY). Default 2. */
  readonly fractionDigits?: number;
  /** Code shown beside the amount; also accepted inside the typed text. */
  readonly currency?: string | undefined;
  /** A control beside the amount instead of a fixed code: a ComboField with a hidden label. */
  readonly currencyField?: ReactNode;
  readonly allowsNegative?: boolean;
  readonly placeholder?: string | undefined;
}

/** An amount of money: right-aligned, tabular, exact. Accepts full-width digits and thousands separators. */
export const AmountField = (props: AmountFieldProps) => {
  const unitId = useId();
  const { value, onChange, fractionDigits = 2, currency, currencyField, allowsNegative = false } = props;
  const draft = useDraftText({
    value,
    onChange,
    format: (stored) => formatAmountText(stored, fractionDigits),
    read: (text) => {
      const reading = parseAmountText(text, { fractionDigits, currency, allowsNegative });
      if (reading.kind === 'unreadable') return undefined;
      return reading.kind === 'empty' ? '' : reading.value;
    },
    isSame: isSameAmount,
    onUnreadable: props.onUnreadable,
  });
  const shown: FieldProps = { ...props, error: draft.isUnreadable ? props.unreadableError : props.error };
  const showsUnit = currency !== undefined && currencyField === undefined;
  const control = (
    <Group className={classNames(styles.control)}>
      <Input
        className={classNames(styles.input, styles.end)}
        inputMode="decimal"
        placeholder={props.placeholder ?? ''}
        spellCheck={false}
      />
      {showsUnit && (
        <span id={unitId} className={styles.unit}>
          {currency}
        </span>
      )}
    </Group>
  );
  return (
    <div className={styles.beside}>
      <RacTextField
        {...fieldRootProps(shown)}
        isReadOnly={props.isReadOnly ?? false}
        value={draft.text}
        onChange={draft.change}
        onFocus={() => {
          draft.enter();
          props.onFocus?.();
        }}
        onBlur={() => {
          draft.leave();
          props.onBlur?.();
        }}
        autoComplete="off"
        {...(showsUnit ? { 'aria-describedby': unitId } : {})}
      >
        <FieldHead {...props} />
        {control}
        <FieldNotes {...shown} />
      </RacTextField>
      {currencyField !== undefined && <div className={styles.besideControl}>{currencyField}</div>}
    </div>
  );
};
