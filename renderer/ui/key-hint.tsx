import { classNames } from './class-names.ts';
import styles from './key-hint.module.css';

export interface KeyHintProps {
  /** The keys in the order they are pressed, as written on the keyboard: `['Ctrl', 'K']`. */
  readonly keys: readonly string[];
  /** On a dark patch (tooltip). */
  readonly isInverse?: boolean;
}

export const KeyHint = ({ keys, isInverse = false }: KeyHintProps) => (
  <kbd className={classNames(styles.keys, isInverse && styles.inverse)}>
    {keys.map((key) => (
      <kbd key={key} className={styles.key}>
        {key}
      </kbd>
    ))}
  </kbd>
);
