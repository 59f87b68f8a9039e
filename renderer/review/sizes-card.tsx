import { Shrink } from 'lucide-react';
import { useState } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import type { SizeRow } from '../../shared/ipc/targets-views.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { call, faultOf, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { sizeText } from '../progress/size-text.ts';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CountBadge } from '../ui/status-mark.tsx';
import { SizeLine } from './size-line.tsx';
import styles from './sizes-card.module.css';

const idsOf = (rows: readonly SizeRow[]): string[] => rows.map(({ documentId }) => documentId);

/** Documents over the targets, at the point of sending: tried smaller, compared, decided, undone. Nothing where all is well. */
export const SizesCard = ({ view, filing }: { readonly view: CaseView; readonly filing: Filing }) => {
  const { t, tFault } = useLanguage();
  const { data: targets } = useRead('app', 'targets.get', {});
  const { data, refetch } = useRead('documents', 'targets.sizes', { filingId: filing.id });
  const job = useJob(`sizes ${filing.id}`);
  const [error, setError] = useState<unknown>(null);
  const rows = (data?.rows ?? []).filter(({ isOver, decided }) => isOver || decided !== null);
  if (targets === undefined || rows.length === 0) return null;
  const open = rows.filter(({ decided, isFixed }) => decided === null && !isFixed);
  const untried = open.filter(({ proposal, fault }) => proposal === null && fault === null);
  const ready = open.filter(({ proposal }) => proposal !== null && isUseful(proposal));

  const attempt = async (work: Promise<unknown>): Promise<void> => {
    setError(null);
    await work.then(() => refetch()).catch((failure: unknown) => setError(failure));
  };
  const propose = (documentIds: string[]): void =>
    void attempt(job.start((jobId) => call('targets.propose', { documentIds, jobId })));
  const use = (documentIds: string[]): void => void attempt(call('targets.use', { documentIds }));
  const restore = (documentIds: string[]): void => void attempt(call('targets.restore', { documentIds }));
  const { maxFileBytes, maxPageBytes } = targets.data;

  return (
    <Card
      title={t('targets.title')}
      aside={
        open.length > 0 && (
          <CountBadge count={open.length} tone="warn" label={t('targets.over', { count: open.length })} />
        )
      }
      actions={
        <span className={styles.actions}>
          {untried.length > 1 && (
            <Button
              size="small"
              icon={Shrink}
              isDisabled={job.running !== null}
              onPress={() => propose(idsOf(untried))}
            >
              {t('targets.tryAll')}
            </Button>
          )}
          {ready.length > 1 && (
            <Button size="small" onPress={() => use(idsOf(ready))}>
              {t('targets.useAll')}
            </Button>
          )}
        </span>
      }
    >
      <p className={styles.lead}>{t('targets.goal', { file: sizeText(maxFileBytes), page: sizeText(maxPageBytes) })}</p>
      {error !== null && faultOf(error).code !== 'cancelled' && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      <JobProgress job={job} />
      <ul className={styles.list}>
        {rows.map((row) => (
          <SizeLine
            key={row.documentId}
            row={row}
            document={view.documents.find(({ id }) => id === row.documentId)}
            isBusy={job.running !== null}
            onTry={() => propose([row.documentId])}
            onUse={() => use([row.documentId])}
            onRestore={() => restore([row.documentId])}
          />
        ))}
      </ul>
    </Card>
  );
};

const isUseful = ({ codedPages, parts }: NonNullable<SizeRow['proposal']>): boolean =>
  codedPages > 0 || parts.length > 1;
