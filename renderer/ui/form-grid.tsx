import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './form-grid.module.css';

export interface FormGridProps {
  /** At most so many columns; fewer when the pane is narrow. Default 2. */
  readonly columns?: 1 | 2 | 3 | 4;
  readonly children: ReactNode;
}

export const FormGrid = ({ columns = 2, children }: FormGridProps) => (
  <div className={classNames(styles.grid, styles[`columns${columns}`])}>{children}</div>
);

/** A cell over all columns of a FormGrid. */
export const FormGridWide = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.wide}>{children}</div>
);
