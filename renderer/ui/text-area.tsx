import { Group, TextArea as RacTextArea, TextField as RacTextField } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldHead, FieldNotes, type FieldProps, fieldRootProps } from './field-frame.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autoFocus?: boolean;
}

/** Several lines; grows with its text up to a limit, then scrolls. */
export const TextArea = (props: TextAreaProps) => (
  <RacTextField
    {...fieldRootProps(props)}
    isReadOnly={props.isReadOnly ?? false}
    value={props.value}
    onChange={props.onChange}
    autoFocus={props.autoFocus ?? false}
    {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
  >
    <FieldHead {...props} />
    <Group className={classNames(styles.control)}>
      <RacTextArea
        className={classNames(styles.input, styles.textarea)}
        placeholder={props.placeholder ?? ''}
        spellCheck={false}
      />
    </Group>
    <FieldNotes {...props} />
  </RacTextField>
);
