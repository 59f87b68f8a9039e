import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { chinaCalendar } from '../../shared/claim/deadlines/china-calendar.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { today } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { CountBadge } from '../ui/status-mark.tsx';
import styles from './calendar-screen.module.css';
import { DeadlineList } from './deadline-list.tsx';
import { monthOf, turnedBy, weeksOf } from './month.ts';
import { MonthGrid } from './month-grid.tsx';

/** 日历: what falls due, as a month and as a list, each with the setting it comes from. */
export const CalendarScreen = () => {
  const { t, locale } = useLanguage();
  const { go } = useNavigation();
  const [month, setMonth] = useState(() => monthOf(today()));
  const [selected, setSelected] = useState<string | null>(null);
  const days = weeksOf(month).flat();
  const from = days[0] ?? month;
  const to = days.at(-1) ?? month;
  const query = useRead('cases', 'deadline.list', { from, to });
  const terms = useRead('app', 'terms.list', {});
  const turn = (months: number): void => {
    setMonth(turnedBy(month, months));
    setSelected(null);
  };
  if (query.data === undefined && query.error !== null) return <Fallback of={query} />;
  const rows = query.data?.rows ?? [];
  const late = (query.data?.late ?? []).filter(({ deadline }) => deadline.day < from);
  const listed =
    selected === null
      ? rows.filter(({ deadline }) => monthOf(deadline.day) === month)
      : rows.filter(({ deadline }) => deadline.day === selected);
  const name = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  );
  const unconfirmed = terms.data?.unconfirmed.length ?? 0;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('calendar.title')}</h1>
        <IconButton icon={ChevronLeft} label={t('calendar.previous')} onPress={() => turn(-1)} />
        <span className={styles.month} role="status">
          {name}
        </span>
        <IconButton icon={ChevronRight} label={t('calendar.next')} onPress={() => turn(1)} />
        <Button
          tone="quiet"
          onPress={() => {
            setMonth(monthOf(today()));
            setSelected(null);
          }}
        >
          {t('calendar.today')}
        </Button>
      </header>
      {to > chinaCalendar.coversTo && (
        <Banner tone="warn" title={t('calendar.coverage', { year: chinaCalendar.coversTo.slice(0, 4) })}>
          <p>{t('calendar.coverageText')}</p>
        </Banner>
      )}
      {unconfirmed > 0 && (
        <Banner
          tone="info"
          title={t('calendar.unconfirmed', { count: unconfirmed })}
          action={
            <Button size="small" onPress={() => go({ page: 'settings', part: 'terms' })}>
              {t('calendar.toTerms')}
            </Button>
          }
        />
      )}
      <div className={styles.columns}>
        <MonthGrid month={month} label={name} rows={rows} selected={selected} onSelect={setSelected} />
        <div className={styles.lists}>
          {late.length > 0 && (
            <Card
              title={t('calendar.late')}
              isFlush
              aside={<CountBadge count={late.length} tone="bad" label={String(late.length)} />}
            >
              <DeadlineList label={t('calendar.late')} rows={late} />
            </Card>
          )}
          <Card
            title={selected === null ? t('calendar.list') : t('calendar.ofDay', { day: selected })}
            isFlush
            actions={
              selected !== null && (
                <Button size="small" tone="quiet" onPress={() => setSelected(null)}>
                  {t('calendar.wholeMonth')}
                </Button>
              )
            }
          >
            {listed.length === 0 ? (
              <p className={styles.none}>{query.data === undefined ? t('app.loading') : t('calendar.none')}</p>
            ) : (
              <DeadlineList label={t('calendar.list')} rows={listed} />
            )}
          </Card>
        </div>
      </div>
    </div>
  );
};
