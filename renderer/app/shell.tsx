import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraftKeeper } from '../filing/draft-keeper-context.ts';
import { useLockKeys } from '../lock/use-lock.ts';
import { Button } from '../ui/button.tsx';
import { PracticeBar } from '../ui/practice-bar.tsx';
import { ToastRegion } from '../ui/toast-region.tsx';
import { useAppState } from './app-state.ts';
import { useCaseActions } from './case-actions.ts';
import { useChecklist } from './checklist.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { useInboxNews } from './inbox-news.ts';
import { useLanguage } from './language.tsx';
import { useNews } from './news.ts';
import { useOpenedPackage } from './opened-package.ts';
import { Palette } from './palette.tsx';
import { Rail, railPages } from './rail.tsx';
import { type Route, useNavigation } from './route.tsx';
import { CurrentScreen } from './screen.tsx';
import styles from './shell.module.css';
import { type Shortcut, useShortcuts } from './shortcuts.ts';
import { TitleBar } from './title-bar.tsx';
import { useToasts } from './toasts.ts';

/** Same place, same screen: another tab of a case or another field of a form keeps what is on the page. */
const placeOf = (route: Route): string =>
  'filingId' in route
    ? `${route.page} ${route.filingId}`
    : 'caseId' in route
      ? `${route.page} ${route.caseId}`
      : route.page;

/** The frame around every screen once the vault is open. */
export const Shell = () => {
  const { t } = useLanguage();
  const { mode } = useAppState();
  const { route, go, back } = useNavigation();
  const toasts = useToasts();
  const drafts = useDraftKeeper();
  const actions = useCaseActions();
  const main = useRef<HTMLElement>(null);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isSavedShown, setSavedShown] = useState(false);
  useNews();
  useOpenedPackage();
  useInboxNews();
  useLockKeys();
  // Here for as long as the vault is open, so that no screen has to wait for it.
  useChecklist();

  // A screen reader and the Tab key go on inside the new screen, unless it has already put the focus somewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for every new place
  useEffect(() => {
    if (main.current !== null && !main.current.contains(document.activeElement))
      main.current.focus({ preventScroll: true });
  }, [route]);

  useEffect(() => {
    if (!isSavedShown) return;
    const timer = setTimeout(() => setSavedShown(false), 900);
    return () => clearTimeout(timer);
  }, [isSavedShown]);

  useShortcuts([
    ['Ctrl+K', () => setPaletteOpen(true)],
    ['F1', () => setHelpOpen(true)],
    ['Ctrl+S', () => void drafts.flushAll().then(() => setSavedShown(true))],
    ['Ctrl+N', () => void actions.newCase()],
    ['Alt+ArrowLeft', back],
    ['Escape', back],
    ...railPages.map((page, index): Shortcut => [`Alt+${index + 1}`, () => go({ page })]),
  ]);

  return (
    <div className={styles.frame}>
      <span className={styles.skip}>
        <Button onPress={() => main.current?.focus()}>{t('app.skip')}</Button>
      </span>
      <TitleBar
        onSearch={useCallback(() => setPaletteOpen(true), [])}
        onHelp={useCallback(() => setHelpOpen(true), [])}
      />
      {mode === 'practice' && <PracticeBar label={t('app.practice')} />}
      <div className={styles.body}>
        <Rail />
        <main ref={main} tabIndex={-1} className={styles.main}>
          <ErrorBoundary key={placeOf(route)} onHome={() => go({ page: 'home' })}>
            <CurrentScreen />
          </ErrorBoundary>
        </main>
      </div>
      {isSavedShown && (
        <div className={styles.blink} role="status">
          {t('app.saved')}
        </div>
      )}
      <ToastRegion queue={toasts} label={t('app.news')} closeLabel={t('app.close')} />
      <Palette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} />
      <HelpSheet isOpen={isHelpOpen} onOpenChange={setHelpOpen} />
    </div>
  );
};
