import { useMutation } from '@tanstack/react-query';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useToasts } from '../app/toasts.ts';
import { useJob } from '../progress/use-job.ts';

export type HealingWay = 'backup' | 'other-backup' | 'add-again' | 'rebuild';

/** Restores one document, or all with null; says how it went, since what was damaged is then gone from the screen. */
export const useHealing = (documentId: string | null) => {
  const { t } = useLanguage();
  const toasts = useToasts();
  const job = useJob(`heal ${documentId ?? 'all'}`);
  const heal = useMutation({
    mutationFn: (way: HealingWay) =>
      job.start((jobId) => {
        if (documentId === null || way === 'backup' || way === 'other-backup')
          return call('health.restore', { documentId, pick: way === 'other-backup', jobId });
        return call(way === 'rebuild' ? 'health.rebuild' : 'health.add-again', { documentId, jobId });
      }),
    onSuccess: (done) => {
      if (done !== null && done.left === 0) toasts.show({ tone: 'good', title: t('health.healed') });
    },
  });
  const fault = heal.error === null ? null : faultOf(heal.error);
  return {
    job,
    run: heal.mutate,
    isBusy: heal.isPending,
    fault: fault?.code === 'cancelled' ? null : fault,
    left: heal.data?.left ?? 0,
  };
};
