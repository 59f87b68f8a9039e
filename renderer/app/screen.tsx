import { lazy, Suspense, useEffect } from 'react';
import { CaseListScreen } from '../cases/case-list-screen.tsx';
import { CaseScreen } from '../cases/case-screen.tsx';
import { FilingScreen } from '../filing/filing-screen.tsx';
import { HomeScreen } from '../home/home-screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './fallback.module.css';
import { useLanguage } from './language.tsx';
import { useNavigation } from './route.tsx';

const CopyOutScreen = lazy(async () => ({
  default: (await import('../byHand/copy-out-screen.tsx')).CopyOutScreen,
}));
const MergeScreen = lazy(async () => ({ default: (await import('../merge/merge-screen.tsx')).MergeScreen }));
const ReviewScreen = lazy(async () => ({ default: (await import('../review/review-screen.tsx')).ReviewScreen }));
const PagesScreen = lazy(async () => ({ default: (await import('../pages/pages-screen.tsx')).PagesScreen }));
const MeasuresScreen = lazy(async () => ({
  default: (await import('../measures/measures-screen.tsx')).MeasuresScreen,
}));
const RefundScreen = lazy(async () => ({ default: (await import('../taxRefund/refund-screen.tsx')).RefundScreen }));
const FirmScreen = lazy(async () => ({ default: (await import('../firm/firm-screen.tsx')).FirmScreen }));
const OriginalsScreen = lazy(async () => ({
  default: (await import('../originals/originals-screen.tsx')).OriginalsScreen,
}));
const ReferenceScreen = lazy(async () => ({
  default: (await import('../reference/reference-screen.tsx')).ReferenceScreen,
}));
const CrossCheckScreen = lazy(async () => ({
  default: (await import('../crosscheck/cross-check-screen.tsx')).CrossCheckScreen,
}));
const OutboxScreen = lazy(async () => ({ default: (await import('../outbox/outbox-screen.tsx')).OutboxScreen }));
const InboxScreen = lazy(async () => ({ default: (await import('../inbox/inbox-screen.tsx')).InboxScreen }));
const CalendarScreen = lazy(async () => ({
  default: (await import('../calendar/calendar-screen.tsx')).CalendarScreen,
}));
const RulesScreen = lazy(async () => ({ default: (await import('../help/rules-screen.tsx')).RulesScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import('../settings/settings-screen.tsx')).SettingsScreen,
}));

/** The screen of the route we are at. A new case or filing is a new screen: nothing typed in one shows in another. */
export const CurrentScreen = () => {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);
  return (
    <Suspense
      fallback={
        <div className={styles.fallback}>
          <Skeleton lines={4} label={t('app.loading')} />
        </div>
      }
    >
      <ScreenOfRoute />
    </Suspense>
  );
};

const ScreenOfRoute = () => {
  const { route } = useNavigation();
  switch (route.page) {
    case 'home':
      return <HomeScreen />;
    case 'cases':
      return <CaseListScreen start={route.filter} />;
    case 'case':
      return <CaseScreen key={route.caseId} caseId={route.caseId} tab={route.tab} />;
    case 'filing':
      return <FilingScreen key={route.filingId} caseId={route.caseId} filingId={route.filingId} focus={route.focus} />;
    case 'merge':
      return <MergeScreen key={route.mergeId} mergeId={route.mergeId} />;
    case 'copy-out':
      return <CopyOutScreen key={route.filingId} caseId={route.caseId} filingId={route.filingId} />;
    case 'review':
      return <ReviewScreen key={route.filingId} caseId={route.caseId} filingId={route.filingId} />;
    case 'tax-refund':
      return <RefundScreen key={route.caseId} caseId={route.caseId} />;
    case 'pages':
      return (
        <PagesScreen key={route.caseId} caseId={route.caseId} filingId={route.filingId} documentId={route.documentId} />
      );
    case 'measures':
      return <MeasuresScreen key={route.caseId} caseId={route.caseId} filingId={route.filingId} />;
    case 'cross-check':
      return <CrossCheckScreen key={route.filingId} caseId={route.caseId} filingId={route.filingId} />;
    case 'reference':
      return <ReferenceScreen />;
    case 'firm':
      return <FirmScreen />;
    case 'originals':
      return <OriginalsScreen />;
    case 'calendar':
      return <CalendarScreen />;
    case 'rules':
      return <RulesScreen />;
    case 'outbox':
      return <OutboxScreen />;
    case 'inbox':
      return <InboxScreen />;
    case 'settings':
      return <SettingsScreen part={route.part} />;
  }
};
