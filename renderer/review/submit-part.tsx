import { PackageCheck, Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SendingChannel } from '../../shared/claim/by-hand-record.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useAppState } from '../app/app-state.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { useToasts } from '../app/toasts.ts';
import { ChannelChoice } from '../byHand/channel-choice.tsx';
import { useChannels } from '../byHand/use-channels.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { useSignOff } from '../signOff/sign-off-context.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import styles from './submit-part.module.css';

export interface SubmitPartProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly errorCount: number;
}

/** One declaration, one button. Offline it goes into the outbox all the same; by hand it is fixed and waits for somebody. */
export const SubmitPart = ({ view, filing, errorCount }: SubmitPartProps) => {
  const { t, tData, tFault } = useLanguage();
  const { go } = useNavigation();
  const { online } = useAppState().outbox;
  const job = useJob(`submit ${filing.id}`);
  const [isDeclared, setDeclared] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [chosen, setChosen] = useState<SendingChannel | null>(null);
  const { offered, usual } = useChannels(view, filing);
  const channel = chosen ?? usual;

  const toasts = useToasts();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const submit = async () => {
    setError(null);
    try {
      const filingId = filing.id;
      if (channel !== 'endpoint') {
        // The page turns to the channel's own steps by itself.
        await job.start((jobId) => call('hand.prepare', { filingId, channel, jobId }));
        return;
      }
      await job.start((jobId) => call('filing.submit', { filingId, jobId }));
      // Who has gone elsewhere meanwhile is left there.
      if (isHere.current) go({ page: 'case', caseId: filing.caseId, tab: 'overview' });
    } catch (failure) {
      if (isHere.current) setError(failure);
      else toasts.show({ tone: 'bad', title: t('review.submitFailed'), text: tFault(faultOf(failure)) });
    }
  };

  const blocked = useSignOff()?.view.blocked ?? null;
  const isReady = errorCount === 0 && isDeclared && blocked === null;
  const hint =
    blocked !== null
      ? tData(`signOff.blocked.${blocked}`)
      : errorCount > 0
        ? t('review.needErrors', { count: errorCount })
        : !isDeclared
          ? t('review.needDeclare')
          : channel !== 'endpoint'
            ? t(`channel.hint.${channel}`)
            : t(online ? 'review.submitHint' : 'review.offline');
  return (
    <div className={styles.submit}>
      <ChannelChoice offered={offered} value={channel} onChange={setChosen} />
      <CheckboxField label={t('review.declare')} isSelected={isDeclared} onChange={setDeclared} />
      {error !== null && (
        <Banner tone="bad" title={t('review.submitFailed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      <JobProgress job={job} />
      <div className={styles.row}>
        <Button
          tone="primary"
          icon={channel === 'endpoint' ? Send : PackageCheck}
          isDisabled={!isReady}
          isBusy={job.running !== null}
          onPress={() => void submit()}
        >
          {t(channel === 'endpoint' ? 'review.submit' : 'channel.prepare')}
        </Button>
        <span className={styles.hint}>{hint}</span>
      </div>
    </div>
  );
};
