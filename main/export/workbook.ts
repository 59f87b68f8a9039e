import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { isAmount } from '../../shared/claim/amount.ts';
import { instantSchema, isDay } from '../../shared/claim/calendar-date.ts';

/** What a column holds decides the type of its cells. */
export type ExportColumn = {
  readonly title: string;
  readonly kind: 'text' | 'amount' | 'count' | 'day' | 'moment';
  /** In characters of a spreadsheet. */
  readonly width?: number;
};
/** A table to write: every list of the app exports itself as columns and rows of plain values. */
export type ExportSheet = {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const maxCellLength = 32_767;
const widths: Readonly<Record<ExportColumn['kind'], number>> = { text: 22, amount: 16, count: 8, day: 12, moment: 18 };

/** Text is a text cell whatever it begins with: Excel computes formula cells only, and none is ever written. */
const text = (value: string): Cell => ({ type: String, value: value.slice(0, maxCellLength) });

/** An amount that a spreadsheet's number can't hold exactly (15 digits) stays exact as text. */
const amount = (value: string): Cell => {
  const digits = value.replace('.', '').replace(/^0+/, '').length;
  if (!isAmount(value) || digits > 15) return text(value);
  const decimals = Math.max(2, value.split('.')[1]?.length ?? 0);
  return { type: Number, value: Number(value), format: `#,##0.${'0'.repeat(decimals)}` };
};

const cellOf = (value: string | number | null, { kind }: ExportColumn): Cell => {
  if (value === null || value === '') return null;
  const written = String(value);
  switch (kind) {
    case 'text':
      return text(written);
    case 'amount':
      return amount(written);
    case 'count':
      return { type: Number, value: Number(value), format: '0' };
    case 'day':
      return isDay(written)
        ? { type: Date, value: new Date(`${written}T00:00:00Z`), format: 'yyyy-mm-dd' }
        : text(written);
    case 'moment':
      return instantSchema.safeParse(written).success
        ? { type: Date, value: new Date(written), format: 'yyyy-mm-dd hh:mm' }
        : text(written);
  }
};

/** Excel refuses sheet names over 31 characters and some signs in them. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

const sheetOf = ({ name, columns, rows }: ExportSheet): Sheet<never> => ({
  sheet: sheetName(name),
  stickyRowsCount: 1,
  columns: columns.map(({ kind, width }) => ({ width: width ?? widths[kind] })),
  data: [
    columns.map(({ title }): Cell => ({ type: String, value: title, fontWeight: 'bold' })),
    ...rows.map((row) => columns.map((column, position) => cellOf(row[position] ?? null, column))),
  ],
});

/** An .xlsx with one sheet a table: headings in bold and always in sight, amounts and days as numbers and dates. */
export const writeWorkbook = async (sheets: readonly ExportSheet[]): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsxFile(sheets.map(sheetOf)).toBuffer());
