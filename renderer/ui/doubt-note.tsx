import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './doubt-note.module.css';
import { Icon, type IconType } from './icon.tsx';

/** `block`: cannot be sent like this; `warn`: can, with an explanation; `info`: worth knowing. */
export type DoubtSeverity = 'block' | 'warn' | 'info';

const shape: Record<DoubtSeverity, IconType> = { block: OctagonAlert, warn: TriangleAlert, info: Info };

export interface DoubtNoteProps {
  readonly severity: DoubtSeverity;
  /** The severity as a word. */
  readonly severityLabel: string;
  /** Number of the doubt in the list beside the form. */
  readonly number: string | number;
  readonly children: string;
  /** Small quiet button: explain, look at the source. */
  readonly action?: ReactNode;
}

/** One doubt about a value, right under its field (prop `doubt` of every field). */
export const DoubtNote = ({ severity, severityLabel, number, children, action }: DoubtNoteProps) => (
  <span className={classNames(styles.note, styles[severity])} data-severity={severity}>
    <span className={styles.mark}>
      <Icon of={shape[severity]} size={12} />
      {severityLabel} {number}
    </span>
    <span className={styles.text}>{children}</span>
    {action !== undefined && <span className={styles.action}>{action}</span>}
  </span>
);
