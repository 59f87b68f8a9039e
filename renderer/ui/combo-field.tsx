import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, ComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldHead, FieldNotes, type FieldProps, fieldRootProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import { type FieldOption, OptionItem } from './option.tsx';
import options from './option-list.module.css';
import popover from './popover.module.css';
import { useReadablePage } from './use-readable-page.ts';

export interface ComboFieldProps extends FieldProps {
  readonly options: readonly FieldOption[];
  /** Id of the chosen option; '' when none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** Shown when no option matches what was typed. */
  readonly emptyText: string;
}

/** A choice found by typing any part of its label, detail or keywords. The value is always one of the options. */
export const ComboField = (props: ComboFieldProps) => {
  const [isOpen, setOpen] = useState(false);
  useReadablePage(isOpen);
  const haystacks = new Map(
    props.options.map(({ id, label, detail = '', keywords = '' }) => [
      label,
      `${id} ${label} ${detail} ${keywords}`.toLowerCase(),
    ]),
  );
  return (
    <ComboBox
      {...fieldRootProps(props)}
      isReadOnly={props.isReadOnly ?? false}
      defaultItems={props.options}
      value={props.value === '' ? null : props.value}
      onChange={(key) => props.onChange(key === null ? '' : String(key))}
      defaultFilter={(label, typed) => (haystacks.get(label) ?? label).includes(typed.trim().toLowerCase())}
      onOpenChange={setOpen}
      allowsEmptyCollection
    >
      <FieldHead {...props} />
      <Group className={classNames(styles.control)}>
        <Input className={classNames(styles.input)} placeholder={props.placeholder ?? ''} spellCheck={false} />
        <Button className={classNames(styles.inner)}>
          <Icon of={ChevronDown} size={14} />
        </Button>
      </Group>
      <FieldNotes {...props} />
      <Popover className={classNames(popover.popover, popover.options)} offset={4}>
        <ListBox<FieldOption>
          className={classNames(options.list)}
          renderEmptyState={() => <div className={options.empty}>{props.emptyText}</div>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
