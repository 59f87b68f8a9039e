import { openRequests } from '../../shared/claim/spine.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import styles from './overview-tab.module.css';
import { useNextStep } from './use-next-step.ts';

/** What the other side has asked for and nobody has answered yet; not shown when there is nothing. */
export const RequestsCard = ({ view }: { readonly view: CaseView }) => {
  const { t, tFault } = useLanguage();
  const next = useNextStep();
  const open = openRequests(view.filings);
  if (open.length === 0) return null;
  return (
    <Card title={t('case.requests')} isFlush>
      {next.error !== null && (
        <div className={styles.banner}>
          <Banner tone="bad" title={t('app.failed')} isAnnounced>
            {tFault(faultOf(next.error))}
          </Banner>
        </div>
      )}
      <ul className={styles.list}>
        {open.map(({ filing, request }) => (
          <li key={request.requestId} className={styles.row}>
            <div className={styles.rowMain}>
              <ul className={styles.asks}>
                {request.what.map((item) => (
                  <li key={item.text}>{item.text}</li>
                ))}
              </ul>
              <div className={styles.rowNote}>
                {request.by === null ? t('case.request.noDay') : t('case.request.by', { day: request.by })}
              </div>
            </div>
            <Button
              size="small"
              isBusy={next.isPending}
              onPress={() =>
                next.mutate({
                  caseId: view.case.id,
                  step: { kind: 'answer-request', filingId: filing.id, requestId: request.requestId, by: request.by },
                })
              }
            >
              {t('case.request.answer')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
};
