import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Group, Input, SearchField as RacSearchField } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import search from './search-field.module.css';

export interface SearchFieldProps {
  /** Accessible name; not shown. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly clearLabel: string;
  readonly keys?: readonly string[] | undefined;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Esc clears, then leaves. */
export const SearchField = (props: SearchFieldProps) => (
  <RacSearchField
    aria-label={props.label}
    className={classNames(styles.field)}
    value={props.value}
    onChange={props.onChange}
    autoFocus={props.autoFocus ?? false}
    {...(props.onSubmit === undefined ? {} : { onSubmit: props.onSubmit })}
  >
    <Group className={classNames(styles.control)}>
      <span className={search.mark}>
        <Icon of={Search} size={14} />
      </span>
      <Input
        className={classNames(styles.input, search.input)}
        placeholder={props.placeholder ?? ''}
        {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
      />
      {props.value === '' ? (
        props.keys !== undefined && (
          <span className={search.keys}>
            <KeyHint keys={props.keys} />
          </span>
        )
      ) : (
        <Button className={classNames(styles.inner)} aria-label={props.clearLabel}>
          <Icon of={X} size={14} />
        </Button>
      )}
    </Group>
  </RacSearchField>
);
