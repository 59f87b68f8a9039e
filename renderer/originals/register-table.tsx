import { useMemo } from 'react';
import { daysBetween } from '../../shared/claim/calendar-date.ts';
import { rowOf } from '../../shared/claim/checklist-data.ts';
import { isWithUs } from '../../shared/claim/original.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { useChecklist } from '../app/checklist.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { DataTable, type DataTableColumn } from '../ui/data-table.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './register.module.css';
import { originalTone } from './register-words.ts';

/** More rows than this scroll inside their group, so that a long register stays quick. */
const mostRowsInSight = 15;
const rowHeight = 32;

export interface RegisterTableProps {
  readonly label: string;
  readonly rows: readonly OriginalRow[];
  /** The only table on the screen: it takes the height there is. */
  readonly isAlone: boolean;
  /** Left out in the register of one case. */
  readonly showsCase: boolean;
  readonly selectedIds: ReadonlySet<string> | null;
  readonly onSelect: (inThisTable: ReadonlySet<string>) => void;
  readonly onOpen: (row: OriginalRow) => void;
}

/** One group of the register. */
export const RegisterTable = ({
  label,
  rows,
  isAlone,
  showsCase,
  selectedIds,
  onSelect,
  onOpen,
}: RegisterTableProps) => {
  const { t, pick } = useLanguage();
  const { data: checklist } = useChecklist();
  const showsParcel = rows.some(({ original }) => original.waybill !== null);
  const showsShelf = rows.some(({ original }) => original.shelf !== '');
  const columns = useMemo((): readonly DataTableColumn<OriginalRow>[] => {
    const day = today();
    const distance = ({ original, overdue }: OriginalRow): string => {
      if (!isWithUs(original)) return '';
      const days = daysBetween(day, original.promisedOn) ?? 0;
      if (overdue) return t('originals.overdueDays', { days: -days });
      return days === 0 ? t('originals.today') : t('originals.inDays', { days });
    };
    const kindOf = (code: string | null): string => {
      const row = rowOf(checklist, code);
      return row === undefined ? '' : pick(row.name);
    };
    return [
      {
        id: 'no',
        title: t('originals.col.runningNo'),
        width: 104,
        isMono: true,
        render: ({ original }) => original.runningNo,
      },
      {
        id: 'document',
        title: t('originals.col.document'),
        width: '2fr',
        minWidth: 140,
        isRowHeader: true,
        render: ({ documentTitle, documentCode }) => (
          <>
            {documentTitle} <span className={styles.quiet}>{kindOf(documentCode)}</span>
          </>
        ),
      },
      ...(showsCase
        ? [
            {
              id: 'case',
              title: t('originals.col.case'),
              width: 122,
              isMono: true,
              render: ({ caseRef, caseNo }: OriginalRow) => caseNo ?? caseRef,
            },
            {
              id: 'buyer',
              title: t('originals.col.buyer'),
              width: '1fr' as const,
              minWidth: 100,
              render: ({ buyerName }: OriginalRow) => buyerName,
            },
          ]
        : []),
      ...(showsParcel
        ? []
        : [
            {
              id: 'pages',
              title: t('originals.col.pages'),
              width: 56,
              align: 'end' as const,
              render: ({ pageCount }: OriginalRow) => pageCount,
            },
          ]),
      {
        id: 'promised',
        title: t('originals.col.promised'),
        width: showsParcel && !isAlone ? 110 : 190,
        render: (row) => (
          <>
            {row.original.promisedOn}{' '}
            {(!showsParcel || isAlone) && (
              <span className={row.overdue ? styles.late : styles.quiet}>{distance(row)}</span>
            )}
          </>
        ),
      },
      {
        id: 'status',
        title: t('originals.col.status'),
        width: 128,
        render: ({ original }) => (
          <StatusMark tone={originalTone[original.status]} label={t(`originals.status.${original.status}`)} />
        ),
      },
      ...(showsShelf
        ? [
            {
              id: 'shelf',
              title: t('originals.col.shelf'),
              width: '1fr' as const,
              minWidth: 80,
              render: ({ original }: OriginalRow) => original.shelf,
            },
          ]
        : []),
      ...(showsParcel
        ? [
            {
              id: 'parcel',
              title: t('originals.col.parcel'),
              width: '2fr' as const,
              minWidth: 170,
              render: ({ original: { courier, waybill } }: OriginalRow) => (
                <>
                  {courier} <span className={styles.mono}>{waybill}</span>
                </>
              ),
            },
          ]
        : []),
    ];
  }, [t, pick, checklist, isAlone, showsCase, showsParcel, showsShelf]);
  const inHere = useMemo(
    () =>
      selectedIds === null
        ? undefined
        : new Set(rows.map(({ original }) => original.documentId).filter((id) => selectedIds.has(id))),
    [rows, selectedIds],
  );
  return (
    <div
      {...(isAlone
        ? { className: styles.alone }
        : { style: { height: `${32 + rowHeight * Math.min(rows.length, mostRowsInSight)}px` } })}
    >
      <DataTable
        label={label}
        columns={columns}
        rows={rows}
        rowId={({ original }) => original.documentId}
        rowHeight={rowHeight}
        selection={inHere === undefined ? 'none' : 'multiple'}
        selectedIds={inHere}
        onSelectedIdsChange={onSelect}
        onRowAction={(id) => {
          const row = rows.find(({ original }) => original.documentId === id);
          if (row !== undefined) onOpen(row);
        }}
        empty={null}
      />
    </div>
  );
};
