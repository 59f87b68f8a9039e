import type { SheetArgs, SheetsReply } from '../../sheet-contract.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument } from '../transfer.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

type Sheets = SheetsReply['sheets'];

/** Cuts what is longer or wider than the contract allows: a remark of ten pages must not keep the list out. */
const fitted = (sheets: Sheets, { maxSheets, maxColumns, maxCellChars }: SheetArgs['limits']): Sheets =>
  sheets.slice(0, maxSheets).map(({ name, rows }) => ({
    name: name.slice(0, 100),
    rows: rows.map((row) => row.slice(0, maxColumns).map((cell) => cell.slice(0, maxCellChars).toWellFormed())),
  }));

export async function readSheets({ documentUrl, format, limits }: SheetArgs): Promise<SheetsReply> {
  const bytes = await fetchDocument(documentUrl);
  if (format === 'xlsx') {
    const sheets = await readWorkbook(bytes, limits);
    if (sheets.length === 0) throw new Refusal('sheet-damaged', { reason: 'no-sheets' });
    return { encoding: null, sheets: fitted(sheets, limits) };
  }
  const { text, encoding } = decodeText(bytes);
  return { encoding, sheets: fitted([{ name: '', rows: readCsv(text, limits) }], limits) };
}
