import { useLanguage } from '../app/language.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { secondsLeft } from './time-left.ts';
import type { Job } from './use-job.ts';

/** What a job is doing, how far it is, and the way to stop it. Nothing while it rests. */
export const JobProgress = ({ job: { running, cancel } }: { readonly job: Job }) => {
  const { t, tData } = useLanguage();
  if (running === null) return null;
  const { step, done, total, startedAt } = running;
  const seconds = secondsLeft(done, total, performance.now() - startedAt);
  const words =
    total === 0
      ? undefined
      : seconds === undefined
        ? t('progress.count', { done, total })
        : t('progress.left', { done, total, seconds });
  return (
    <ProgressBar
      label={tData(`progress.${step}`)}
      percent={total === 0 ? undefined : (100 * done) / total}
      valueLabel={words}
      onCancel={cancel}
      cancelLabel={t('progress.cancel')}
    />
  );
};
