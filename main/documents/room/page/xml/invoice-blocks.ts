import { fillText, sheetTexts } from '../../../../../shared/locale/texts/sheets.ts';
import type { Block } from '../sheet/lay-out.ts';
import type { InvoiceLine, XmlInvoice } from './e-invoice.ts';

/** More lines than this say nothing to a reader of the page. */
const maxLines = 400;

type Key = keyof typeof sheetTexts;
type Column = { key: Key; of: (line: InvoiceLine) => string; share: number; isNumber?: boolean };

const columns: readonly Column[] = [
  { key: 'sheet.item', of: ({ name }) => name, share: 30 },
  { key: 'sheet.spec', of: ({ spec }) => spec, share: 13 },
  { key: 'sheet.unit', of: ({ unit }) => unit, share: 7 },
  { key: 'sheet.quantity', of: ({ quantity }) => quantity, share: 11, isNumber: true },
  { key: 'sheet.price', of: ({ price }) => price, share: 14, isNumber: true },
  { key: 'sheet.amount', of: ({ amount }) => amount, share: 15, isNumber: true },
  { key: 'sheet.taxRate', of: ({ taxRate }) => taxRate, share: 9, isNumber: true },
];

/** The page of an XML invoice. Its words are those the reading looks for, each value beside its own. */
export function invoiceBlocks(invoice: XmlInvoice): Block[] {
  const { language, kind, isCredit, lines } = invoice;
  const t = (key: Key): string => sheetTexts[key][language];
  const money = (amount: string): string => (amount === '' ? '' : `${invoice.currency} ${amount}`.trim());
  const rows: [string, string][] = [
    [t(isCredit ? 'sheet.creditNoteNo' : 'sheet.invoiceNo'), invoice.number],
    [t('sheet.issuedOn'), invoice.issuedOn],
    [t('sheet.dueOn'), invoice.dueOn],
    [t('sheet.buyer'), invoice.buyer],
    [t('sheet.buyerNo'), invoice.buyerNo],
    [t('sheet.seller'), invoice.seller],
    [t('sheet.sellerNo'), invoice.sellerNo],
    [t('sheet.contractNo'), invoice.contractNo],
    [t('sheet.orderNo'), invoice.orderNo],
    [t('sheet.currency'), invoice.currency],
  ];
  const sums: [string, string][] = [
    [t('sheet.net'), money(invoice.net)],
    [t('sheet.tax'), money(invoice.tax)],
    [t('sheet.gross'), money(invoice.gross)],
    [t('sheet.grossInWords'), invoice.grossInWords],
    [t('sheet.remark'), invoice.remark],
    [t('sheet.issuer'), invoice.issuer],
  ];
  const said = (all: [string, string][]): [string, string][] => all.filter(([, value]) => value !== '');
  const used = columns.filter(({ of }) => lines.some((line) => of(line) !== ''));
  const title =
    language === 'zh' ? fillText(t('sheet.eInvoice'), { kind }) : t(isCredit ? 'sheet.creditNote' : 'sheet.invoice');
  return [
    { kind: 'title', text: title },
    { kind: 'fields', rows: said(rows) },
    { kind: 'rule' },
    ...(used.length === 0
      ? []
      : ([
          {
            kind: 'table',
            columns: used.map(({ key, share, isNumber = false }) => ({ title: t(key), share, isNumber })),
            rows: lines.slice(0, maxLines).map((line) => used.map(({ of }) => of(line))),
          },
        ] satisfies Block[])),
    ...(lines.length > maxLines
      ? ([{ kind: 'note', text: fillText(t('sheet.moreLines'), { count: lines.length - maxLines }) }] satisfies Block[])
      : []),
    { kind: 'fields', rows: said(sums) },
    { kind: 'rule' },
    { kind: 'note', text: t('sheet.fromXml') },
  ];
}
