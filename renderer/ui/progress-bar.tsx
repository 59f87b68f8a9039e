import { X } from 'lucide-react';
import { Label, ProgressBar as RacProgressBar } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0–100; undefined while nobody knows. */
  readonly percent: number | undefined;
  /** Count and time left in words: `3 / 12 页，约 20 秒`. */
  readonly valueLabel?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelLabel?: string | undefined;
}

export const ProgressBar = ({ label, percent, valueLabel, onCancel, cancelLabel }: ProgressBarProps) => (
  <div className={styles.line}>
    <RacProgressBar
      className={classNames(styles.progress)}
      isIndeterminate={percent === undefined}
      value={percent ?? 0}
      {...(valueLabel === undefined ? {} : { valueLabel })}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <span className={styles.value}>{valueLabel ?? (percent === undefined ? '' : `${Math.floor(percent)}%`)}</span>
      <div className={styles.track}>
        <div
          className={classNames(styles.fill, percent === undefined && styles.indeterminate)}
          style={percent === undefined ? {} : { width: `${Math.min(100, Math.max(0, percent))}%` }}
        />
      </div>
    </RacProgressBar>
    {onCancel !== undefined && cancelLabel !== undefined && (
      <IconButton icon={X} size="small" label={cancelLabel} onPress={onCancel} />
    )}
  </div>
);
