import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';

export type HeadingLevel = 2 | 3 | 4;

export interface CardProps {
  readonly title?: string | undefined;
  readonly headingLevel?: HeadingLevel;
  /** Words or marks right after the title. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Without inner padding, for tables and lists that reach the edge. */
  readonly isFlush?: boolean;
}

export const Card = ({ title, headingLevel = 2, aside, actions, children, isFlush = false }: CardProps) => {
  const titleId = useId();
  const Title = `h${headingLevel}` as const;
  const body = <div className={classNames(styles.body, isFlush && styles.flush)}>{children}</div>;
  if (title === undefined) return <div className={styles.card}>{body}</div>;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <header className={styles.head}>
        <Title id={titleId} className={styles.title}>
          {title}
        </Title>
        {aside}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {body}
    </section>
  );
};
