import { ChevronDown } from 'lucide-react';
import { Button, Group, ListBox, Popover, Select, SelectValue } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldHead, FieldNotes, type FieldProps, fieldRootProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import { type FieldOption, OptionItem } from './option.tsx';
import options from './option-list.module.css';
import popover from './popover.module.css';
import select from './select-field.module.css';

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly FieldOption[];
  /** Id of the chosen option; '' when none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
}

/** A choice from a short list; typing jumps. Longer than about fifteen: ComboField. */
export const SelectField = (props: SelectFieldProps) => (
  <Select
    {...fieldRootProps(props)}
    isDisabled={props.isDisabled === true || props.isReadOnly === true}
    value={props.value === '' ? null : props.value}
    onChange={(key) => props.onChange(key === null ? '' : String(key))}
    placeholder={props.placeholder}
  >
    <FieldHead {...props} />
    <Group className={classNames(styles.control)}>
      <Button className={classNames(select.button)}>
        <SelectValue className={classNames(select.value)}>
          {({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon of={ChevronDown} size={14} />
      </Button>
    </Group>
    <FieldNotes {...props} />
    <Popover className={classNames(popover.popover, popover.options)} offset={4}>
      <ListBox items={props.options} className={classNames(options.list)}>
        {(option) => <OptionItem option={option} />}
      </ListBox>
    </Popover>
  </Select>
);
