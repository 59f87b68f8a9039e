import { readSheetCode } from '../../shared/claim/sheet-code.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';

/** The running numbers a scanner has typed; undefined where it is no code of a sheet. */
export const readScan = readSheetCode;

/** The originals of a scanned sheet that are among `rows`, in the order of the sheet. */
export const scanned = (runningNos: readonly string[], rows: readonly OriginalRow[]): OriginalRow[] =>
  runningNos.flatMap((no) => rows.filter(({ original }) => original.runningNo === no));
