import { ChartNoAxesColumn } from 'lucide-react';
import { useState } from 'react';
import { Button as RacButton } from 'react-aria-components';
import { type CaseFilter, everyCase } from '../../shared/claim/case-filter.ts';
import type { FirmView } from '../../shared/claim/firm-view.ts';
import { useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Amount } from '../cases/amount.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { type Bar, BarChart } from './bar-chart.tsx';
import { BarTable } from './bar-table.tsx';
import styles from './firm-screen.module.css';
import { LateCard } from './late-card.tsx';
import { useBars } from './use-bars.ts';

/** 经理视图: how much is outstanding and where, how old it is, what is late and what is owed. */
export const FirmScreen = () => {
  const { t } = useLanguage();
  const query = useRead('cases', 'firm.view', {});
  if (query.data === undefined) return <Fallback of={query} />;
  const view = query.data;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('firm.title')}</h1>
        <span className={styles.quiet}>{t('firm.asOf', { day: view.today })}</span>
        <div className={styles.actions}>
          <ExportButton of={{ list: 'firm' }} />
        </div>
      </header>
      <Tiles view={view} />
      {view.currencies.length === 0 ? (
        <Card>
          <EmptyState icon={ChartNoAxesColumn} title={t('firm.empty')} text={t('firm.emptyText')} />
        </Card>
      ) : (
        <Charts view={view} />
      )}
      <LateCard view={view} />
    </div>
  );
};

const Tiles = ({ view }: { readonly view: FirmView }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const open = (filter: Partial<CaseFilter>) => () => go({ page: 'cases', filter: { ...everyCase, ...filter } });
  const tiles = [
    { id: 'open', title: t('firm.openCases'), value: view.openCases, note: '', onPress: open({ outstanding: true }) },
    { id: 'late', title: t('firm.lateCases'), value: view.lateCases, note: '', onPress: open({ late: true }) },
    {
      id: 'originals',
      title: t('firm.originals'),
      value: view.originalsOwed,
      note: t('firm.originalsNote', { count: view.casesOwingOriginals }),
      onPress: open({ owesOriginals: true }),
    },
    {
      id: 'requests',
      title: t('firm.requests'),
      value: view.requestsOpen,
      note: t('firm.originalsNote', { count: view.casesOwingAnswers }),
      onPress: open({ owesAnswer: true }),
    },
  ];
  return (
    <ul className={styles.tiles}>
      {tiles.map(({ id, title, value, note, onPress }) => (
        <li key={id}>
          <RacButton className={styles.tile ?? ''} onPress={onPress}>
            <span className={styles.quiet}>{title}</span>
            <span className={id === 'late' && value > 0 ? styles.bad : styles.value}>{value}</span>
            <span className={styles.quiet}>{note}</span>
          </RacButton>
        </li>
      ))}
    </ul>
  );
};

type Look = 'chart' | 'table';

const Charts = ({ view }: { readonly view: FirmView }) => {
  const { t } = useLanguage();
  const [wanted, setWanted] = useState('');
  const [look, setLook] = useState<Look>('chart');
  const shown = view.currencies.find(({ currency }) => currency === wanted) ?? view.currencies[0];
  const bars = useBars(view.today);
  if (shown === undefined) return null;
  const Bars = look === 'chart' ? BarChart : BarTable;
  const card = (title: string, of: readonly Bar[]) => (
    <Card title={title}>
      <Bars title={title} currency={shown.currency} bars={of} />
    </Card>
  );
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.total}>
          {t('firm.exposure')} <Amount amount={shown.amount} currency={shown.currency} />
        </span>
        {view.currencies.length > 1 && (
          <>
            <SegmentedControl
              label={t('firm.currency')}
              segments={view.currencies.slice(0, 6).map(({ currency }) => ({ id: currency, label: currency }))}
              value={shown.currency}
              onChange={setWanted}
            />
            <span className={styles.quiet}>{t('firm.currencyHint')}</span>
          </>
        )}
        <div className={styles.actions}>
          <SegmentedControl
            label={t('firm.look')}
            segments={[
              { id: 'chart', label: t('firm.chart') },
              { id: 'table', label: t('firm.table') },
            ]}
            value={look}
            onChange={setLook}
          />
        </div>
      </div>
      <div className={styles.cards}>
        <div className={styles.side}>
          {card(t('firm.byStage'), bars.stages(shown))}
          {card(t('firm.byAge'), bars.ages(shown))}
        </div>
        {card(t('firm.byBuyer'), bars.buyers(shown))}
      </div>
    </>
  );
};
