import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconType } from './icon.tsx';

export interface EmptyStateProps {
  readonly icon: IconType;
  readonly title: string;
  /** Why it is empty and what will be here. */
  readonly text?: string | undefined;
  /** The ways to fill it. */
  readonly actions?: ReactNode;
}

export const EmptyState = ({ icon, title, text, actions }: EmptyStateProps) => (
  <div className={styles.empty}>
    <Icon of={icon} size={32} />
    <p className={styles.title}>{title}</p>
    {text !== undefined && <p className={styles.text}>{text}</p>}
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
  </div>
);
