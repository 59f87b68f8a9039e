import { useEffect, useRef, useState } from 'react';
import type { MadePdf } from '../../shared/ipc/views.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { MadePdfView } from '../documents/made-pdf-view.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './refund.module.css';

type Props = {
  readonly caseId: string;
  /** null shows the directory. */
  readonly declarationNo: string | null;
  readonly onClose: () => void;
};

/** A PDF of the pack as it will be saved. */
export const RefundPreviewDialog = ({ caseId, declarationNo, onClose }: Props) => {
  const { t, tFault } = useLanguage();
  const job = useJob(`refund preview ${caseId}`);
  const [pdf, setPdf] = useState<MadePdf | null>(null);
  const [error, setError] = useState<unknown>(null);
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    job.start((jobId) => call('refund.preview', { caseId, declarationNo, jobId })).then(setPdf, setError);
  }, []);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={
        declarationNo === null ? t('paper.kind.tax-refund-directory') : t('refund.declaration', { no: declarationNo })
      }
      size="large"
      closeLabel={t('app.close')}
    >
      <JobProgress job={job} />
      {error !== null && (
        <Banner tone="bad" title={t('refund.previewFailed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      {pdf !== null && (
        <div className={styles.pages}>
          <MadePdfView pdf={pdf} firstZoom="page" />
        </div>
      )}
    </Dialog>
  );
};
