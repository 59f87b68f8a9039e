import { z } from 'zod';

/** A list of a firm (Excel, CSV) as the room hands it over: texts only, dates as YYYY-MM-DD, numbers as plain decimals. */

export interface SheetLimits {
  readonly maxSheets: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCellChars: number;
  /** Of all entries of the package together, as it declares them. */
  readonly maxInflatedBytes: number;
}

export const defaultSheetLimits: SheetLimits = {
  maxSheets: 20,
  maxRows: 100_000,
  maxColumns: 200,
  maxCellChars: 2000,
  maxInflatedBytes: 400_000_000,
};

export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];
export const sheetEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;

export interface SheetArgs {
  readonly documentUrl: string;
  readonly format: SheetFormat;
  readonly limits: SheetLimits;
}

export const sheetsReply = ({ maxSheets, maxRows, maxColumns, maxCellChars }: SheetLimits) =>
  z.strictObject({
    /** null for a workbook. */
    encoding: z.enum(sheetEncodings).nullable(),
    sheets: z
      .array(
        z.strictObject({
          name: z.string().max(100),
          rows: z.array(z.array(z.string().max(maxCellChars)).max(maxColumns)).max(maxRows),
        }),
      )
      .min(1)
      .max(maxSheets),
  });
export type SheetsReply = z.infer<ReturnType<typeof sheetsReply>>;
