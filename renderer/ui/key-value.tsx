import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './key-value.module.css';

export interface KeyValueItem {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
  /** Numbers people compare or copy. */
  readonly isMono?: boolean | undefined;
  /** Right-aligned figures. */
  readonly isAmount?: boolean | undefined;
}

export interface KeyValueProps {
  readonly items: readonly KeyValueItem[];
  /** `rows`: label left of value; `columns`: label above value, side by side. */
  readonly layout?: 'rows' | 'columns';
}

export const KeyValue = ({ items, layout = 'rows' }: KeyValueProps) => (
  <dl className={classNames(styles.list, layout === 'columns' && styles.columns)}>
    {items.map(({ id, label, value, isMono, isAmount }) => (
      <div key={id} className={styles.pair}>
        <dt className={styles.key}>{label}</dt>
        <dd className={classNames(styles.value, isMono && styles.mono, isAmount && styles.end)}>{value}</dd>
      </div>
    ))}
  </dl>
);
