import { useMutation } from '@tanstack/react-query';
import { caseNoOf } from '../../shared/claim/case.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import { canStart, withdrawalOf } from '../../shared/claim/spine.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { dayAndTime } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './overview-tab.module.css';
import { filingTone } from './words.ts';

/** The forms of the case, newest first, and the ways to begin another. */
export const FilingsCard = ({ view }: { readonly view: CaseView }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const caseId = view.case.id;
  const start = useMutation({
    mutationFn: (kind: 'possible-loss-notice' | 'claim') => call('filing.start', { caseId, kind }),
    onSuccess: ({ filingId }) => go({ page: 'filing', caseId, filingId }),
  });
  const filings = view.filings.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return (
    <Card
      title={t('case.filings')}
      isFlush
      actions={
        <>
          {canStart(view.filings, 'possible-loss-notice') && (
            <Button size="small" isBusy={start.isPending} onPress={() => start.mutate('possible-loss-notice')}>
              {t('case.startNotice')}
            </Button>
          )}
          {canStart(view.filings, 'claim') && (
            <Button size="small" isBusy={start.isPending} onPress={() => start.mutate('claim')}>
              {t(caseNoOf(view.case) === null ? 'case.startClaimEarly' : 'case.startClaim')}
            </Button>
          )}
        </>
      }
    >
      {start.error !== null && (
        <div className={styles.banner}>
          <Banner tone="bad" title={t('app.failed')} isAnnounced>
            {tFault(faultOf(start.error))}
          </Banner>
        </div>
      )}
      {filings.length === 0 ? (
        <p className={styles.none}>{t('case.filingsNone')}</p>
      ) : (
        <ul className={styles.list}>
          {filings.map((filing) => (
            <FilingRow
              key={filing.id}
              filing={filing}
              isBeingWithdrawn={withdrawalOf(view.filings, filing.id) !== undefined}
              onOpen={() =>
                // What people send and follow has its steps and its journal there.
                go({
                  page: filing.byHand !== null && !isEditable(filing.state) ? 'review' : 'filing',
                  caseId,
                  filingId: filing.id,
                })
              }
            />
          ))}
        </ul>
      )}
    </Card>
  );
};

interface FilingRowProps {
  readonly filing: Filing;
  readonly isBeingWithdrawn: boolean;
  readonly onOpen: () => void;
}

const FilingRow = ({ filing, isBeingWithdrawn, onOpen }: FilingRowProps) => {
  const { t } = useLanguage();
  const action = filing.state === 'returned' ? 'fix' : isEditable(filing.state) ? 'edit' : 'see';
  const notes = [
    filing.submittedAt === null
      ? t('case.filing.changedAt', { at: dayAndTime(filing.updatedAt) })
      : t('case.filing.sentAt', { at: dayAndTime(filing.submittedAt) }),
    ...(filing.form.kind === 'originals-dispatch' ? [`${filing.form.courier} ${filing.form.waybill}`.trim()] : []),
    ...(filing.acceptanceNo === null ? [] : [t('case.filing.acceptanceNo', { no: filing.acceptanceNo })]),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.rowMain}>
        <div className={styles.rowTitle}>
          <span>{t(`filing.kindLong.${filing.form.kind}`)}</span>
          <StatusMark tone={filingTone[filing.state]} label={t(`filing.state.${filing.state}`)} />
          {isBeingWithdrawn && <StatusMark tone="warn" label={t('filing.withdrawal.open')} />}
        </div>
        <div className={styles.rowNote}>{notes.join(' · ')}</div>
      </div>
      <Button size="small" onPress={onOpen}>
        {t(`case.filing.${action}`)}
      </Button>
    </li>
  );
};
