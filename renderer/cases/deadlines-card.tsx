import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { today } from '../app/today.ts';
import { toneOfDeadline, useDeadlineWords } from '../calendar/deadline-words.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './overview-tab.module.css';

/** What is due when in this case, and by which setting of its policy. */
export const DeadlinesCard = ({ view }: { readonly view: CaseView }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const words = useDeadlineWords();
  const now = today();
  const { policyNo } = view.case.facts;
  // A due date of the buyer's that has passed is what the case is about; its line would only repeat it.
  const deadlines = view.deadlines.filter(({ id, day }) => id !== 'payment-due' || day >= now);
  return (
    <Card title={t('case.deadlines')} isFlush>
      {deadlines.length === 0 ? (
        <p className={styles.none}>{t('case.deadlinesNone')}</p>
      ) : (
        <ul className={styles.list}>
          {deadlines.map((deadline) => (
            <li key={deadline.key} className={styles.row}>
              <span className={styles.rowMain}>
                {words.what(deadline)}
                {deadline.counted !== null && <span className={styles.rowWhence}>{words.whence(deadline)}</span>}
              </span>
              <span className={styles.day}>{deadline.day}</span>
              <StatusMark tone={toneOfDeadline(deadline, now)} label={words.when(deadline, now)} />
            </li>
          ))}
        </ul>
      )}
      {!view.hasTerms && policyNo.trim() !== '' && (
        <p className={styles.hint}>
          {t('case.deadlinesNoTerms', { policyNo })}{' '}
          <Button size="small" tone="quiet" onPress={() => go({ page: 'settings', part: 'terms' })}>
            {t('calendar.toTerms')}
          </Button>
        </p>
      )}
    </Card>
  );
};
