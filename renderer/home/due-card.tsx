import type { HomeView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { today } from '../app/today.ts';
import { DeadlineList } from '../calendar/deadline-list.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CountBadge } from '../ui/status-mark.tsx';
import styles from './home-list.module.css';

const shown = 8;

/** 接下来要办: what is late and what falls due within the month, the nearest first. */
export const DueCard = ({ due }: Pick<HomeView, 'due'>) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const now = today();
  const late = due.filter(({ deadline }) => deadline.day < now).length;
  return (
    <Card
      title={t('home.due')}
      isFlush
      aside={
        due.length > 0 && (
          <CountBadge count={due.length} tone={late > 0 ? 'bad' : 'neutral'} label={String(due.length)} />
        )
      }
      actions={
        <Button size="small" tone="quiet" onPress={() => go({ page: 'calendar' })}>
          {t('home.dueAll')}
        </Button>
      }
    >
      {due.length === 0 ? (
        <p className={styles.none}>{t('home.dueNone')}</p>
      ) : (
        <DeadlineList label={t('home.due')} rows={due.slice(0, shown)} />
      )}
    </Card>
  );
};
