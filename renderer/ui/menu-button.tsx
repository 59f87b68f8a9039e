import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import styles from './option-list.module.css';
import popover from './popover.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconType | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
}

export interface MenuButtonProps {
  /** The button that opens it: a Button or an IconButton without its own onPress. */
  readonly trigger: ReactElement;
  /** Name of the menu. */
  readonly label: string;
  /** Groups are divided by a line. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly onPick: (id: string) => void;
  readonly placement?: 'bottom start' | 'bottom end';
}

export const MenuButton = ({ trigger, label, groups, onPick, placement = 'bottom start' }: MenuButtonProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className={classNames(popover.popover, popover.options)} placement={placement} offset={4}>
      <Menu className={classNames(styles.list)} aria-label={label} onAction={(key) => onPick(String(key))}>
        {groups.flatMap((entries, index) => [
          ...(index === 0
            ? []
            : [<Separator key={`line-${entries[0]?.id}`} className={classNames(styles.separator)} />]),
          ...entries.map((entry) => <Entry key={entry.id} entry={entry} />),
        ])}
      </Menu>
    </Popover>
  </MenuTrigger>
);

const Entry = ({ entry }: { readonly entry: MenuEntry }) => (
  <MenuItem
    id={entry.id}
    textValue={entry.label}
    isDisabled={entry.isDisabled ?? false}
    className={classNames(styles.option, entry.isDanger === true && styles.danger)}
  >
    {entry.icon !== undefined && <Icon of={entry.icon} size={14} />}
    <span className={styles.text}>{entry.label}</span>
    {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
  </MenuItem>
);
