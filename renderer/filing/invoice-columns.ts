import { isAmount } from '../../shared/claim/amount.ts';
import { type ReceiptStatus, receiptStatusEdiCode, receiptStatuses } from '../../shared/claim/codes.ts';
import type { FilingKind } from '../../shared/claim/filing.ts';
import { toHalfWidth } from '../../shared/claim/identifiers.ts';
import { texts } from '../../shared/locale/locale.ts';
import { parseAmountText } from '../ui/amount-text.ts';
import { parseDateText } from '../ui/date-text.ts';
import type { InvoicePath } from './field-path.ts';

export type InvoiceColumnKind = 'code' | 'words' | 'amount' | 'date' | 'status' | 'days' | 'answer';

export const invoiceKinds: Readonly<Record<InvoicePath, InvoiceColumnKind>> = {
  invoiceNo: 'code',
  invoiceSum: 'amount',
  insureSum: 'amount',
  lossSum: 'amount',
  claimSum: 'amount',
  receivedSum: 'amount',
  receiptStatus: 'status',
  shippedOn: 'date',
  declaredOn: 'date',
  dueDate: 'date',
  payTermDays: 'days',
  hsCode: 'code',
  goodsName: 'words',
  contractNo: 'code',
  transportBillNo: 'code',
  customsDeclarationNo: 'code',
  orderNo: 'code',
  lcNo: 'code',
  payerName: 'words',
  exporterName: 'words',
  trafficCode: 'words',
  invoicedOn: 'date',
  expectedOn: 'date',
  feePayMode: 'words',
  financed: 'answer',
  remark: 'words',
};

/** Fields of a line: in the row itself, and below it when it is opened. */
export type InvoiceLayout = { readonly row: readonly InvoicePath[]; readonly more: readonly InvoicePath[] };

const always = [
  'receivedSum',
  'receiptStatus',
  'invoicedOn',
  'declaredOn',
  'payTermDays',
  'hsCode',
  'goodsName',
  'contractNo',
  'transportBillNo',
  'customsDeclarationNo',
  'orderNo',
  'lcNo',
  'payerName',
  'exporterName',
  'trafficCode',
  'expectedOn',
  'feePayMode',
  'financed',
  'remark',
] as const;
const layouts = {
  'possible-loss-notice': {
    row: ['invoiceNo', 'invoiceSum', 'insureSum', 'lossSum', 'dueDate'],
    more: ['shippedOn', ...always],
  },
  claim: {
    row: ['invoiceNo', 'invoiceSum', 'lossSum', 'claimSum', 'dueDate'],
    more: ['shippedOn', 'insureSum', ...always],
  },
} as const satisfies Partial<Record<FilingKind, InvoiceLayout>>;

export const invoiceLayout = (kind: FilingKind): InvoiceLayout =>
  kind === 'claim' ? layouts.claim : layouts['possible-loss-notice'];

/** What a pasted cell becomes in a column; text that cannot be read there stays as it is, for the person to see. */
export const readCell = (kind: InvoiceColumnKind, cell: string): string | null => {
  const text = cell.trim();
  switch (kind) {
    case 'amount': {
      const reading = parseAmountText(text, { fractionDigits: 4 });
      return reading.kind === 'amount' && isAmount(reading.value) ? reading.value : text.slice(0, 40);
    }
    case 'date': {
      // Excel may send the time of day along.
      const reading = parseDateText(text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, ''));
      return reading.kind === 'date' ? reading.value : text.slice(0, 10);
    }
    case 'status':
      return receiptStatuses.find((status) => statusWords(status).includes(text)) ?? null;
    case 'answer':
      return (['yes', 'no'] as const).find((answer) => answerWords(answer).includes(text)) ?? null;
    case 'days':
      return toHalfWidth(text).replace(/\D/g, '').slice(0, 5);
    case 'code':
      return toHalfWidth(text).slice(0, 200);
    case 'words':
      return text.slice(0, 200);
  }
};

const statusWords = (status: ReceiptStatus): readonly string[] => {
  const { zh, en } = texts[`receiptStatus.${status}`];
  return [status, receiptStatusEdiCode[status], zh, en];
};

const answerWords = (answer: 'yes' | 'no'): readonly string[] => {
  const { zh, en } = texts[`filing.${answer}`];
  return [answer, answer === 'yes' ? '1' : '0', zh, en];
};
