import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import type { PaperBlock } from '../dossier/paper-schema.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { RefundSheet } from './refund-facts.ts';
import type { Speech } from './speech.ts';

const sheetsOf = ({ refund }: PaperFacts): readonly RefundSheet[] => refund?.declarations ?? [];

export const refundInvoicesBlock = (facts: PaperFacts, { label }: Speech): PaperBlock[] => {
  const { currency } = facts.claimCase.facts;
  return [
    {
      kind: 'table',
      columns: [
        { title: label('paper.column.declaration'), width: 130 },
        { title: label('paper.column.shipped'), width: 74 },
        { title: label('field.invoiceNo'), width: 0 },
        { title: label('paper.column.invoiced'), width: 110, align: 'right' },
      ],
      rows: sheetsOf(facts).flatMap(({ no, shippedOn, invoices }) =>
        invoices.map(({ invoiceNo, invoiceSum }) => ({
          cells: [
            no,
            shippedOn,
            invoiceNo,
            invoiceSum === '' ? '' : `${currency} ${formatAmount(invoiceSum, minorUnits(currency))}`,
          ],
        })),
      ),
    },
  ];
};

/** What lies behind the statement, with where its original is kept. */
export const refundDocumentsBlock = (facts: PaperFacts, speech: Speech): PaperBlock[] => [
  {
    kind: 'table',
    columns: [
      { title: speech.label('paper.column.number'), width: 30, align: 'center' },
      { title: speech.label('paper.column.kept'), width: 150 },
      { title: speech.label('paper.column.file'), width: 0 },
      { title: speech.label('paper.column.pages'), width: 40, align: 'right' },
      { title: speech.label('paper.column.storage'), width: 96 },
    ],
    rows: sheetsOf(facts)
      .flatMap(({ rows }) => rows)
      .map(({ name, documents, storage }, i) => ({
        cells: [
          String(i + 1),
          speech.pick(name),
          documents.length === 0
            ? speech.say('paper.refund.none')
            : documents
                .map(({ title }) => title)
                .join('\n')
                .slice(0, 400),
          documents.length === 0 ? '' : String(documents.reduce((sum, { pages }) => sum + pages, 0)),
          storage,
        ],
      })),
  },
];

/** 备案单证目录: every document of every declaration, in order of date, with its storage place. */
export const refundDirectoryBlock = (facts: PaperFacts, speech: Speech): PaperBlock[] => [
  {
    kind: 'table',
    columns: [
      { title: speech.label('paper.column.number'), width: 30, align: 'center' },
      { title: speech.label('paper.column.shipped'), width: 64 },
      { title: speech.label('paper.column.declaration'), width: 116 },
      { title: speech.label('paper.column.kept'), width: 0 },
      { title: speech.label('paper.column.pages'), width: 40, align: 'right' },
      { title: speech.label('paper.column.storage'), width: 96 },
    ],
    rows: sheetsOf(facts)
      .flatMap(({ no, shippedOn, rows }) => rows.map((row) => ({ no, shippedOn, ...row })))
      .map(({ no, shippedOn, name, documents, storage }, i) => ({
        cells: [
          String(i + 1),
          shippedOn,
          no,
          [speech.pick(name), ...documents.map(({ title }) => title)].join('\n').slice(0, 400),
          documents.length === 0 ? '' : String(documents.reduce((sum, { pages }) => sum + pages, 0)),
          storage,
        ],
      })),
  },
];
