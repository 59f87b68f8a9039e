import { ListBox, ListBoxItem } from 'react-aria-components';
import { type PaperKind, paperKinds } from '../../shared/claim/papers/paper-kinds.ts';
import type { PaperRow } from '../../shared/ipc/paper-views.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime } from '../app/today.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './papers.module.css';

type Props = {
  readonly rows: readonly PaperRow[];
  readonly selected: PaperKind;
  readonly onSelect: (kind: PaperKind) => void;
};

/** Every letter and form, whose words are in force, and since when. */
export const PaperList = ({ rows, selected, onSelect }: Props) => {
  const { t } = useLanguage();
  const since = ({ isOwn, changedAt, changedBy }: PaperRow): string => {
    if (!isOwn) return t('papers.shipped');
    const day = changedAt === null ? '' : dayAndTime(changedAt);
    return changedBy === '' ? t('papers.ownChanged', { day }) : t('papers.ownChangedBy', { day, by: changedBy });
  };
  return (
    <ListBox
      aria-label={t('papers.list')}
      className={styles.list ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const picked = paperKinds.find((kind) => keys !== 'all' && keys.has(kind));
        if (picked !== undefined) onSelect(picked);
      }}
    >
      {rows.map((row) => {
        const name = t(`paper.kind.${row.kind}`);
        return (
          <ListBoxItem key={row.kind} id={row.kind} textValue={name} className={styles.item ?? ''}>
            <span>{name}</span>
            <span className={styles.since}>{since(row)}</span>
            {row.errors > 0 && <StatusMark tone="warn" label={t('papers.errors', { count: row.errors })} isPlain />}
            {row.isDamaged && <StatusMark tone="bad" label={t('papers.damaged')} isPlain />}
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
};
