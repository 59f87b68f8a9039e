import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './option-list.module.css';

/** One choice of a SelectField or ComboField. */
export interface FieldOption {
  readonly id: string;
  readonly label: string;
  /** Quiet words after the label. */
  readonly detail?: string | undefined;
  /** Other words under which a ComboField finds it. */
  readonly keywords?: string | undefined;
}

export const OptionItem = ({ option }: { readonly option: FieldOption }) => (
  <ListBoxItem id={option.id} textValue={option.label} className={classNames(styles.option)}>
    {({ isSelected }) => (
      <>
        <span className={styles.text}>{option.label}</span>
        {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
        {isSelected && <Icon of={Check} size={14} />}
      </>
    )}
  </ListBoxItem>
);
