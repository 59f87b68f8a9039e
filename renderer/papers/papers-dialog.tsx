import { Download, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import type { MadePdf } from '../../shared/ipc/views.ts';
import { call, faultOf, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { MadePdfView } from '../documents/made-pdf-view.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './papers.module.css';

type Props = { readonly filingId: string; readonly onClose: () => void };

/** The papers of a filing: chosen, seen as they will be printed, saved or printed. */
export const PapersDialog = ({ filingId, onClose }: Props) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const query = useRead('cases', 'papers.of-filing', { filingId });
  const job = useJob(`papers ${filingId}`);
  const [dropped, setDropped] = useState<readonly PaperKind[]>([]);
  const [pdf, setPdf] = useState<MadePdf | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [note, setNote] = useState<string | null>(null);
  // The button that was pressed stays the focus while it works.
  const [pressed, setPressed] = useState<'print' | 'save' | null>(null);
  const offered = query.data?.kinds ?? [];
  const kinds = offered.filter((kind) => !dropped.includes(kind));
  const wanted = kinds.join(' ');

  const run = async (work: (jobId: string) => Promise<void>) => {
    setError(null);
    setNote(null);
    try {
      await job.start(work);
    } catch (failure) {
      setError(failure);
    }
  };
  const act = async (button: 'print' | 'save', work: (jobId: string) => Promise<void>) => {
    if (job.running !== null) return;
    setPressed(button);
    await run(work);
    setPressed(null);
  };
  const show = () => run(async (jobId) => setPdf(await call('papers.show', { filingId, kinds, jobId })));
  const drawn = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: when other papers are chosen
  useEffect(() => {
    if (wanted === '' || wanted === drawn.current || job.running !== null) return;
    drawn.current = wanted;
    void show();
  }, [wanted, job.running]);

  const isBusy = job.running !== null;
  const isReady = pdf !== null && kinds.length > 0;
  const fault = error === null ? null : faultOf(error);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('papers.ofFiling')}
      size="large"
      closeLabel={t('app.close')}
      actions={
        <>
          {note !== null && (
            <span className={styles.note} role="status">
              {note}
            </span>
          )}
          <Button
            tone="quiet"
            onPress={() => {
              onClose();
              go({ page: 'settings', part: 'papers' });
            }}
          >
            {t('papers.edit')}
          </Button>
          <Button
            icon={Printer}
            isDisabled={!isReady}
            isBusy={isBusy && pressed === 'print'}
            onPress={() =>
              void act('print', async (jobId) => {
                const { printed } = await call('papers.print', { filingId, kinds, jobId });
                if (!printed) setNote(t('papers.notPrinted'));
              })
            }
          >
            {t('papers.print')}
          </Button>
          <Button
            tone="primary"
            icon={Download}
            isDisabled={!isReady}
            isBusy={isBusy && pressed === 'save'}
            onPress={() =>
              void act('save', async (jobId) => {
                const { saved, fileName } = await call('papers.save-pdf', { filingId, kinds, jobId });
                if (saved) setNote(t('review.saved', { name: fileName ?? '' }));
              })
            }
          >
            {t('papers.savePdf')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p className={styles.text}>{t('papers.ofFilingText')}</p>
        {query.data === undefined && <Fallback of={query} />}
        <fieldset className={styles.choose} aria-label={t('papers.choose')}>
          {offered.map((kind) => (
            <CheckboxField
              key={kind}
              label={t(`paper.kind.${kind}`)}
              isSelected={!dropped.includes(kind)}
              isDisabled={isBusy}
              onChange={(isWanted) => setDropped(isWanted ? dropped.filter((one) => one !== kind) : [...dropped, kind])}
            />
          ))}
        </fieldset>
        {query.data !== undefined && kinds.length === 0 && <p className={styles.text}>{t('papers.chooseOne')}</p>}
        <JobProgress job={job} />
        {fault !== null && (
          <Banner
            tone={fault.code === 'cancelled' ? 'info' : 'bad'}
            title={t('papers.previewFailed')}
            isAnnounced
            action={
              <Button size="small" onPress={() => void show()}>
                {t('app.retry')}
              </Button>
            }
          >
            {fault.code !== 'cancelled' && <p>{tFault(fault)}</p>}
          </Banner>
        )}
        {isReady && pdf !== null && (
          <div className={styles.dialogPages}>
            <MadePdfView pdf={pdf} firstZoom="page" />
          </div>
        )}
      </div>
    </Dialog>
  );
};
