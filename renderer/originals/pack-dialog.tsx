import { Download, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { MadePdf } from '../../shared/ipc/views.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { MadePdfView } from '../documents/made-pdf-view.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './dialogs.module.css';

export interface PackDialogProps {
  readonly documentIds: readonly string[];
  readonly onClose: () => void;
}

/** The sheets as they will be printed, then the system's own print dialog or a PDF. */
export const PackDialog = ({ documentIds, onClose }: PackDialogProps) => {
  const { t, tFault } = useLanguage();
  const job = useJob('originals pack');
  const [pdf, setPdf] = useState<MadePdf | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [note, setNote] = useState<string | null>(null);

  const run = async (work: (jobId: string) => Promise<void>) => {
    setError(null);
    setNote(null);
    try {
      await job.start(work);
    } catch (failure) {
      setError(failure);
    }
  };
  const ids = [...documentIds];
  const preview = () => run(async (jobId) => setPdf(await call('originals.preview', { documentIds: ids, jobId })));
  const print = () =>
    run(async (jobId) => {
      const { printed } = await call('originals.print', { documentIds: ids, jobId });
      if (printed) onClose();
      else setNote(t('originals.notPrinted'));
    });
  const savePdf = () =>
    run(async (jobId) => {
      const { saved, fileName } = await call('originals.save-pdf', { documentIds: ids, jobId });
      if (saved) setNote(t('review.saved', { name: fileName ?? '' }));
    });

  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void preview();
  }, []);

  const isBusy = job.running !== null;
  const fault = error === null ? null : faultOf(error);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('originals.pack')}
      size="large"
      closeLabel={t('app.close')}
      actions={
        <>
          {note !== null && (
            <span className={styles.note} role="status">
              {note}
            </span>
          )}
          <Button icon={Download} isDisabled={pdf === null || isBusy} onPress={() => void savePdf()}>
            {t('originals.savePdf')}
          </Button>
          <Button
            tone="primary"
            icon={Printer}
            isDisabled={pdf === null}
            isBusy={isBusy && pdf !== null}
            onPress={() => void print()}
          >
            {t('originals.doPrint')}
          </Button>
        </>
      }
    >
      <div className={styles.pack}>
        <p className={styles.text}>{t('originals.packText')}</p>
        <JobProgress job={job} />
        {fault !== null && (
          <Banner
            tone={fault.code === 'cancelled' ? 'info' : 'bad'}
            title={t(fault.code === 'cancelled' ? 'originals.packStopped' : 'originals.packFailed')}
            isAnnounced
            action={
              pdf === null && (
                <Button size="small" onPress={() => void preview()}>
                  {t('app.retry')}
                </Button>
              )
            }
          >
            {fault.code !== 'cancelled' && <p>{tFault(fault)}</p>}
          </Banner>
        )}
        {pdf !== null && (
          <div className={styles.preview}>
            <MadePdfView pdf={pdf} firstZoom="page" />
          </div>
        )}
      </div>
    </Dialog>
  );
};
