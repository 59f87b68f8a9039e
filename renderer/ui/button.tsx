import type { Ref } from 'react';
import { ProgressBar, Button as RacButton } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';

/** `danger` is the way to something destructive; `danger-strong` is the last step of it (only inside ConfirmDialog). */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-strong';

const toneClass: Record<ButtonTone, string | undefined> = {
  primary: styles.primary,
  secondary: styles.secondary,
  quiet: styles.quiet,
  danger: styles.danger,
  'danger-strong': styles.dangerStrong,
};

export interface ButtonProps {
  /** The words on the button. */
  readonly children: string;
  /** What is read out instead, where several buttons have the same words; begins with them. */
  readonly spokenLabel?: string | undefined;
  /** One `primary` per screen. Default `secondary`. */
  readonly tone?: ButtonTone;
  readonly size?: 'medium' | 'small';
  readonly icon?: IconType | undefined;
  readonly onPress?: (() => void) | undefined;
  /** Shows a turning mark and refuses presses, but keeps the focus. */
  readonly isBusy?: boolean;
  /** What is read out while busy; the button's words when left out. */
  readonly busyLabel?: string | undefined;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  /** React Aria slot, for instance `close` inside a dialog. */
  readonly slot?: string | null;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({
  children,
  spokenLabel,
  tone = 'secondary',
  size = 'medium',
  icon,
  onPress,
  isBusy = false,
  busyLabel,
  isDisabled = false,
  autoFocus = false,
  type = 'button',
  slot,
  ref,
}: ButtonProps) => (
  <RacButton
    className={classNames(styles.button, toneClass[tone], size === 'small' && styles.small)}
    isPending={isBusy}
    isDisabled={isDisabled}
    autoFocus={autoFocus}
    type={type}
    {...(spokenLabel === undefined ? {} : { 'aria-label': spokenLabel })}
    {...(slot === undefined ? {} : { slot })}
    {...(onPress === undefined ? {} : { onPress: () => onPress() })}
    {...(ref === undefined ? {} : { ref })}
  >
    {isBusy ? <BusyMark label={busyLabel ?? children} /> : icon !== undefined && <Icon of={icon} />}
    {children}
  </RacButton>
);

/** The turning mark of a busy button. */
export const BusyMark = ({ label }: { readonly label: string }) => (
  <ProgressBar aria-label={label} isIndeterminate className={classNames(styles.spinner)} />
);
