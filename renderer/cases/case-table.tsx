import { type ReactNode, type UIEvent, useMemo } from 'react';
import type { CaseRow } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { shortTime } from '../app/today.ts';
import { DataTable, type DataTableColumn } from '../ui/data-table.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { pendingIcon } from '../ui/tone.ts';
import { Amount } from './amount.tsx';
import styles from './case-table.module.css';
import { stageTone, stepStateWords, stepTone } from './words.ts';

/** So many px before the end of what is loaded the next page is asked for. */
const nearEndPx = 1600;

export interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly onOpen: (caseId: string) => void;
  readonly onNearEnd: () => void;
  readonly empty: ReactNode;
}

export const CaseTable = ({ rows, onOpen, onNearEnd, empty }: CaseTableProps) => {
  const columns = useColumns();
  const { t } = useLanguage();
  const watchEnd = ({ target }: UIEvent) => {
    if (target instanceof HTMLElement && target.scrollHeight - target.scrollTop - target.clientHeight < nearEndPx)
      onNearEnd();
  };
  return (
    <div className={styles.scroll} onScrollCapture={watchEnd}>
      <DataTable
        label={t('cases.title')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onRowAction={onOpen}
        empty={empty}
        rowHeight={44}
      />
    </div>
  );
};

const useColumns = (): readonly DataTableColumn<CaseRow>[] => {
  const { t } = useLanguage();
  return useMemo(
    () => [
      {
        id: 'buyer',
        title: t('cases.col.buyer'),
        isRowHeader: true,
        width: '2fr',
        minWidth: 170,
        render: (row) =>
          row.buyerName === '' ? <span className={styles.muted}>{t('cases.noBuyer')}</span> : row.buyerName,
      },
      {
        id: 'ref',
        title: t('cases.col.ref'),
        width: 122,
        render: (row) => (
          <span className={styles.two}>
            <span className={styles.mono}>{row.ref}</span>
            {row.caseNo !== null && <span className={styles.second}>{row.caseNo}</span>}
          </span>
        ),
      },
      {
        id: 'amount',
        title: t('cases.col.amount'),
        width: 136,
        align: 'end',
        render: (row) => <Amount amount={row.amount} currency={row.currency} />,
      },
      {
        id: 'stage',
        title: t('cases.col.stage'),
        width: 112,
        render: (row) => <StatusMark tone={stageTone[row.stage]} label={t(`stage.${row.stage}`)} />,
      },
      {
        id: 'next',
        title: t('cases.col.next'),
        width: '1fr',
        minWidth: 182,
        render: (row) => {
          const words = stepStateWords(row.nextStep);
          return <StatusMark tone={stepTone[row.nextStep.kind]} label={t(words.key, words.params)} isPlain />;
        },
      },
      {
        id: 'originals',
        title: t('cases.col.originals'),
        width: 68,
        render: (row) =>
          row.originalsOwed > 0 && (
            <StatusMark tone="warn" icon={pendingIcon} label={String(row.originalsOwed)} isPlain />
          ),
      },
      {
        id: 'updated',
        title: t('cases.col.updated'),
        width: 86,
        align: 'end',
        render: (row) => <span className={styles.muted}>{shortTime(row.updatedAt)}</span>,
      },
    ],
    [t],
  );
};
