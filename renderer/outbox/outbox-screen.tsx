import { CloudOff, SendHorizontal, Wifi } from 'lucide-react';
import { useAppState } from '../app/app-state.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { SignInBanner } from '../endpoint/sign-in-banner.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CountBadge, StatusMark } from '../ui/status-mark.tsx';
import { OutboxItem } from './outbox-item.tsx';
import styles from './outbox-screen.module.css';
import { groupOf, type OutboxGroup } from './outbox-words.ts';
import { PracticeCard } from './practice-card.tsx';

const groups: readonly OutboxGroup[] = ['attention', 'active', 'done'];

/** 待发: what waits, what is on its way, what is stuck and why. */
export const OutboxScreen = () => {
  const { t, tFault } = useLanguage();
  const { mode, outbox } = useAppState();
  const { online, feedFault } = outbox;
  const query = useRead('outbox', 'outbox.list', {});
  if (query.data === undefined) return <Fallback of={query} />;
  const { rows } = query.data;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('outbox.title')}</h1>
        <StatusMark
          tone={online ? 'good' : 'warn'}
          icon={online ? Wifi : CloudOff}
          label={t(online ? 'outbox.online' : 'outbox.offline')}
        />
        <div className={styles.export}>
          <ExportButton of={{ list: 'outbox' }} />
        </div>
      </header>
      <SignInBanner />
      {feedFault !== null && feedFault.code !== 'sign-in-needed' && feedFault.code !== 'endpoint-not-set' && (
        <Banner tone="bad" title={t('outbox.feedFault')}>
          {tFault(feedFault)}
        </Banner>
      )}
      {rows.length === 0 && (
        <Card>
          <EmptyState icon={SendHorizontal} title={t('outbox.empty')} text={t('outbox.emptyText')} />
        </Card>
      )}
      {groups.map((id) => {
        const items = rows.filter(({ state }) => groupOf(state) === id);
        const title = t(`outbox.group.${id}`);
        return (
          items.length > 0 && (
            <Card
              key={id}
              title={title}
              isFlush
              aside={
                <CountBadge
                  count={items.length}
                  tone={id === 'attention' ? 'bad' : 'neutral'}
                  label={`${title} ${items.length}`}
                />
              }
            >
              <ul>
                {items.map((row) => (
                  <OutboxItem key={row.id} row={row} />
                ))}
              </ul>
            </Card>
          )
        );
      })}
      {mode === 'practice' && <PracticeCard />}
    </div>
  );
};
