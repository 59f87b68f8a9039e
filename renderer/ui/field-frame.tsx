import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

/** What every field has. Under exactOptionalPropertyTypes all of these accept an explicit `undefined`. */
export interface FieldProps {
  readonly label: string;
  /** Keeps the label for assistive technology only (tables, a currency beside an amount). */
  readonly isLabelHidden?: boolean | undefined;
  /** One quiet line under the control. */
  readonly hint?: ReactNode;
  /** What is wrong, in words; its presence makes the field invalid. */
  readonly error?: string | undefined;
  /** A DoubtNote (or several); its severity colours the frame of the control. */
  readonly doubt?: ReactNode;
  /** Where the value came from, at the right end of the label's line: a small quiet Button or a word. */
  readonly source?: ReactNode;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  /** Name by which `focusField` (focus-field.ts) finds the field: a path such as `claim.amount`. */
  readonly fieldId?: string | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

const noop = () => {};

/** The part of the shared props that React Aria's field roots take directly. */
export const fieldRootProps = (props: FieldProps) => ({
  className: classNames(styles.field),
  isInvalid: props.error !== undefined,
  isRequired: props.isRequired ?? false,
  isDisabled: props.isDisabled ?? false,
  onFocus: props.onFocus ?? noop,
  onBlur: props.onBlur ?? noop,
  'data-field': props.fieldId,
  // Errors come from our rules, not from the browser's constraint bubbles.
  validationBehavior: 'aria' as const,
});

export const FieldHead = ({ label, isLabelHidden, isRequired, source }: FieldProps) => (
  <div className={classNames(isLabelHidden === true ? styles.hidden : styles.head)}>
    <Label className={classNames(styles.label)}>
      {label}
      {isRequired === true && (
        <span aria-hidden className={styles.required}>
          {' *'}
        </span>
      )}
    </Label>
    {source !== undefined && <span className={styles.source}>{source}</span>}
  </div>
);

/** Hint, doubt and error; hint and doubt are read with the control as its description. */
export const FieldNotes = ({ hint, doubt, error }: FieldProps) => (
  <>
    {hasContent(hint) || hasContent(doubt) ? (
      <Text slot="description" elementType="div" className={classNames(styles.notes)}>
        {hasContent(hint) && <span className={styles.hint}>{hint}</span>}
        {doubt}
      </Text>
    ) : null}
    {error !== undefined && <FieldErrorLine>{error}</FieldErrorLine>}
  </>
);

const FieldErrorLine = ({ children }: { readonly children: string }) => (
  <FieldError className={classNames(styles.error)}>
    <Icon of={CircleAlert} size={12} />
    {children}
  </FieldError>
);

const hasContent = (node: ReactNode): boolean => node !== undefined && node !== null && node !== false && node !== '';
