import type { FirmView } from '../../shared/claim/firm-view.ts';
import { caseStages } from '../../shared/claim/spine.ts';
import type { CaseRow, OriginalRow, OutboxRow } from '../../shared/ipc/views.ts';
import type { Words } from '../cases/words.ts';
import type { ExportColumn, ExportSheet } from './workbook.ts';

type Column<Row> = ExportColumn & { readonly of: (row: Row) => string | number | null };

const sheet = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): ExportSheet => ({
  name,
  columns: columns.map(({ of: _of, ...column }) => column),
  rows: rows.map((row) => columns.map((column) => column.of(row))),
});

export const casesSheets = ({ t }: Words, rows: readonly CaseRow[]): ExportSheet[] => [
  sheet<CaseRow>(
    t('cases.title'),
    [
      { title: t('cases.col.ref'), kind: 'text', width: 15, of: (row) => row.ref },
      { title: t('case.caseNo'), kind: 'text', of: (row) => row.caseNo },
      { title: t('cases.col.buyer'), kind: 'text', width: 32, of: (row) => row.buyerName },
      { title: t('field.policyNo'), kind: 'text', of: (row) => row.policyNo },
      { title: t('cases.col.amount'), kind: 'amount', of: (row) => row.amount },
      { title: t('export.col.currency'), kind: 'text', width: 7, of: (row) => row.currency },
      { title: t('cases.col.stage'), kind: 'text', width: 14, of: (row) => t(`stage.${row.stage}`) },
      { title: t('cases.col.originals'), kind: 'count', of: (row) => row.originalsOwed },
      { title: t('export.col.requests'), kind: 'count', of: (row) => row.requestsOpen },
      { title: t('export.col.dueOn'), kind: 'day', of: (row) => row.dueOn },
      { title: t('export.col.buyerDueOn'), kind: 'day', of: (row) => row.buyerDueOn },
      { title: t('export.col.openedOn'), kind: 'day', of: (row) => row.openedOn },
      { title: t('cases.col.updated'), kind: 'moment', of: (row) => row.updatedAt },
      { title: t('export.col.archived'), kind: 'text', width: 8, of: (row) => (row.archived ? t('export.yes') : null) },
    ],
    rows,
  ),
];

export const originalsSheets = (words: Words, rows: readonly OriginalRow[]): ExportSheet[] => {
  const { t } = words;
  return [
    sheet<OriginalRow>(
      t('originals.title'),
      [
        { title: t('originals.col.runningNo'), kind: 'text', width: 12, of: (row) => row.original.runningNo },
        { title: t('originals.col.document'), kind: 'text', width: 32, of: (row) => row.documentTitle },
        { title: t('originals.col.case'), kind: 'text', width: 15, of: (row) => row.caseRef },
        { title: t('case.caseNo'), kind: 'text', of: (row) => row.caseNo },
        { title: t('originals.col.buyer'), kind: 'text', width: 32, of: (row) => row.buyerName },
        { title: t('originals.col.pages'), kind: 'count', of: (row) => row.pageCount },
        { title: t('originals.col.promised'), kind: 'day', of: (row) => row.original.promisedOn },
        {
          title: t('originals.col.status'),
          kind: 'text',
          width: 10,
          of: (row) => t(`originals.status.${row.original.status}`),
        },
        { title: t('originals.col.shelf'), kind: 'text', width: 16, of: (row) => row.original.shelf },
        { title: t('next.overdue'), kind: 'text', width: 8, of: (row) => (row.overdue ? t('export.yes') : null) },
        { title: t('export.col.courier'), kind: 'text', of: (row) => row.original.courier },
        { title: t('export.col.waybill'), kind: 'text', of: (row) => row.original.waybill },
        { title: t('export.col.postedOn'), kind: 'day', of: (row) => row.original.postedOn },
        { title: t('export.col.receivedAt'), kind: 'moment', of: (row) => row.original.receivedAt },
        { title: t('export.col.reason'), kind: 'text', width: 40, of: (row) => row.original.reason },
      ],
      rows,
    ),
  ];
};

export const outboxSheets = ({ t, data }: Words, rows: readonly OutboxRow[]): ExportSheet[] => [
  sheet<OutboxRow>(
    t('app.outbox'),
    [
      { title: t('cases.col.ref'), kind: 'text', width: 15, of: (row) => row.caseRef },
      {
        title: t('export.col.what'),
        kind: 'text',
        of: (row) =>
          row.job === 'filing' && row.filingKind !== null
            ? t(`filing.kind.${row.filingKind}`)
            : data(`outbox.job.${row.job}`),
      },
      { title: t('export.col.state'), kind: 'text', width: 14, of: (row) => t(`outbox.state.${row.state}`) },
      {
        title: t('export.col.problem'),
        kind: 'text',
        width: 40,
        of: (row) => (row.problem === null ? null : data(`fault.${row.problem.code}`)),
      },
      { title: t('export.col.sizeBytes'), kind: 'count', width: 12, of: (row) => row.totalBytes },
      { title: t('export.col.createdAt'), kind: 'moment', of: (row) => row.createdAt },
    ],
    rows,
  ),
];

type Summed = { readonly name: string; readonly amount: string; readonly count: number; readonly currency: string };

/** One sheet a question: by stage, by buyer and stage, by age, what is late. */
export const firmSheets = ({ t }: Words, view: FirmView): ExportSheet[] => {
  const summed = (title: string, rows: readonly Summed[]): ExportSheet =>
    sheet<Summed>(
      title,
      [
        { title: t('export.col.currency'), kind: 'text', width: 7, of: (row) => row.currency },
        { title: t('firm.col.name'), kind: 'text', width: 24, of: (row) => row.name },
        { title: t('cases.col.amount'), kind: 'amount', of: (row) => row.amount },
        { title: t('firm.col.count'), kind: 'count', of: (row) => row.count },
      ],
      rows,
    );
  const buyers = view.currencies.flatMap(({ currency, buyers: all }) => all.map((buyer) => ({ ...buyer, currency })));
  return [
    summed(
      t('firm.byStage'),
      view.currencies.flatMap(({ currency, stages }) =>
        stages.map(({ stage, ...rest }) => ({ ...rest, currency, name: t(`stage.${stage}`) })),
      ),
    ),
    sheet<(typeof buyers)[number]>(
      t('firm.byBuyer'),
      [
        { title: t('export.col.currency'), kind: 'text', width: 7, of: (row) => row.currency },
        { title: t('cases.col.buyer'), kind: 'text', width: 32, of: (row) => row.buyer || t('cases.noBuyer') },
        { title: t('cases.col.amount'), kind: 'amount', of: (row) => row.amount },
        { title: t('firm.col.count'), kind: 'count', of: (row) => row.count },
        ...caseStages
          .filter((stage) => stage !== 'paid' && stage !== 'closed')
          .map((stage) => ({
            title: t(`stage.${stage}`),
            kind: 'amount' as const,
            of: (row: (typeof buyers)[number]) => row.stages.find((one) => one.stage === stage)?.amount ?? null,
          })),
      ],
      buyers,
    ),
    summed(
      t('firm.byAge'),
      view.currencies.flatMap(({ currency, ages }) =>
        ages.map(({ age, ...rest }) => ({ ...rest, currency, name: t(`firm.age.${age}`) })),
      ),
    ),
    sheet<FirmView['late'][number]>(
      t('firm.late'),
      [
        { title: t('cases.col.ref'), kind: 'text', width: 15, of: (row) => row.ref },
        { title: t('cases.col.buyer'), kind: 'text', width: 32, of: (row) => row.buyer },
        { title: t('cases.col.stage'), kind: 'text', width: 14, of: (row) => t(`stage.${row.stage}`) },
        { title: t('export.col.dueOn'), kind: 'day', of: (row) => row.dueOn },
        { title: t('cases.col.originals'), kind: 'count', of: (row) => row.originals },
        { title: t('export.col.requests'), kind: 'count', of: (row) => row.requests },
      ],
      view.late,
    ),
  ];
};
