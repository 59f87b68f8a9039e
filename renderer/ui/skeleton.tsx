import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** How many lines of text it stands for. */
  readonly lines?: number;
  /** What is being loaded, for assistive technology. */
  readonly label: string;
}

/** Grey lines where text will be. They do not move. */
export const Skeleton = ({ lines = 3, label }: SkeletonProps) => (
  <div className={styles.skeleton} role="img" aria-label={label} aria-busy>
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
      <div key={line} className={styles.line} />
    ))}
  </div>
);
