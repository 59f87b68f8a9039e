import { readSheet } from '../../shared/claim/sheet-code.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';

/** The running numbers a scanner has typed; 'damaged' where its check says otherwise, undefined where it is no code of a sheet. */
export const readScan = (text: string): readonly string[] | 'damaged' | undefined => {
  const read = readSheet(text);
  return read?.kind === 'damaged' ? 'damaged' : read?.runningNos;
};

/** The originals of a scanned sheet that are among `rows`, in the order of the sheet. */
export const scanned = (runningNos: readonly string[], rows: readonly OriginalRow[]): OriginalRow[] =>
  runningNos.flatMap((no) => rows.filter(({ original }) => original.runningNo === no));
