import { Building2, History, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime, today } from '../app/today.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { byDay, toneOf, wordsOf } from './timeline-entries.ts';
import styles from './timeline-panel.module.css';

const dayOfInstant = (instant: string): string => dayAndTime(instant).slice(0, 10);

/** Everything that happened in a case, newest first, by us and by them. */
export const TimelinePanel = ({ view }: { readonly view: CaseView }) => {
  const { t, tData } = useLanguage();
  const [side, setSide] = useState<'all' | 'us' | 'them'>('all');
  const entries = view.timeline.filter(({ by }) => side === 'all' || by === side);
  const kindOf = (filingId: string | null): string | undefined => {
    const filing = view.filings.find(({ id }) => id === filingId);
    return filing === undefined ? undefined : t(`filing.kind.${filing.form.kind}`);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <SegmentedControl
          label={t('timeline.show')}
          value={side}
          onChange={setSide}
          segments={[
            { id: 'all', label: t('timeline.all') },
            { id: 'them', label: t('timeline.them'), icon: Building2 },
            { id: 'us', label: t('timeline.us'), icon: UserRound },
          ]}
        />
      </div>
      {entries.length === 0 ? (
        <EmptyState icon={History} title={t('timeline.empty')} text={t('timeline.emptyText')} />
      ) : (
        byDay(entries, dayOfInstant).map(({ day, entries: ofDay }) => (
          <Card key={day} title={day === today() ? `${t('timeline.today')} ${day}` : day}>
            <Timeline
              label={`${t('timeline.label')} ${day}`}
              items={ofDay.map((entry) => ({
                id: String(entry.id),
                dateTime: entry.at,
                timeLabel: dayAndTime(entry.at).slice(11),
                title: wordsOf(entry, tData),
                tone: toneOf(entry),
                children: (
                  <p className={styles.who}>
                    {entry.by === 'them' && <StatusMark tone="neutral" icon={Building2} label={t('timeline.them')} />}
                    {kindOf(entry.filingId)}
                  </p>
                ),
              }))}
            />
          </Card>
        ))
      )}
    </div>
  );
};
