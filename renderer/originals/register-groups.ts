import { addDays, compareDays } from '../../shared/claim/calendar-date.ts';
import type { OriginalStatus } from '../../shared/claim/original.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { readScan } from './scan.ts';

export const registerGroups = ['overdue', 'week', 'month', 'later', 'posted', 'closed'] as const;
export type RegisterGroupId = (typeof registerGroups)[number];
export type RegisterGroup = { readonly id: RegisterGroupId; readonly rows: readonly OriginalRow[] };

const groupOf = ({ original, overdue }: OriginalRow, today: string): RegisterGroupId => {
  if (original.status === 'received' || original.status === 'waived') return 'closed';
  if (original.status === 'posted') return 'posted';
  if (overdue) return 'overdue';
  if (compareDays(original.promisedOn, addDays(today, 7)) !== 1) return 'week';
  return compareDays(original.promisedOn, addDays(today, 30)) !== 1 ? 'month' : 'later';
};

const byNumber = (a: OriginalRow, b: OriginalRow): number =>
  a.original.runningNo < b.original.runningNo ? -1 : a.original.runningNo > b.original.runningNo ? 1 : 0;
const byDay = (a: OriginalRow, b: OriginalRow): number =>
  compareDays(a.original.promisedOn, b.original.promisedOn) || byNumber(a, b);

/** The register by promised day, what is late on top; inside a group by day, then by running number. Empty groups are left out. */
export const byPromise = (rows: readonly OriginalRow[], today: string): RegisterGroup[] => {
  const groups = new Map<RegisterGroupId, OriginalRow[]>(registerGroups.map((id) => [id, []]));
  for (const row of rows) groups.get(groupOf(row, today))?.push(row);
  return [...groups]
    .filter(([, ofGroup]) => ofGroup.length > 0)
    .map(([id, ofGroup]) => ({ id, rows: ofGroup.sort(byDay) }));
};

export const registerOrders = ['due', 'case', 'number'] as const;
export type RegisterOrder = (typeof registerOrders)[number];

/** All in one table: papers of one case together, the case that is due first on top; or by running number. */
export const inOrder = (rows: readonly OriginalRow[], order: 'case' | 'number'): OriginalRow[] => {
  if (order === 'number') return rows.toSorted(byNumber);
  const first = new Map<string, string>();
  for (const { original } of rows) {
    const day = first.get(original.caseId);
    if (day === undefined || compareDays(original.promisedOn, day) === -1)
      first.set(original.caseId, original.promisedOn);
  }
  return rows.toSorted((a, b) => {
    const days = compareDays(first.get(a.original.caseId) ?? '', first.get(b.original.caseId) ?? '');
    if (days !== undefined && days !== 0) return days;
    if (a.original.caseId !== b.original.caseId) return a.original.caseId < b.original.caseId ? -1 : 1;
    return byDay(a, b);
  });
};

const haystackOf = ({ original, caseRef, caseNo, buyerName, documentTitle }: OriginalRow): string =>
  `${original.runningNo}\n${original.waybill ?? ''}\n${original.courier ?? ''}\n${original.shelf}\n${caseRef}\n${caseNo ?? ''}\n${buyerName}\n${documentTitle}`.toLowerCase();

/** What a search and a state leave of the register. A sheet's code names papers; anything else is looked for word by word. */
export const meant = (
  rows: readonly OriginalRow[],
  text: string,
  status: OriginalStatus | 'overdue' | null,
  ownMark: string,
): readonly OriginalRow[] => {
  const ofState =
    status === null
      ? rows
      : rows.filter(({ original, overdue }) => (status === 'overdue' ? overdue : original.status === status));
  const scanned = readScan(text, ownMark);
  if (typeof scanned === 'string') return [];
  if (scanned !== undefined) return ofState.filter(({ original }) => scanned.includes(original.runningNo));
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return ofState;
  return ofState.filter((row) => {
    const haystack = haystackOf(row);
    return words.every((word) => haystack.includes(word));
  });
};
