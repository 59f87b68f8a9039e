import type { Ref } from 'react';
import { Button as RacButton } from 'react-aria-components';
import styles from './button.module.css';
import { BusyMark } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps {
  readonly icon: IconType;
  /** The accessible name and the tooltip. */
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
  /** Shortcut shown in the tooltip, for instance `['Ctrl', 'K']`. */
  readonly keys?: readonly string[] | undefined;
  readonly tone?: 'quiet' | 'secondary';
  readonly size?: 'medium' | 'small';
  /** For buttons that switch something on and off: tells it and shows it. */
  readonly isSelected?: boolean | undefined;
  /** For buttons that open and close something else. */
  readonly isExpanded?: boolean | undefined;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly slot?: string | null;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a picture only: never without a name, never without a tooltip. */
export const IconButton = ({
  icon,
  label,
  onPress,
  keys,
  tone = 'quiet',
  size = 'medium',
  isSelected,
  isExpanded,
  isBusy = false,
  isDisabled = false,
  slot,
  ref,
}: IconButtonProps) => (
  <Tooltip text={label} keys={keys} isLabel>
    <RacButton
      aria-label={label}
      className={classNames(
        styles.button,
        styles.square,
        tone === 'quiet' ? styles.quiet : styles.secondary,
        size === 'small' && styles.small,
        isSelected === true && styles.selected,
      )}
      isPending={isBusy}
      isDisabled={isDisabled}
      {...(isSelected === undefined ? {} : { 'aria-pressed': isSelected })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(slot === undefined ? {} : { slot })}
      {...(onPress === undefined ? {} : { onPress: () => onPress() })}
      {...(ref === undefined ? {} : { ref })}
    >
      {isBusy ? <BusyMark label={label} /> : <Icon of={icon} size={size === 'small' ? 14 : 16} />}
    </RacButton>
  </Tooltip>
);
