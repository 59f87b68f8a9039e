import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import { useAppState } from '../app/app-state.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { useToasts } from '../app/toasts.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { useSignOff } from '../signOff/sign-off-context.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import styles from './submit-part.module.css';

/** One declaration, one button. Offline it goes into the outbox all the same. */
export const SubmitPart = ({ filing, errorCount }: { readonly filing: Filing; readonly errorCount: number }) => {
  const { t, tData, tFault } = useLanguage();
  const { go } = useNavigation();
  const { online } = useAppState().outbox;
  const job = useJob(`submit ${filing.id}`);
  const [isDeclared, setDeclared] = useState(false);
  const [error, setError] = useState<unknown>(null);

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
      await job.start((jobId) => call('filing.submit', { filingId: filing.id, jobId }));
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
          : t(online ? 'review.submitHint' : 'review.offline');
  return (
    <div className={styles.submit}>
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
          icon={Send}
          isDisabled={!isReady}
          isBusy={job.running !== null}
          onPress={() => void submit()}
        >
          {t('review.submit')}
        </Button>
        <span className={styles.hint}>{hint}</span>
      </div>
    </div>
  );
};
