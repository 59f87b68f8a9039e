import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import styles from './status-mark.module.css';
import { type Tone, toneIcon } from './tone.ts';

export interface StatusMarkProps {
  readonly tone: Tone;
  /** The word; a mark never stands without one. */
  readonly label: string;
  /** A shape of its own instead of the tone's (an original to follow, a lock). */
  readonly icon?: IconType | undefined;
  /** Without the patch behind it, for running text and dense rows. */
  readonly isPlain?: boolean;
}

/** A state as a word and a shape. */
export const StatusMark = ({ tone, label, icon, isPlain = false }: StatusMarkProps) => (
  <span className={classNames(styles.mark, styles[tone], isPlain && styles.plain)}>
    <Icon of={icon ?? toneIcon[tone]} size={12} />
    {label}
  </span>
);

export interface CountBadgeProps {
  readonly count: number;
  readonly tone?: Tone;
  /** What is counted, for assistive technology: `3 处疑点`. */
  readonly label: string;
}

export const CountBadge = ({ count, tone = 'neutral', label }: CountBadgeProps) => (
  <span className={classNames(styles.count, styles[tone])} role="img" aria-label={label}>
    {count}
  </span>
);
