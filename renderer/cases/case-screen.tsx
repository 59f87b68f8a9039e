import { lazy, Suspense } from 'react';
import { isOwed } from '../../shared/claim/original.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { type CaseTab, useNavigation } from '../app/route.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CountBadge } from '../ui/status-mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { CaseHeader } from './case-header.tsx';
import styles from './case-screen.module.css';
import { CaseSpine } from './case-spine.tsx';
import { OverviewTab } from './overview-tab.tsx';

const DocumentsPanel = lazy(async () => ({
  default: (await import('../documents/documents-panel.tsx')).DocumentsPanel,
}));
const TimelinePanel = lazy(async () => ({
  default: (await import('../cases-timeline/timeline-panel.tsx')).TimelinePanel,
}));
const CaseOriginalsPanel = lazy(async () => ({
  default: (await import('../originals/case-originals-panel.tsx')).CaseOriginalsPanel,
}));

const tabs: readonly CaseTab[] = ['overview', 'documents', 'timeline', 'originals'];

/** One case: who, how much, how far, what next; its parts in tabs. */
export const CaseScreen = ({ caseId, tab }: { readonly caseId: string; readonly tab: CaseTab }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const query = useRead('cases', 'case.view', { caseId });
  const view = query.data;
  if (view === undefined) return <Fallback of={query} />;
  const count = { documents: documentCount(view), originals: view.originals.filter(isOwed).length };
  const marks: Partial<Record<CaseTab, number>> = count;
  return (
    <div className={styles.screen}>
      <CaseHeader view={view} />
      {/* Documents are worked on: the height is theirs. */}
      {tab !== 'documents' && <CaseSpine view={view} />}
      <div className={styles.tabs}>
        <Tabs
          label={t('case.tabs')}
          selectedId={tab}
          onSelect={(id) => {
            const picked = tabs.find((one) => one === id);
            if (picked !== undefined && picked !== tab) go({ page: 'case', caseId, tab: picked });
          }}
          items={tabs.map((id) => ({
            id,
            label: t(`case.tab.${id}`),
            mark:
              (id === 'documents' || id === 'originals') && (marks[id] ?? 0) > 0 ? (
                <CountBadge
                  count={count[id]}
                  tone={id === 'originals' ? 'warn' : 'neutral'}
                  label={t(`case.count.${id}`, { count: count[id] })}
                />
              ) : undefined,
            content: (
              <Suspense fallback={<Skeleton lines={4} label={t('app.loading')} />}>
                <TabContent tab={id} view={view} />
              </Suspense>
            ),
          }))}
        />
      </div>
    </div>
  );
};

const documentCount = ({ documents }: CaseView): number =>
  documents.filter((document) => document.removedAt === null).length;

const TabContent = ({ tab, view }: { readonly tab: CaseTab; readonly view: CaseView }) => {
  switch (tab) {
    case 'overview':
      return <OverviewTab view={view} />;
    case 'documents':
      return <DocumentsPanel caseId={view.case.id} filingId={null} view={view} />;
    case 'timeline':
      return <TimelinePanel view={view} />;
    case 'originals':
      return <CaseOriginalsPanel view={view} />;
  }
};
