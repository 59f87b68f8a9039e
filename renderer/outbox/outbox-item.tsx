import { Pause, RefreshCw } from 'lucide-react';
import type { OutboxRow } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { clockTime, dayAndTime } from '../app/today.ts';
import { sizeText } from '../progress/size-text.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './outbox-screen.module.css';
import { groupOf, outboxTone } from './outbox-words.ts';

/** One thing to send: state, real progress, the last problem in words, and what can be done about it. */
export const OutboxItem = ({ row }: { readonly row: OutboxRow }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const retry = useDo('outbox.retry');
  const pause = useDo('outbox.pause');
  const { id, state, caseRef, sentBytes, totalBytes, problem, nextTryAt } = row;
  const job =
    row.job === 'filing' && row.filingKind !== null
      ? t(`filing.kindLong.${row.filingKind}`)
      : t(`outbox.job.${row.job === 'filing' ? 'withdrawal' : row.job}`);
  const error = retry.error ?? pause.error;
  const isDone = groupOf(state) === 'done';
  const isMoving = state === 'creating' || state === 'uploading' || state === 'submitting';
  return (
    <li className={styles.item}>
      <div className={styles.main}>
        <div className={styles.what}>
          <span className={styles.job}>{job}</span>
          <StatusMark tone={outboxTone[state]} label={t(`outbox.state.${state}`)} />
          <Button tone="quiet" size="small" onPress={() => go({ page: 'case', caseId: row.caseId, tab: 'overview' })}>
            {t('outbox.openCase', { ref: caseRef })}
          </Button>
          <span className={styles.quiet}>{t('outbox.since', { at: dayAndTime(row.createdAt) })}</span>
        </div>
        {isMoving && (
          <ProgressBar
            label={t(`outbox.state.${state}`)}
            percent={totalBytes === 0 ? undefined : (100 * sentBytes) / totalBytes}
            valueLabel={
              totalBytes === 0
                ? undefined
                : t('outbox.bytes', { sent: sizeText(sentBytes), total: sizeText(totalBytes) })
            }
          />
        )}
        {problem !== null && !isDone && (
          <p className={state === 'needs-attention' ? styles.bad : styles.warn}>
            {state !== 'needs-attention' && `${t('outbox.lastProblem')}: `}
            {tFault(problem)}
          </p>
        )}
        {state === 'waiting' && nextTryAt !== null && (
          <p className={styles.quiet}>
            {Date.parse(nextTryAt) > Date.now() + 1000
              ? t('outbox.nextTry', { at: clockTime(nextTryAt) })
              : t('outbox.nextTrySoon')}
          </p>
        )}
        {error !== null && (
          <p className={styles.bad} role="alert">
            {tFault(faultOf(error))}
          </p>
        )}
      </div>
      {!isDone && (
        <div className={styles.actions}>
          {!isMoving && (
            <Button
              size="small"
              icon={RefreshCw}
              tone={state === 'needs-attention' ? 'primary' : 'secondary'}
              isBusy={retry.isPending}
              onPress={() => retry.mutate({ id })}
            >
              {t(state === 'paused' ? 'outbox.resume' : 'outbox.retry')}
            </Button>
          )}
          {state !== 'paused' && state !== 'needs-attention' && (
            <Button size="small" icon={Pause} isBusy={pause.isPending} onPress={() => pause.mutate({ id })}>
              {t('outbox.pause')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};
