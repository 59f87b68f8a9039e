import { Database, FileSpreadsheet, RefreshCw, SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { type ReferenceList, referenceLists } from '../../shared/claim/reference/records.ts';
import type { OpenedFile } from '../../shared/ipc/reference-views.ts';
import { call, faultOf, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner, type BannerTone } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { RecordPanel } from './record-panel.tsx';
import styles from './reference.module.css';
import { ReferenceTable } from './reference-table.tsx';
import { useReferenceWords } from './reference-words.ts';
import { useReferencePages } from './use-reference-pages.ts';

type News = { readonly tone: BannerTone; readonly title: string; readonly text?: string };

/** 资料: what the platform says about policies, buyers, shipments and declarations, its source and its age. */
export const ReferenceScreen = () => {
  const { t, tFault } = useLanguage();
  const { age } = useReferenceWords();
  const [list, setList] = useState<ReferenceList>('shipments');
  const [text, setText] = useState('');
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const overview = useRead('reference', 'reference.overview', {});
  const pages = useReferencePages(list, useDeferredValue(text.trim()));
  const job = useJob('reference');

  const run = async (failed: string, work: (jobId: string) => Promise<News | null>) => {
    setNews(null);
    try {
      setNews(await job.start(work));
    } catch (error) {
      const fault = faultOf(error);
      if (fault.code === 'cancelled') setNews({ tone: 'info', title: t('reference.syncStopped') });
      else setNews({ tone: 'bad', title: failed, text: tFault(fault) });
    }
  };
  const sync = () =>
    run(t('reference.syncFailed'), async (jobId) => {
      const { changed } = await call('reference.sync', { jobId });
      const title = changed === 0 ? t('reference.syncedNothing') : t('reference.syncedChanged', { count: changed });
      return { tone: 'good', title };
    });
  const open = () =>
    run(t('reference.importing.openFailed'), async (jobId) => {
      setFile((await call('reference.open-file', { jobId })).file);
      return null;
    });

  if (overview.data === undefined) return <Fallback of={overview} />;
  const { lists, isSyncing, fault } = overview.data;
  const here = lists.find((one) => one.list === list);
  const chosen = pages.rows?.find(({ key }) => key === openKey);
  const problem = fault !== null && fault.retry !== 'later' ? tFault(fault) : null;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('reference.title')}</h1>
        <span className={styles.quiet} role="status">
          {isSyncing
            ? t('reference.syncing')
            : here?.syncedAt == null
              ? t('reference.never')
              : t('reference.synced', { age: age(here.syncedAt) })}
        </span>
        <div className={styles.actions}>
          <Button icon={RefreshCw} isBusy={isSyncing} isDisabled={job.running !== null} onPress={() => void sync()}>
            {t('reference.sync')}
          </Button>
          <Button icon={FileSpreadsheet} isDisabled={job.running !== null} onPress={() => void open()}>
            {t('reference.import')}
          </Button>
          <ExportButton of={{ list: 'reference', of: list, text: text.trim() }} />
        </div>
      </header>
      <div className={styles.filters}>
        <SegmentedControl
          label={t('reference.which')}
          segments={referenceLists.map((id) => {
            const counts = lists.find((one) => one.list === id);
            return { id, label: `${t(`reference.list.${id}`)} ${(counts?.endpoint ?? 0) + (counts?.file ?? 0)}` };
          })}
          value={list}
          onChange={(next) => {
            setList(next);
            setOpenKey(null);
          }}
        />
        <div className={styles.search}>
          <SearchField
            label={t(`reference.search.${list}`)}
            placeholder={t(`reference.search.${list}`)}
            clearLabel={t('reference.clear')}
            value={text}
            onChange={setText}
          />
        </div>
        {text.trim() !== '' && (
          <span className={styles.quiet} role="status">
            {t('reference.found', { count: pages.total })}
          </span>
        )}
      </div>
      <JobProgress job={job} />
      {problem !== null && (
        <Banner tone="warn" title={t('reference.syncFailed')}>
          <p>
            {problem} {t('reference.offlineUse')}
          </p>
        </Banner>
      )}
      {(here?.unreadable ?? 0) > 0 && (
        <Banner tone="warn" title={t('reference.unreadable', { count: here?.unreadable ?? 0 })} />
      )}
      {news !== null && (
        <Banner
          tone={news.tone}
          title={news.title}
          isAnnounced
          onClose={() => setNews(null)}
          closeLabel={t('app.close')}
        >
          {news.text !== undefined && (
            <p>
              {news.text} {t('reference.offlineUse')}
            </p>
          )}
        </Banner>
      )}
      <div className={styles.body}>
        <div className={styles.table}>
          {pages.rows === undefined ? (
            <Fallback of={pages.query} />
          ) : (
            <ReferenceTable
              list={list}
              rows={pages.rows}
              onNearEnd={pages.more}
              onOpen={setOpenKey}
              empty={
                text.trim() === '' ? (
                  <EmptyState icon={Database} title={t(`reference.empty.${list}`)} text={t('reference.emptyText')} />
                ) : (
                  <EmptyState
                    icon={SearchX}
                    title={t('reference.noMatch')}
                    text={t('reference.noMatchText')}
                    actions={<Button onPress={() => setText('')}>{t('reference.clear')}</Button>}
                  />
                )
              }
            />
          )}
        </div>
        {chosen !== undefined && (
          <RecordPanel
            key={chosen.key}
            list={list}
            known={chosen}
            onClose={() => setOpenKey(null)}
            onUndone={(count) => {
              setOpenKey(null);
              setNews({ tone: 'good', title: t('reference.undone', { count }) });
            }}
          />
        )}
      </div>
      {file !== null && (
        <ImportDialog
          file={file}
          firstList={list}
          onClose={() => setFile(null)}
          onImported={(into, title) => {
            setFile(null);
            setList(into);
            setText('');
            setNews({ tone: 'good', title });
          }}
        />
      )}
    </div>
  );
};
