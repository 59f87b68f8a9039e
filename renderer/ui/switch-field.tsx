import { useId } from 'react';
import { Switch } from 'react-aria-components';
import styles from './choice.module.css';
import { classNames } from './class-names.ts';
import field from './field.module.css';

export interface SwitchFieldProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly fieldId?: string | undefined;
}

/** Takes effect at once; for an answer in a form use YesNoField or CheckboxField. */
export const SwitchField = (props: SwitchFieldProps) => {
  const hintId = useId();
  return (
    <div className={field.field} data-field={props.fieldId}>
      <Switch
        className={classNames(styles.choice)}
        isSelected={props.isSelected}
        onChange={props.onChange}
        isDisabled={props.isDisabled ?? false}
        {...(props.hint === undefined ? {} : { 'aria-describedby': hintId })}
      >
        <span className={styles.track}>
          <span className={styles.thumb} />
        </span>
        <span>{props.label}</span>
      </Switch>
      {props.hint !== undefined && (
        <span id={hintId} className={field.hint}>
          {props.hint}
        </span>
      )}
    </div>
  );
};
