import { type ReactNode, useMemo } from 'react';
import type { Known, ReferenceList } from '../../shared/claim/reference/records.ts';
import { useLanguage } from '../app/language.tsx';
import { Amount } from '../cases/amount.tsx';
import type { DataTableColumn } from '../ui/data-table.tsx';
import styles from './reference.module.css';
import { percentText, useReferenceWords } from './reference-words.ts';

type Columns<L extends ReferenceList> = readonly DataTableColumn<Known<L>>[];

/** The columns of each list. `mark` puts a word after the row's name (the picker says what is used already). */
export const useReferenceColumns = <L extends ReferenceList>(
  list: L,
  mark?: ((known: Known<ReferenceList>) => ReactNode) | undefined,
): Columns<L> => {
  const { t } = useLanguage();
  const { source } = useReferenceWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, which t stands for
  return useMemo(() => {
    const amount = (sum: string, currency: string) => sum !== '' && <Amount amount={sum} currency={currency} />;
    const from = {
      id: 'source',
      title: t('reference.col.source'),
      width: 120,
      render: ({ provenance }: Known<ReferenceList>) => <span className={styles.quiet}>{source(provenance)}</span>,
    };
    const columns: { readonly [K in ReferenceList]: Columns<K> } = {
      policies: [
        {
          id: 'no',
          title: t('reference.col.policyNo'),
          width: 170,
          isMono: true,
          isRowHeader: true,
          render: ({ record }) => record.policyNo,
        },
        {
          id: 'insured',
          title: t('reference.col.insured'),
          width: '2fr',
          minWidth: 140,
          render: ({ record }) => record.insuredName,
        },
        {
          id: 'max',
          title: t('reference.col.maxLiability'),
          width: 160,
          align: 'end',
          render: ({ record }) => amount(record.maxLiability, record.currency),
        },
        { id: 'to', title: t('reference.col.validTo'), width: 108, render: ({ record }) => record.validTo },
        from,
      ],
      buyers: [
        {
          id: 'name',
          title: t('reference.col.name'),
          width: '2fr',
          minWidth: 160,
          isRowHeader: true,
          render: ({ record }) => record.name,
        },
        {
          id: 'no',
          title: t('reference.col.buyerNo'),
          width: 118,
          isMono: true,
          render: ({ record }) => record.sinosureBuyerNo || record.corpBuyerNo,
        },
        { id: 'country', title: t('reference.col.country'), width: 72, render: ({ record }) => record.country },
        {
          id: 'limit',
          title: t('reference.col.limit'),
          width: 150,
          align: 'end',
          render: ({ record: { limits } }) => amount(limits[0]?.limitSum ?? '', limits[0]?.currency ?? ''),
        },
        {
          id: 'ratio',
          title: t('reference.col.ratio'),
          width: 80,
          align: 'end',
          render: ({ record: { limits } }) => percentText(limits[0]?.otherRate ?? ''),
        },
        from,
      ],
      shipments: [
        {
          id: 'no',
          title: t('reference.col.invoiceNo'),
          width: mark === undefined ? 130 : 200,
          isMono: true,
          isRowHeader: true,
          render: (known) => (
            <>
              {known.record.invoiceNo} {mark?.(known)}
            </>
          ),
        },
        {
          id: 'buyer',
          title: t('reference.col.buyer'),
          width: '1fr',
          minWidth: 110,
          render: ({ record }) => record.buyerName || record.sinosureBuyerNo || record.corpBuyerNo,
        },
        {
          id: 'sum',
          title: t('reference.col.amount'),
          width: 136,
          align: 'end',
          render: ({ record }) => amount(record.invoiceSum, record.currency),
        },
        { id: 'shipped', title: t('reference.col.shippedOn'), width: 104, render: ({ record }) => record.shippedOn },
        { id: 'due', title: t('reference.col.dueDate'), width: 104, render: ({ record }) => record.dueDate },
        {
          id: 'receipt',
          title: t('reference.col.receipt'),
          width: 88,
          render: ({ record }) => (record.receiptStatus === null ? '' : t(`receiptStatus.${record.receiptStatus}`)),
        },
        ...(mark === undefined ? [from] : []),
      ],
      declarations: [
        {
          id: 'no',
          title: t('reference.col.customsNo'),
          width: 180,
          isMono: true,
          isRowHeader: true,
          render: ({ record }) => record.customsDeclarationNo,
        },
        {
          id: 'consignor',
          title: t('reference.col.consignor'),
          width: '1fr',
          minWidth: 120,
          render: ({ record }) => record.consignor,
        },
        {
          id: 'sum',
          title: t('reference.col.total'),
          width: 136,
          align: 'end',
          render: ({ record }) => amount(record.totalSum, record.currency),
        },
        { id: 'exported', title: t('reference.col.exportedOn'), width: 108, render: ({ record }) => record.exportedOn },
        from,
      ],
    };
    return columns[list] as unknown as Columns<L>;
  }, [t, list, mark]);
};
