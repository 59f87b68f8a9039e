import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export type BannerTone = 'info' | 'good' | 'warn' | 'bad';

const shape: Record<BannerTone, IconType> = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

export interface BannerProps {
  readonly tone: BannerTone;
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly children?: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
  readonly onClose?: (() => void) | undefined;
  readonly closeLabel?: string | undefined;
  /** Read out at once when it appears; for what came up while the person was elsewhere on the screen. */
  readonly isAnnounced?: boolean;
}

export const Banner = (props: BannerProps) => (
  <div
    className={classNames(styles.banner, styles[props.tone])}
    {...(props.isAnnounced === true ? { role: props.tone === 'bad' ? 'alert' : 'status' } : {})}
  >
    <span className={styles.mark}>
      <Icon of={shape[props.tone]} />
    </span>
    <div className={styles.body}>
      <p className={styles.title}>{props.title}</p>
      {props.children}
    </div>
    <div className={styles.action}>
      {props.action}
      {props.onClose !== undefined && props.closeLabel !== undefined && (
        <IconButton icon={X} size="small" label={props.closeLabel} onPress={props.onClose} />
      )}
    </div>
  </div>
);
