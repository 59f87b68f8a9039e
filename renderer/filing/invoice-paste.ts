import { emptyInvoice, type Invoice } from '../../shared/claim/case.ts';
import { texts } from '../../shared/locale/locale.ts';
import type { InvoicePath } from './field-path.ts';
import { invoiceKinds, readCell } from './invoice-columns.ts';

/** Rows and cells of what Excel puts on the clipboard: tabs between cells, quotes around cells with line breaks. */
export const readTable = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const signs = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (signs[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one.trim() !== ''));
};

/** True for text that fills more than one field. */
export const isTable = (text: string): boolean => /\t|\n(?!$)/.test(text.replace(/\r\n?/g, '\n'));

const headings: ReadonlyMap<string, InvoicePath> = new Map(
  (Object.keys(invoiceKinds) as InvoicePath[]).flatMap((path) => {
    const { zh, en } = texts[`field.${path}`];
    return [zh, en, path].map((word) => [plain(word), path] as const);
  }),
);

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s().（）:：]/g, '');
}

/** The columns a first row names, where it is a row of headings: at least two of its cells are field names. */
const headingOf = (row: readonly string[]): readonly (InvoicePath | undefined)[] | undefined => {
  const named = row.map((cell) => headings.get(plain(cell)));
  return named.filter((path) => path !== undefined).length >= 2 ? named : undefined;
};

export type PasteAt = {
  /** The fields in the order of the screen, from the one the cursor is in. */
  readonly columns: readonly InvoicePath[];
  readonly startRow: number;
  readonly newId: () => string;
};

/** The invoices with a pasted table laid over them from a cell on; rows are added as needed, up to 200 lines in all. */
export const pasteInvoices = (
  invoices: readonly Invoice[],
  text: string,
  { columns, startRow, newId }: PasteAt,
): Invoice[] => {
  const [first = [], ...rest] = readTable(text);
  const heading = headingOf(first);
  const paths = heading ?? columns;
  const rows = heading === undefined ? [first, ...rest] : rest;
  const result = [...invoices];
  rows.forEach((cells, index) => {
    const at = startRow + index;
    if (at >= 200) return;
    const line = result[at] ?? emptyInvoice(newId());
    const values = paths.flatMap((path, column) => {
      const cell = cells[column];
      return path === undefined || cell === undefined ? [] : [[path, readCell(invoiceKinds[path], cell)] as const];
    });
    result[at] = { ...line, ...Object.fromEntries(values) };
  });
  return result;
};
