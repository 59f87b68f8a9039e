import { useQuery } from '@tanstack/react-query';
import { FolderSync, Inbox } from 'lucide-react';
import { useState } from 'react';
import { faultOf, read, useDo, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { useToasts } from '../app/toasts.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './inbox.module.css';
import { InboxList } from './inbox-list.tsx';
import { useInbox } from './use-inbox.ts';

const mostCases = 500;
const newsTimeoutMs = 8000;

/** 待归案: what the scan folder brought, put into a case by the clerk. */
export const InboxScreen = () => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const toasts = useToasts();
  const inbox = useInbox();
  const folder = useRead('inbox', 'inbox.folder', {});
  const choose = useDo('inbox.choose-folder');
  const cases = useQuery(
    read('cases', 'case.list', { text: '', stage: null, archived: false, offset: 0, limit: mostCases }),
  );
  const [caseId, setCaseId] = useState('');
  if (inbox.waiting.data === undefined || folder.data === undefined)
    return <Fallback of={inbox.waiting.data === undefined ? inbox.waiting : folder} />;

  const file = async () => {
    const count = inbox.chosenIds.length;
    if (!(await inbox.file({ caseId, filingId: null }))) return;
    toasts.show(
      {
        tone: 'good',
        title: t('inbox.filed', { count }),
        action: { label: t('app.open'), onPress: () => go({ page: 'case', caseId, tab: 'documents' }) },
      },
      newsTimeoutMs,
    );
  };
  const fault = inbox.fault ?? (choose.error === null ? null : faultOf(choose.error));
  const hasFolder = folder.data.folder !== null;

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('inbox.title')}</h1>
        <span className={styles.quiet} role="status">
          {folder.data.arriving > 0 && t('inbox.folderArriving', { count: folder.data.arriving })}
        </span>
      </header>
      {folder.data.fault !== null && (
        <Banner tone="warn" title={t('inbox.folderFailed')}>
          <p>{tFault(folder.data.fault)}</p>
        </Banner>
      )}
      {fault !== null && (
        <Banner tone="bad" title={t('inbox.failed')} isAnnounced>
          <p>{tFault(fault)}</p>
        </Banner>
      )}
      {inbox.items.length === 0 ? (
        <Card>
          {hasFolder ? (
            <EmptyState icon={Inbox} title={t('inbox.empty')} text={t('inbox.emptyText')} />
          ) : (
            <EmptyState
              icon={FolderSync}
              title={t('inbox.noFolder')}
              text={t('inbox.noFolderText')}
              actions={
                <Button isBusy={choose.isPending} onPress={() => choose.mutate({})}>
                  {t('inbox.choose')}
                </Button>
              }
            />
          )}
        </Card>
      ) : (
        <>
          <div className={styles.tools}>
            <div className={styles.case}>
              <ComboField
                label={t('inbox.case')}
                value={caseId}
                onChange={setCaseId}
                emptyText={t('inbox.caseNone')}
                options={(cases.data?.rows ?? []).map((row) => ({
                  id: row.id,
                  label: `${row.buyerName || t('cases.noBuyer')} · ${row.caseNo ?? row.ref}`,
                  keywords: row.ref,
                }))}
              />
            </div>
            <Button
              tone="primary"
              isBusy={inbox.isBusy}
              isDisabled={caseId === '' || inbox.chosenIds.length === 0}
              onPress={() => void file()}
            >
              {t('inbox.file')}
            </Button>
          </div>
          <Card isFlush>
            <InboxList inbox={inbox} />
          </Card>
        </>
      )}
    </div>
  );
};
