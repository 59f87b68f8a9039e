import { readSheet } from '../../shared/claim/sheet-code.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';

/**
 * The running numbers a scanner has typed; 'damaged' where its check says otherwise, 'other-vault' where the sheet is of
 * another computer's register, undefined where it is no code of a sheet.
 */
export const readScan = (text: string, ownMark: string): readonly string[] | 'damaged' | 'other-vault' | undefined => {
  const read = readSheet(text);
  if (read === undefined) return undefined;
  if (read.kind === 'damaged') return 'damaged';
  return read.mark === null || read.mark === ownMark ? read.runningNos : 'other-vault';
};

/** The originals of a scanned sheet that are among `rows`, in the order of the sheet. */
export const scanned = (runningNos: readonly string[], rows: readonly OriginalRow[]): OriginalRow[] =>
  runningNos.flatMap((no) => rows.filter(({ original }) => original.runningNo === no));
