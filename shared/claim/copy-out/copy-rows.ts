import type { Manifest } from '../../singleWindow/manifest.ts';
import { formatAmount } from '../amount.ts';
import {
  lossReasonEdiCode,
  lossReasons,
  payModeEdiCode,
  payModes,
  receiptStatusEdiCode,
  receiptStatuses,
} from '../codes.ts';
import { minorUnits } from '../currency.ts';
import type { AmountFormat, CopyFormats, DayFormat } from './formats.ts';
import { type PortalField, portalOrders } from './portal-order.ts';

/** A field with the value that was fixed; `currency` tells how an amount is written. */
export type CopyRow = PortalField & { readonly key: string; readonly value: string; readonly currency: string };
export type CopyGroup = {
  /** Unique on the screen. */
  readonly id: string;
  readonly title: string;
  /** Number of the invoice, from 1; null for what is there once. */
  readonly line: number | null;
  readonly rows: CopyRow[];
};

type Values = Readonly<Record<string, unknown>>;

const written = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const invoicesOf = (form: Values): Values[] =>
  Array.isArray(form.invoices)
    ? form.invoices.filter((line): line is Values => typeof line === 'object' && line !== null)
    : [];

/**
 * What is typed into a portal, in its order; fields that are empty are left out. Keys stay the same for the same package,
 * so that what is marked as done stays marked.
 */
export const copyGroups = (manifest: Manifest): CopyGroup[] => {
  if (manifest.kind === 'withdrawal') return [];
  const form: Values = { corpSerialNo: manifest.corpSerialNo, caseNo: manifest.caseNo, ...manifest.form };
  const lines = invoicesOf(form);
  const rows = (fields: readonly PortalField[], values: Values, prefix: string): CopyRow[] =>
    fields.flatMap((field) => {
      const value = written(values[field.name]).trim();
      const currency = written(values.moneyId ?? form.moneyId);
      return value === '' ? [] : [{ ...field, key: `${prefix}${field.name}`, value, currency }];
    });
  const groups = portalOrders[manifest.kind].groups.flatMap((group): CopyGroup[] =>
    group.each === 'invoices'
      ? lines.map((line, i) => ({
          id: `${group.id} ${i + 1}`,
          title: group.title,
          line: i + 1,
          rows: rows(group.fields, line, `${group.id}.${i + 1}.`),
        }))
      : [{ id: group.id, title: group.title, line: null, rows: rows(group.fields, form, `${group.id}.`) }],
  );
  const said = [
    ...(manifest.measures ?? []).map(({ code, zh }) => ({ code, text: zh })),
    ...manifest.declarations.map(({ code, text }) => ({ code, text })),
  ];
  const statements: CopyRow[] = said.map(({ text }, i) => ({
    ...{ name: 'statement', label: 'copyOut.statement', kind: 'text', n: i + 1, currency: '' },
    ...{ key: `statement.${i + 1}`, value: text },
  }));
  return [...groups, { id: 'statements', title: 'copyOut.statements', line: null, rows: statements }].filter(
    (group) => group.rows.length > 0,
  );
};

const dayIn = (day: string, format: DayFormat): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  switch (format) {
    case '2026-03-05':
      return day;
    case '2026/03/05':
      return `${year}/${month}/${date}`;
    case '20260305':
      return `${year}${month}${date}`;
    case '2026年3月5日':
      return `${year}年${Number(month)}月${Number(date)}日`;
  }
};

const amountIn = (amount: string, currency: string, format: AmountFormat): string => {
  const grouped = formatAmount(amount, minorUnits(currency));
  switch (format) {
    case '1234.5':
      return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
    case '1234.50':
      return grouped.replaceAll(',', '');
    case '1,234.50':
      return grouped;
  }
};

const named = <T extends string>(
  codes: Readonly<Record<T, string>>,
  names: readonly T[],
  code: string,
): T | undefined => names.find((name) => codes[name] === code);

/** What is put on the clipboard: the portal's words for codes, days and amounts as it wants them. `say` gives the text of a key. */
export const copyText = (
  { kind, value, currency }: Pick<CopyRow, 'kind' | 'value' | 'currency'>,
  formats: CopyFormats,
  say: (key: string) => string,
): string => {
  const word = (prefix: string, name: string | undefined): string =>
    name === undefined ? value : say(`${prefix}.${name}`);
  switch (kind) {
    case 'text':
    case 'count':
      return value;
    case 'day':
      return dayIn(value, formats.day);
    case 'amount':
      return amountIn(value, currency, formats.amount);
    case 'yes-no':
      return say(value === '1' ? 'filing.yes' : 'filing.no');
    case 'loss-reason':
      return word('lossReason', named(lossReasonEdiCode, lossReasons, value));
    case 'pay-mode':
      return word('payMode', named(payModeEdiCode, payModes, value));
    case 'receipt-status':
      return word('receiptStatus', named(receiptStatusEdiCode, receiptStatuses, value));
  }
};
