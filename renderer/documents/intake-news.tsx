import { useEffect } from 'react';
import { useLanguage } from '../app/language.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { Banner } from '../ui/banner.tsx';
import styles from './documents-panel.module.css';
import { UnlockForm } from './unlock-form.tsx';
import type { IntakeWays } from './use-intake.ts';

const goodNewsMs = 10_000;

/** Files on their way in, and what became of them: refused ones stay, each with its reason, until they are dismissed. */
export const IntakeNews = ({ intake }: { readonly intake: IntakeWays }) => {
  const { t, tFault } = useLanguage();
  const { outcome, dismiss, job } = intake;
  const isAllGood = outcome !== null && outcome.fault === null && outcome.refused.length === 0;
  const skipped = outcome !== null && outcome.skipped > 0 ? [t('documents.skipped', { count: outcome.skipped })] : [];
  // Good news goes by itself; what was refused stays until it has been read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts from this piece of news
  useEffect(() => {
    if (!isAllGood) return;
    const timer = setTimeout(dismiss, goodNewsMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <>
      {job.running !== null && (
        <div className={styles.progress}>
          <JobProgress job={job} />
        </div>
      )}
      {outcome !== null && outcome.fault !== null && (
        <Banner tone="bad" title={t('documents.addFailed')} isAnnounced onClose={dismiss} closeLabel={t('app.close')}>
          <p>{tFault(outcome.fault)}</p>
        </Banner>
      )}
      {outcome !== null && outcome.refused.length > 0 && (
        <Banner
          tone="warn"
          title={[
            t('documents.refused', { count: outcome.refused.length }),
            ...(outcome.acceptedIds.length > 0 ? [t('documents.accepted', { count: outcome.acceptedIds.length })] : []),
            ...skipped,
          ].join(' · ')}
          isAnnounced
          onClose={dismiss}
          closeLabel={t('app.close')}
        >
          <ul className={styles.refused}>
            {outcome.refused.map(({ fileName, fault, retryId }, position) => (
              <li key={retryId ?? position}>
                <span className={styles.fileName}>{fileName}</span>
                {tFault(fault)}
                {retryId !== null && (
                  <UnlockForm
                    fileName={fileName}
                    isBusy={job.running !== null}
                    onPassword={(password) => intake.unlock(retryId, password)}
                  />
                )}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {isAllGood && outcome.acceptedIds.length > 0 && (
        <Banner
          tone="good"
          title={[t('documents.accepted', { count: outcome.acceptedIds.length }), ...skipped].join(' · ')}
          isAnnounced
          onClose={dismiss}
          closeLabel={t('app.close')}
        />
      )}
    </>
  );
};
