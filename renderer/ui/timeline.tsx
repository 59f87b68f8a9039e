import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import styles from './timeline.module.css';
import { type Tone, toneIcon } from './tone.ts';

export interface TimelineItem {
  readonly id: string;
  /** ISO, for machines. */
  readonly dateTime: string;
  /** The same time as it is read. */
  readonly timeLabel: string;
  readonly title: string;
  /** Who did it, a number, a reason. */
  readonly text?: string | undefined;
  readonly tone: Tone;
  readonly icon?: IconType | undefined;
  readonly children?: ReactNode;
}

export const Timeline = ({ label, items }: { readonly label: string; readonly items: readonly TimelineItem[] }) => (
  <ol aria-label={label}>
    {items.map((item) => (
      <li key={item.id} className={styles.item}>
        <span className={classNames(styles.mark, styles[item.tone])}>
          <Icon of={item.icon ?? toneIcon[item.tone]} />
        </span>
        <div>
          <p className={styles.head}>
            <span>{item.title}</span>
            <time dateTime={item.dateTime} className={styles.time}>
              {item.timeLabel}
            </time>
          </p>
          {item.text !== undefined && <p className={styles.text}>{item.text}</p>}
          {item.children}
        </div>
      </li>
    ))}
  </ol>
);
