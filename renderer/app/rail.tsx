import { CalendarDays, Database, FolderOpen, House, LockKeyhole, Send, Settings, Stamp } from 'lucide-react';
import { Button as RacButton } from 'react-aria-components';
import { useLock } from '../lock/use-lock.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconType } from '../ui/icon.tsx';
import { useAppState } from './app-state.ts';
import { useLanguage } from './language.tsx';
import styles from './rail.module.css';
import { type Route, useNavigation } from './route.tsx';

/** The places of the rail, in the order of Alt+1, Alt+2 … */
export const railPages = ['home', 'cases', 'originals', 'calendar', 'reference', 'outbox', 'settings'] as const;
export type RailPage = (typeof railPages)[number];

export const railIcons: Record<RailPage, IconType> = {
  home: House,
  cases: FolderOpen,
  originals: Stamp,
  calendar: CalendarDays,
  reference: Database,
  outbox: Send,
  settings: Settings,
};

/** The place a route belongs to; help belongs to none. */
const railOf = ({ page }: Route): RailPage | null => {
  switch (page) {
    case 'firm':
    case 'inbox':
      return 'home';
    case 'case':
    case 'filing':
    case 'review':
    case 'copy-out':
    case 'merge':
    case 'pages':
    case 'measures':
    case 'tax-refund':
    case 'cross-check':
      return 'cases';
    case 'rules':
      return null;
    default:
      return page;
  }
};

export const Rail = () => {
  const { t } = useLanguage();
  const { route, go } = useNavigation();
  const { outbox } = useAppState();
  const here = railOf(route);
  const lock = useLock();
  const mark = (page: RailPage) => page === 'outbox' && outbox.attention > 0 && <span className={styles.dot} />;
  return (
    <nav className={styles.rail} aria-label={t('app.rail')}>
      {railPages.map((page) => (
        <RacButton
          key={page}
          className={classNames(styles.item, page === here && styles.here, page === 'settings' && styles.last)}
          {...(page === here ? { 'aria-current': 'page' as const } : {})}
          onPress={() => go({ page })}
        >
          <span className={styles.icon}>
            <Icon of={railIcons[page]} size={20} />
            {mark(page)}
          </span>
          {t(`app.${page}`)}
        </RacButton>
      ))}
      <RacButton className={styles.item ?? ''} onPress={lock}>
        <Icon of={LockKeyhole} size={20} />
        {t('lock.now')}
      </RacButton>
    </nav>
  );
};
