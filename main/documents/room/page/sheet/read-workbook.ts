import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { SheetLimits } from '../../sheet-contract.ts';
import { Refusal } from '../refusal.ts';

/** What a cell holds as text. A number beyond 15 digits has lost its end in Excel already: it stays recognisable as one. */
export const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) > 999_999_999_999_999 ? value.toExponential() : String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : '';
};

/**
 * The package unpacked under a limit and packed again without compression: the library unpacks big entries in workers made of
 * blobs, which the room's content security policy doesn't allow.
 */
const unpacked = (bytes: Uint8Array, { maxInflatedBytes, maxRows }: SheetLimits): ArrayBuffer => {
  let sum = 0;
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false;
      // An entry that is longer than it says here doesn't fit where it is put, and is refused as damaged.
      sum += originalSize;
      if (sum > maxInflatedBytes) throw new Refusal('sheet-too-large', { rows: maxRows });
      return true;
    },
  });
  return zipSync(entries, { level: 0 }).slice().buffer;
};

/** All sheets of an .xlsx workbook. Refused: 'sheet-damaged', 'sheet-too-large'. */
export const readWorkbook = async (
  bytes: Uint8Array,
  limits: SheetLimits,
): Promise<{ name: string; rows: string[][] }[]> => {
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(unpacked(bytes, limits));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('sheet-damaged', { reason: error instanceof Error ? error.name.slice(0, 80) : 'unknown' });
  }
  return sheets.map(({ sheet, data }) => {
    if (data.length > limits.maxRows) throw new Refusal('sheet-too-large', { rows: limits.maxRows });
    return { name: sheet, rows: data.map((row) => row.map(cellText)) };
  });
};
