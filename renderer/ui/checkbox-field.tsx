import { Check, Minus } from 'lucide-react';
import { useId } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './choice.module.css';
import { classNames } from './class-names.ts';
import field from './field.module.css';
import { Icon } from './icon.tsx';

export interface CheckboxFieldProps {
  /** May be long (a declaration); wraps. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some but not all of what it stands for. */
  readonly isIndeterminate?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly fieldId?: string | undefined;
}

export const CheckboxField = (props: CheckboxFieldProps) => {
  const notesId = useId();
  const notes = props.error ?? props.hint;
  return (
    <div className={field.field} data-field={props.fieldId}>
      <Checkbox
        className={classNames(styles.choice)}
        isSelected={props.isSelected}
        onChange={props.onChange}
        isIndeterminate={props.isIndeterminate ?? false}
        isInvalid={props.error !== undefined}
        isDisabled={props.isDisabled ?? false}
        {...(notes === undefined ? {} : { 'aria-describedby': notesId })}
      >
        {({ isSelected, isIndeterminate }) => (
          <>
            <CheckMark isSelected={isSelected} isIndeterminate={isIndeterminate} />
            <span>{props.label}</span>
          </>
        )}
      </Checkbox>
      {notes !== undefined && (
        <span id={notesId} className={classNames(styles.below, props.error === undefined ? field.notes : field.error)}>
          {notes}
        </span>
      )}
    </div>
  );
};

/** The box itself, also used for selection in tables. */
export const CheckMark = (props: { readonly isSelected: boolean; readonly isIndeterminate: boolean }) => (
  <span className={styles.mark}>
    {props.isIndeterminate ? <Icon of={Minus} size={12} /> : props.isSelected && <Icon of={Check} size={12} />}
  </span>
);
