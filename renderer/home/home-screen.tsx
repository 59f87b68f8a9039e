import { ChartNoAxesColumn } from 'lucide-react';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { BackupReminder } from '../backup/backup-reminder.tsx';
import { HealthBanner } from '../health/health-banner.tsx';
import { InboxBanner } from '../inbox/inbox-banner.tsx';
import { ReviewsWaiting } from '../signOff/reviews-waiting.tsx';
import { Button } from '../ui/button.tsx';
import { DueCard } from './due-card.tsx';
import { ExposureCard } from './exposure-card.tsx';
import { FirstSteps } from './first-steps.tsx';
import { HomeList } from './home-list.tsx';
import styles from './home-screen.module.css';

/** 今天: what needs you, what is moving, what is at stake. */
export const HomeScreen = () => {
  const { t, locale } = useLanguage();
  const { go } = useNavigation();
  const home = useRead('cases', 'home.view', {});
  if (home.data === undefined) return <Fallback of={home} />;
  const { needsYou, moving, exposure, caseCount, due } = home.data;
  if (caseCount === 0) return <FirstSteps />;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(new Date());
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('home.title')}</h1>
        <span className={styles.day}>{day}</span>
        <Button tone="quiet" onPress={() => go({ page: 'cases' })}>
          {t('home.all', { count: caseCount })}
        </Button>
        <ReviewsWaiting />
        <Button tone="quiet" icon={ChartNoAxesColumn} onPress={() => go({ page: 'firm' })}>
          {t('app.firm')}
        </Button>
      </header>
      <HealthBanner />
      <InboxBanner />
      <BackupReminder />
      <div className={styles.columns}>
        <div className={styles.lists}>
          <HomeList title={t('home.needsYou')} items={needsYou} emptyText={t('home.needsYouNone')} isPressing />
          <HomeList title={t('home.moving')} items={moving} emptyText={t('home.movingNone')} />
        </div>
        <div className={styles.lists}>
          <DueCard due={due} />
          <ExposureCard exposure={exposure} />
        </div>
      </div>
    </div>
  );
};
