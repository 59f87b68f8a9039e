import { Download, RefreshCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView, MadePdf } from '../../shared/ipc/views.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { MadePdfView } from '../documents/made-pdf-view.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { sizeText } from '../progress/size-text.ts';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './dossier-card.module.css';
import { useSaveDossier } from './use-save-dossier.ts';

type Made =
  | { readonly kind: 'none' }
  | { readonly kind: 'made'; readonly pdf: MadePdf; readonly of: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What the dossier is made of: when this differs from what a preview was made of, the preview is old. */
const contentOf = (view: CaseView, filing: Filing): string =>
  JSON.stringify([
    view.case.revision,
    filing.revision,
    filing.documentIds,
    filing.explanations,
    view.documents
      .filter(({ id }) => filing.documentIds.includes(id))
      .map(({ id, title, code, pages, originalToFollow, removedAt }) => [
        id,
        title,
        code,
        pages,
        originalToFollow,
        removedAt,
      ]),
  ]);

/** The dossier as it would be sent now, made when the screen opens. Its making can be stopped and goes on by a button. */
export const DossierCard = ({ view, filing }: { readonly view: CaseView; readonly filing: Filing }) => {
  const { t, tFault } = useLanguage();
  const job = useJob(`dossier ${filing.id}`);
  const [made, setMade] = useState<Made>({ kind: 'none' });
  const save = useSaveDossier(filing.id);
  const content = contentOf(view, filing);

  const make = async () => {
    try {
      const pdf = await job.start((jobId) => call('filing.preview', { filingId: filing.id, jobId }));
      setMade({ kind: 'made', pdf, of: content });
    } catch (error) {
      setMade({ kind: 'failed', error });
    }
  };
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void make();
  }, []);

  const isOld = made.kind === 'made' && made.of !== content;
  return (
    <section className={styles.dossier} aria-label={t('review.dossier')}>
      <header className={styles.head}>
        <h2>{t('review.dossier')}</h2>
        {made.kind === 'made' && (
          <span className={styles.quiet}>
            {t('review.dossierPages', { pages: made.pdf.pageCount, size: sizeText(made.pdf.sizeBytes) })}
          </span>
        )}
        <div className={styles.actions}>
          {save.savedName !== null && (
            <span className={styles.quiet} role="status">
              {t('review.saved', { name: save.savedName })}
            </span>
          )}
          <Button icon={Download} size="small" isBusy={save.isBusy} onPress={save.start}>
            {t('review.saveDossier')}
          </Button>
        </div>
      </header>
      {save.error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          <p>{tFault(faultOf(save.error))}</p>
        </Banner>
      )}
      {job.running !== null && (
        <div className={styles.progress}>
          <JobProgress job={job} />
        </div>
      )}
      {job.running === null && made.kind === 'failed' && (
        <div className={styles.notice}>
          <Banner
            tone={faultOf(made.error).code === 'cancelled' ? 'info' : 'bad'}
            title={faultOf(made.error).code === 'cancelled' ? t('review.dossierStopped') : t('review.dossierFailed')}
            isAnnounced
            action={
              <Button size="small" onPress={() => void make()}>
                {t('review.makeDossier')}
              </Button>
            }
          >
            {faultOf(made.error).code !== 'cancelled' && <p>{tFault(faultOf(made.error))}</p>}
          </Banner>
        </div>
      )}
      {job.running === null && isOld && (
        <div className={styles.notice}>
          <Banner
            tone="info"
            title={t('review.dossierStale')}
            action={
              <Button size="small" icon={RefreshCw} onPress={() => void make()}>
                {t('review.refresh')}
              </Button>
            }
          />
        </div>
      )}
      {made.kind === 'made' && made.pdf.missingCharacters.length > 0 && (
        <div className={styles.notice}>
          <Banner
            tone="warn"
            title={t('review.missingCharacters', { characters: made.pdf.missingCharacters.join(' ') })}
          />
        </div>
      )}
      {made.kind === 'made' && <MadePdfView pdf={made.pdf} />}
    </section>
  );
};
