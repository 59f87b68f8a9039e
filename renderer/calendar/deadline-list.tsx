import { Button as RacButton } from 'react-aria-components';
import type { DeadlineRow } from '../../shared/ipc/deadline-views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { today } from '../app/today.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './deadline-list.module.css';
import { toneOfDeadline, useDeadlineWords } from './deadline-words.ts';

export interface DeadlineListProps {
  readonly label: string;
  /** By day. */
  readonly rows: readonly DeadlineRow[];
}

/** Deadlines of several cases: what, whose, when, by which setting; a click opens the filing, or the case. */
export const DeadlineList = ({ label, rows }: DeadlineListProps) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const words = useDeadlineWords();
  const now = today();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(({ deadline, caseId, caseRef, caseNo, buyerName }) => (
        <li key={deadline.key} className={styles.row}>
          <RacButton
            className={styles.name ?? ''}
            onPress={() =>
              go(
                deadline.filingId === null
                  ? { page: 'case', caseId, tab: deadline.id === 'original' ? 'originals' : 'overview' }
                  : { page: 'filing', caseId, filingId: deadline.filingId },
              )
            }
          >
            <span className={styles.what}>{words.what(deadline)}</span>
            <span className={styles.whose}>
              {buyerName || t('cases.noBuyer')} <span className={styles.ref}>· {caseNo ?? caseRef}</span>
            </span>
            <span className={styles.whence}>{words.whence(deadline)}</span>
          </RacButton>
          <span className={styles.when}>
            <span className={styles.day}>{deadline.day}</span>
            <StatusMark tone={toneOfDeadline(deadline, now)} label={words.when(deadline, now)} />
          </span>
        </li>
      ))}
    </ul>
  );
};
