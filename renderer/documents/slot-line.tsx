import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './checklist.module.css';
import type { SlotLine as Line } from './slot-groups.ts';
import { useFileDrop } from './use-file-drop.ts';
import { WaiveButton } from './waive-button.tsx';

export interface SlotLineProps {
  readonly line: Line;
  /** "Not applicable because…" as stored; '' for none. */
  readonly waivedBecause: string;
  /** Undefined where the filing can't be changed. */
  readonly onWaive: ((reason: string) => void) | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPick: () => void;
  readonly isLocked: boolean;
  /** The documents of the slot. */
  readonly children: ReactNode;
}

/** One line of the checklist. A file dropped on it becomes that kind. */
export const SlotLine = (props: SlotLineProps) => {
  const { line, waivedBecause, onWaive, isLocked } = props;
  const { t, pick } = useLanguage();
  const { row, status } = line.slot;
  const drop = useFileDrop(props.onFiles, isLocked);
  const name = pick(row.name);
  const canWaive = (status === 'missing' || status === 'waived') && onWaive !== undefined;
  return (
    <li
      className={classNames(styles.slot, styles[status], drop.isOver && styles.over)}
      data-field={`checklist:${row.code}`}
      {...drop.handlers}
    >
      <div className={styles.slotHead}>
        <span className={styles.name}>{drop.isOver ? t('documents.dropAs', { name }) : name}</span>
        {status === 'missing' && <StatusMark tone="warn" label={t('documents.slot.missing')} isPlain />}
        {status === 'from-form' && <StatusMark tone="good" label={t('documents.slot.from-form')} isPlain />}
        {canWaive && <WaiveButton name={name} reason={waivedBecause} onWaive={onWaive} />}
        {!isLocked && status !== 'from-form' && (
          <IconButton icon={Plus} size="small" label={`${t('documents.add')}: ${name}`} onPress={props.onPick} />
        )}
      </div>
      {status === 'waived' && <p className={styles.because}>{t('documents.because', { reason: waivedBecause })}</p>}
      {props.children}
    </li>
  );
};
