import { ClipboardList, FolderDown, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import { call, faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './by-hand.module.css';

type Done = { readonly folder: string; readonly count: number; readonly tooLarge: number };

/** The two halves of filing by typing: the fields on a screen of their own, the files in a folder. */
export const CopyOutPart = ({ filing }: { readonly filing: Filing }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const { data } = useRead('cases', 'hand.copy-out', { filingId: filing.id });
  const job = useJob(`lay out ${filing.id}`);
  const openFolder = useDo('hand.open-folder');
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<Done | null>(null);
  const failure = error ?? openFolder.error;
  const total = (data?.groups ?? []).reduce((sum, { rows }) => sum + rows.length, 0);
  const copied = filing.byHand?.copied.length ?? 0;

  const layOut = async (): Promise<void> => {
    setError(null);
    setDone(null);
    try {
      const made = await job.start((jobId) => call('hand.lay-out', { filingId: filing.id, jobId }));
      if (made.folder !== null) setDone({ ...made, folder: made.folder });
    } catch (fault) {
      setError(fault);
    }
  };

  return (
    <section className={styles.part} aria-label={t('copyOut.title')}>
      {failure !== null && faultOf(failure).code !== 'cancelled' && (
        <Banner tone="bad" title={t('hand.failed')} isAnnounced>
          <p>{tFault(faultOf(failure))}</p>
        </Banner>
      )}
      <JobProgress job={job} />
      <div className={styles.row}>
        <Button
          tone="primary"
          icon={ClipboardList}
          onPress={() => go({ page: 'copy-out', caseId: filing.caseId, filingId: filing.id })}
        >
          {t(copied === 0 ? 'copyOut.begin' : 'copyOut.goOn')}
        </Button>
        <Button icon={FolderDown} isBusy={job.running !== null} onPress={() => void layOut()}>
          {t('copyOut.layOut')}
        </Button>
        <span className={styles.quiet}>{t('copyOut.progress', { done: copied, total })}</span>
      </div>
      {done !== null && (
        <Banner
          tone={done.tooLarge > 0 ? 'warn' : 'good'}
          title={t('copyOut.laidOut', { count: done.count, folder: done.folder })}
          isAnnounced
          action={
            <Button size="small" icon={FolderOpen} onPress={() => openFolder.mutate({ filingId: filing.id })}>
              {t('hand.openFolder')}
            </Button>
          }
        >
          {done.tooLarge > 0 && <p>{t('copyOut.tooLarge', { count: done.tooLarge })}</p>}
        </Banner>
      )}
    </section>
  );
};
