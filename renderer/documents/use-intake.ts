import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../../shared/ipc/result.ts';
import type { IntakeBatch } from '../../shared/ipc/views.ts';
import { CallFault, call, faultOf } from '../app/calls.ts';
import { addDroppedFiles } from '../bridge.ts';
import { useJob } from '../progress/use-job.ts';

/** What became of the files last handed over; kept until it is dismissed, also while another screen is shown. */
export type IntakeOutcome = Pick<IntakeBatch, 'refused' | 'skipped'> & {
  readonly acceptedIds: readonly string[];
  /** The checklist slot they were dropped on. */
  readonly code: string | null;
  /** The call as a whole failed: nothing was looked at. */
  readonly fault: Fault | null;
};

const none: IntakeBatch = { accepted: [], refused: [], skipped: 0 };
type Into = { readonly caseId: string; readonly filingId: string | null };

/** The ways files come in. `code` is the checklist slot they were dropped on. */
export const useIntake = ({ caseId, filingId }: Into) => {
  const job = useJob(`intake ${caseId}`);
  const queries = useQueryClient();
  const queryKey = ['intake', caseId];
  const { data: outcome } = useQuery<IntakeOutcome | null>({
    queryKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const tell = (next: IntakeOutcome | null) => queries.setQueryData<IntakeOutcome | null>(queryKey, next);

  const take = async (code: string | null, hand: (jobId: string) => Promise<IntakeBatch>): Promise<void> => {
    tell(null);
    try {
      const batch = await job.start(hand);
      const acceptedIds = batch.accepted.map(({ documentId }) => documentId);
      if (code !== null) for (const documentId of acceptedIds) await call('document.update', { documentId, code });
      if (acceptedIds.length + batch.refused.length > 0)
        tell({ acceptedIds, refused: batch.refused, skipped: batch.skipped, code, fault: null });
    } catch (error) {
      tell({ acceptedIds: [], refused: [], skipped: 0, code, fault: faultOf(error) });
    }
  };

  /** One refused file again; the rest of the news stays. */
  const unlock = async (retryId: string, password: string): Promise<void> => {
    const others = (news: IntakeOutcome) => news.refused.filter((file) => file.retryId !== retryId);
    const before = queries.getQueryData<IntakeOutcome | null>(queryKey);
    if (before == null) return;
    try {
      const batch = await job.start((jobId) => call('document.retry-with-password', { retryId, password, jobId }));
      const ids = batch.accepted.map(({ documentId }) => documentId);
      const { code } = before;
      if (code !== null) for (const documentId of ids) await call('document.update', { documentId, code });
      const news = queries.getQueryData<IntakeOutcome | null>(queryKey) ?? before;
      tell({ ...news, acceptedIds: [...news.acceptedIds, ...ids], refused: [...others(news), ...batch.refused] });
    } catch (error) {
      const news = queries.getQueryData<IntakeOutcome | null>(queryKey) ?? before;
      tell({
        ...news,
        refused: news.refused.map((file) => (file.retryId === retryId ? { ...file, fault: faultOf(error) } : file)),
      });
    }
  };

  return {
    job,
    outcome,
    dismiss: () => tell(null),
    unlock,
    addFiles: (files: readonly File[], code: string | null = null) =>
      take(code, async (jobId) => {
        const result = await addDroppedFiles({ caseId, filingId, jobId }, files);
        if (!result.ok) throw new CallFault(result.error);
        return result.value;
      }),
    pick: (code: string | null = null) => take(code, (jobId) => call('document.pick', { caseId, filingId, jobId })),
    /** What lies scanned becomes a document. Rejects as the call does: the dialog shows why. */
    scanned: async (): Promise<IntakeBatch> => {
      const batch = await job.start((jobId) => call('scan.finish', { caseId, filingId, jobId }));
      const acceptedIds = batch.accepted.map(({ documentId }) => documentId);
      if (acceptedIds.length > 0) tell({ acceptedIds, refused: [], skipped: 0, code: null, fault: null });
      return batch;
    },
    pickFolder: () => take(null, (jobId) => call('document.pick-folder', { caseId, filingId, jobId })),
    takeAttachments: (documentId: string, indexes: readonly number[]) =>
      take(null, (jobId) => call('letter.take-attachments', { documentId, indexes: [...indexes], filingId, jobId })),
    /** Files copied in the file manager have a place on the disk; a copied picture has bytes alone. */
    paste: (files: readonly File[], fallbackName: string) =>
      take(null, async (jobId) => {
        const isPicture = ({ name, type }: File) => name === '' || (name === 'image.png' && type === 'image/png');
        if (!files.some(isPicture)) {
          const result = await addDroppedFiles({ caseId, filingId, jobId }, files);
          if (result.ok) return result.value;
          // Without a place there is no path to hand over, which main refuses as no message at all.
          if (result.error.code !== 'message-malformed') throw new CallFault(result.error);
        }
        let batch = none;
        for (const file of files) {
          const bytes = new Uint8Array(await file.arrayBuffer());
          const name = isPicture(file) ? `${fallbackName}.png` : file.name;
          const more = await call('document.add-bytes', { caseId, filingId, jobId, name, bytes });
          batch = {
            accepted: [...batch.accepted, ...more.accepted],
            refused: [...batch.refused, ...more.refused],
            skipped: batch.skipped + more.skipped,
          };
        }
        return batch;
      }),
  };
};
export type IntakeWays = ReturnType<typeof useIntake>;
