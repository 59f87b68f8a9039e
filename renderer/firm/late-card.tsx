import { Button as RacButton } from 'react-aria-components';
import { daysBetween } from '../../shared/claim/calendar-date.ts';
import type { FirmView } from '../../shared/claim/firm-view.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Card } from '../ui/card.tsx';
import { CountBadge, StatusMark } from '../ui/status-mark.tsx';
import styles from './firm-screen.module.css';

const shown = 12;

/** What we owe the other side and is past its day. */
export const LateCard = ({ view }: { readonly view: FirmView }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { late, today } = view;
  return (
    <Card
      title={t('firm.late')}
      isFlush
      aside={late.length > 0 && <CountBadge count={late.length} tone="bad" label={String(late.length)} />}
    >
      {late.length === 0 ? (
        <p className={styles.none}>{t('firm.lateNone')}</p>
      ) : (
        <ul className={styles.late}>
          {late.slice(0, shown).map((one) => (
            <li key={one.caseId}>
              <RacButton
                className={styles.lateLine ?? ''}
                onPress={() => go({ page: 'case', caseId: one.caseId, tab: 'overview' })}
              >
                <span className={styles.lateBuyer}>{one.buyer || t('cases.noBuyer')}</span>
                <span className={styles.ref}>{one.ref}</span>
                <span className={styles.quiet}>{t(`stage.${one.stage}`)}</span>
                <span className={styles.quiet}>
                  {[
                    one.originals > 0 ? t('firm.lateOriginals', { count: one.originals }) : '',
                    one.requests > 0 ? t('firm.lateRequests', { count: one.requests }) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className={styles.day}>{one.dueOn}</span>
                <StatusMark
                  tone="bad"
                  label={t('firm.lateDays', { days: daysBetween(one.dueOn, today) ?? 0 })}
                  isPlain
                />
              </RacButton>
            </li>
          ))}
          {late.length > shown && <li className={styles.none}>{t('firm.lateMore', { count: late.length - shown })}</li>}
        </ul>
      )}
    </Card>
  );
};
