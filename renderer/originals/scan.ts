import type { OriginalRow } from '../../shared/ipc/views.ts';

export type Scan = { readonly runningNo: string; readonly more: number };

/** A bar code of a sheet: `ZB-000123`, or `ZB-000123+2` for that one and two more of its case. Scanners may add blanks. */
export const readScan = (text: string): Scan | undefined => {
  const [, digits, more = '0'] = /^\s*zb-?(\d{6})(?:\+(\d{1,3}))?\s*$/i.exec(text) ?? [];
  return digits === undefined ? undefined : { runningNo: `ZB-${digits}`, more: Number(more) };
};

/**
 * The originals a scanned sheet means: the one it names and as many more of the same case that are in the same state, in
 * the order of their numbers. Empty where the register does not know it.
 */
export const scanned = ({ runningNo, more }: Scan, rows: readonly OriginalRow[]): OriginalRow[] => {
  const first = rows.find(({ original }) => original.runningNo === runningNo);
  if (first === undefined) return [];
  const others = rows
    .filter(
      ({ original }) =>
        original.caseId === first.original.caseId &&
        original.status === first.original.status &&
        original.runningNo > runningNo,
    )
    .toSorted((a, b) => a.original.runningNo.localeCompare(b.original.runningNo));
  return [first, ...others.slice(0, more)];
};
