import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './sent-panel.module.css';

/** What the other side asks of one filing; each open request has its answer a button away. */
export const RequestsPart = ({ view, filing }: { readonly view: CaseView; readonly filing: Filing }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const answer = useDo('filing.answer-request');
  return (
    <div>
      <h3>{t('sent.requests')}</h3>
      {answer.error !== null && (
        <Banner tone="bad" title={t('sent.failed')} isAnnounced>
          <p>{tFault(faultOf(answer.error))}</p>
        </Banner>
      )}
      <ul className={styles.requests}>
        {filing.supplementRequests.map(({ requestId, what, by, answeredBy }) => (
          <li key={requestId} className={styles.request}>
            <ul className={styles.reasons}>
              {what.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            {by !== null && <span className={styles.quiet}>{t('sent.requestBy', { day: by })}</span>}
            {answeredBy === null ? (
              <Button
                size="small"
                tone="primary"
                isBusy={answer.isPending}
                onPress={() =>
                  answer.mutate(
                    { filingId: filing.id, requestId },
                    { onSuccess: ({ filingId }) => go({ page: 'filing', caseId: view.case.id, filingId }) },
                  )
                }
              >
                {t('sent.answer')}
              </Button>
            ) : (
              <StatusMark tone="good" label={t('sent.requestAnswered')} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
