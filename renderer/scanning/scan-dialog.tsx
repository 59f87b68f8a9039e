import { ScanLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../shared/ipc/result.ts';
import type { ScanOrder } from '../../shared/ipc/scanning-views.ts';
import { call, faultOf, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import type { IntakeWays } from '../documents/use-intake.ts';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './scan-dialog.module.css';
import { possibleOrder, ScanSettings } from './scan-settings.tsx';
import { ScannedPages } from './scanned-pages.tsx';
import { ScannerChoice } from './scanner-choice.tsx';
import { useScanners } from './use-scanners.ts';

export interface ScanDialogProps {
  readonly intake: IntakeWays;
  readonly onClose: () => void;
}

const noWish = { source: null, dpi: null, colour: null };

/** From the paper to one document: which scanner, how, page by page, done. Pages outlive the dialog and the app. */
export const ScanDialog = ({ intake, onClose }: ScanDialogProps) => {
  const { t, tFault } = useLanguage();
  const scanners = useScanners();
  const job = useJob('scan');
  const session = useRead('scanning', 'scan.session', {});
  const [wish, setWish] = useState<{ readonly [K in keyof ScanOrder]: ScanOrder[K] | null }>(noWish);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isDiscarding, setDiscarding] = useState(false);
  const pages = session.data?.pages ?? [];
  const pageCount = pages.reduce((sum, page) => sum + page.pageCount, 0);
  const isBusy = job.running !== null || intake.job.running !== null;
  const { chosen, abilities } = scanners;
  const order = abilities.data === undefined ? undefined : possibleOrder(abilities.data, wish);

  // Nobody is known yet: look around at once.
  const begun = useRef(false);
  const knowsNobody = scanners.chosen === undefined;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (knowsNobody) void scanners.find();
  }, [knowsNobody, scanners]);

  const attempt = async (work: () => Promise<unknown>) => {
    setFault(null);
    await work().catch((error: unknown) => setFault(faultOf(error)));
  };
  const scan = () =>
    attempt(async () => {
      if (chosen === undefined || order === undefined) return;
      await job.start((jobId) => call('scan.start', { scannerId: chosen.id, order, jobId }));
    });
  const finish = () =>
    attempt(async () => {
      const { refused } = await intake.scanned();
      if (refused[0] === undefined) onClose();
      else setFault(refused[0].fault);
    });

  return (
    <>
      <Dialog
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        title={t('scan.title')}
        size="large"
        closeLabel={t('app.close')}
        actions={
          <>
            <span className={styles.count} role="status">
              {pageCount > 0 && t('scan.pageCount', { count: pageCount })}
            </span>
            {pages.length > 0 && (
              <Button tone="quiet" isDisabled={isBusy} onPress={() => setDiscarding(true)}>
                {t('scan.discard')}
              </Button>
            )}
            <Button
              icon={ScanLine}
              tone={pages.length === 0 ? 'primary' : 'secondary'}
              isBusy={job.running !== null}
              isDisabled={order === undefined || intake.job.running !== null}
              onPress={() => void scan()}
            >
              {t(pages.length === 0 ? 'scan.start' : 'scan.more')}
            </Button>
            {pages.length > 0 && (
              <Button
                tone="primary"
                isBusy={intake.job.running !== null}
                isDisabled={job.running !== null}
                onPress={() => void finish()}
              >
                {t('scan.done')}
              </Button>
            )}
          </>
        }
      >
        <div className={styles.body}>
          <ScannerChoice scanners={scanners} isBusy={isBusy} />
          {chosen !== undefined && abilities.isPending && <ProgressBar label={t('scan.asking')} percent={undefined} />}
          {abilities.error !== null && (
            <Banner
              tone="bad"
              title={t('scan.notReached')}
              isAnnounced
              action={
                <Button size="small" onPress={() => void abilities.refetch()}>
                  {t('app.retry')}
                </Button>
              }
            >
              <p>{tFault(faultOf(abilities.error))}</p>
            </Banner>
          )}
          {abilities.data !== undefined && order !== undefined && (
            <ScanSettings
              abilities={abilities.data}
              order={order}
              onChange={(change) => setWish({ ...order, ...change })}
              isBusy={isBusy}
            />
          )}
          <JobProgress job={job} />
          {fault !== null && fault.code !== 'cancelled' && (
            <Banner
              tone="bad"
              title={t('scan.failed')}
              isAnnounced
              onClose={() => setFault(null)}
              closeLabel={t('app.close')}
            >
              <p>{tFault(fault)}</p>
              {/* The scanner's own troubles say so themselves. */}
              {pages.length > 0 && !fault.code.startsWith('scanner-') && (
                <p>{t('scan.keptPages', { count: pageCount })}</p>
              )}
            </Banner>
          )}
          <ScannedPages
            pages={pages}
            onRemove={(pageId) => void attempt(() => call('scan.remove-page', { pageId }))}
            isBusy={isBusy}
          />
          {pages.length > 0 && !isBusy && <p className={styles.quiet}>{t('scan.left')}</p>}
        </div>
      </Dialog>
      {isDiscarding && (
        <ConfirmDialog
          isOpen
          title={t('scan.discardTitle', { count: pageCount })}
          confirmLabel={t('scan.discard')}
          cancelLabel={t('scan.keep')}
          isDestructive
          onCancel={() => setDiscarding(false)}
          onConfirm={() => {
            setDiscarding(false);
            void attempt(() => call('scan.discard', {}));
          }}
        >
          {t('scan.discardText')}
        </ConfirmDialog>
      )}
    </>
  );
};
