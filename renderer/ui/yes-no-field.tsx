import { Radio, RadioGroup } from 'react-aria-components';
import styles from './choice.module.css';
import { classNames } from './class-names.ts';
import { FieldHead, FieldNotes, type FieldProps, fieldRootProps } from './field-frame.tsx';

export interface YesNoFieldProps extends FieldProps {
  /** null: not answered yet, which is not the same as no. */
  readonly value: boolean | null;
  readonly onChange: (value: boolean) => void;
  readonly yesLabel: string;
  readonly noLabel: string;
  /** Quiet word beside the choices while there is no answer. */
  readonly unansweredLabel?: string | undefined;
}

export const YesNoField = (props: YesNoFieldProps) => (
  <RadioGroup
    {...fieldRootProps(props)}
    isReadOnly={props.isReadOnly ?? false}
    orientation="horizontal"
    value={props.value === null ? null : props.value ? 'yes' : 'no'}
    onChange={(value) => props.onChange(value === 'yes')}
  >
    <FieldHead {...props} />
    <div className={styles.row}>
      <YesNoChoice value="yes" label={props.yesLabel} />
      <YesNoChoice value="no" label={props.noLabel} />
      {props.value === null && props.unansweredLabel !== undefined && (
        <span className={styles.unanswered}>{props.unansweredLabel}</span>
      )}
    </div>
    <FieldNotes {...props} />
  </RadioGroup>
);

const YesNoChoice = ({ value, label }: { readonly value: 'yes' | 'no'; readonly label: string }) => (
  <Radio value={value} className={classNames(styles.choice)}>
    <span className={classNames(styles.mark, styles.round)} />
    {label}
  </Radio>
);
