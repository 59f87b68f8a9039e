import { Button as RacButton } from 'react-aria-components';
import type { HomeView } from '../../shared/ipc/views.ts';
import { faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Amount } from '../cases/amount.tsx';
import { useNextStep } from '../cases/use-next-step.ts';
import { stageTone, stepTone, stepWords } from '../cases/words.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CountBadge, StatusMark } from '../ui/status-mark.tsx';
import styles from './home-list.module.css';

export interface HomeListProps {
  readonly title: string;
  readonly items: HomeView['needsYou'];
  readonly emptyText: string;
  /** Shows the one action of each row; otherwise only where the case stands. */
  readonly isPressing?: boolean;
}

export const HomeList = ({ title, items, emptyText, isPressing = false }: HomeListProps) => {
  const { t, tFault } = useLanguage();
  const next = useNextStep();
  return (
    <Card
      title={title}
      isFlush
      aside={items.length > 0 && <CountBadge count={items.length} label={String(items.length)} />}
    >
      {next.error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          {tFault(faultOf(next.error))}
        </Banner>
      )}
      {items.length === 0 ? (
        <p className={styles.none}>{emptyText}</p>
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <HomeRow
              key={`${item.row.id} ${item.reason.kind}`}
              item={item}
              isPressing={isPressing}
              isBusy={next.isPending && next.variables.caseId === item.row.id}
              onStep={() => next.mutate({ caseId: item.row.id, step: item.reason })}
            />
          ))}
        </ul>
      )}
    </Card>
  );
};

interface HomeRowProps {
  readonly item: HomeView['needsYou'][number];
  readonly isPressing: boolean;
  readonly isBusy: boolean;
  readonly onStep: () => void;
}

const HomeRow = ({ item: { row, reason }, isPressing, isBusy, onStep }: HomeRowProps) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const words = stepWords(reason);
  return (
    <li className={styles.row}>
      <RacButton className={styles.name ?? ''} onPress={() => go({ page: 'case', caseId: row.id, tab: 'overview' })}>
        <span className={styles.buyer}>{row.buyerName || t('cases.noBuyer')}</span>
        <span className={styles.ref}>{row.caseNo ?? row.ref}</span>
      </RacButton>
      <span className={styles.amount}>
        <Amount amount={row.amount} currency={row.currency} />
      </span>
      <span className={styles.state}>
        {isPressing ? (
          <ReasonMark reason={reason} />
        ) : (
          <StatusMark tone={stageTone[row.stage]} label={t(`stage.${row.stage}`)} />
        )}
      </span>
      {isPressing && (
        <span className={styles.action}>
          <Button size="small" isBusy={isBusy} onPress={onStep}>
            {t(words.key, words.params)}
          </Button>
        </span>
      )}
    </li>
  );
};

const ReasonMark = ({ reason }: Pick<HomeRowProps['item'], 'reason'>) => {
  const { t } = useLanguage();
  switch (reason.kind) {
    case 'fix-returned':
      return <StatusMark tone="bad" label={t('filing.state.returned')} />;
    case 'look-at-sending':
      return <StatusMark tone="bad" label={t('filing.state.needs-attention')} />;
    case 'send-by-hand':
      return <StatusMark tone="warn" label={t('filing.state.queued')} />;
    case 'answer-request':
      return (
        <StatusMark
          tone="warn"
          label={
            reason.by === null
              ? t('filing.state.supplement-requested')
              : `${t('filing.state.supplement-requested')} ${t('next.by', { day: reason.by })}`
          }
        />
      );
    case 'send-originals':
      return <StatusMark tone="warn" label={t(reason.overdue ? 'next.overdue' : 'cases.col.originals')} />;
    case 'finish':
      return <StatusMark tone={stepTone[reason.kind]} label={t('filing.state.draft')} />;
    default:
      return null;
  }
};
