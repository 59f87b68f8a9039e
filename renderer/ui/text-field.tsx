import { type Ref, useId } from 'react';
import { Group, Input, TextField as RacTextField } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldHead, FieldNotes, type FieldProps, fieldRootProps } from './field-frame.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** Fixed words at the end of the control: `天`, `kg`. Read as part of the description. */
  readonly unit?: string | undefined;
  /** For numbers people compare character by character: invoices, waybills, case numbers. */
  readonly isMono?: boolean;
  /** `end` for figures. */
  readonly align?: 'start' | 'end';
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'url';
  readonly maxLength?: number | undefined;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export const TextField = (props: TextFieldProps) => {
  const unitId = useId();
  const { value, onChange, placeholder, unit, isMono = false, align = 'start', type = 'text', maxLength } = props;
  return (
    <RacTextField
      {...fieldRootProps(props)}
      isReadOnly={props.isReadOnly ?? false}
      value={value}
      onChange={onChange}
      type={type}
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(unit === undefined ? {} : { 'aria-describedby': unitId })}
    >
      <FieldHead {...props} />
      <Group className={classNames(styles.control)}>
        <Input
          className={classNames(styles.input, isMono && styles.mono, align === 'end' && styles.end)}
          placeholder={placeholder ?? ''}
          spellCheck={false}
          {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
        />
        {unit !== undefined && (
          <span id={unitId} className={styles.unit}>
            {unit}
          </span>
        )}
      </Group>
      <FieldNotes {...props} />
    </RacTextField>
  );
};
