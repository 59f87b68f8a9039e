import { addDays, compareDays } from '../../shared/claim/calendar-date.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';

export const registerGroups = ['overdue', 'week', 'month', 'later', 'posted', 'closed'] as const;
export type RegisterGroupId = (typeof registerGroups)[number];
export type RegisterGroup = { readonly id: RegisterGroupId; readonly rows: readonly OriginalRow[] };

const groupOf = ({ original, overdue }: OriginalRow, today: string): RegisterGroupId => {
  if (original.status === 'received') return 'closed';
  if (original.status === 'posted') return 'posted';
  if (overdue) return 'overdue';
  if (compareDays(original.promisedOn, addDays(today, 7)) !== 1) return 'week';
  return compareDays(original.promisedOn, addDays(today, 30)) !== 1 ? 'month' : 'later';
};

/** The register by promised day, what is late on top; inside a group by day, then by running number. Empty groups are left out. */
export const byPromise = (rows: readonly OriginalRow[], today: string): RegisterGroup[] => {
  const sorted = rows.toSorted(
    (a, b) =>
      compareDays(a.original.promisedOn, b.original.promisedOn) ||
      a.original.runningNo.localeCompare(b.original.runningNo),
  );
  return registerGroups
    .map((id) => ({ id, rows: sorted.filter((row) => groupOf(row, today) === id) }))
    .filter((group) => group.rows.length > 0);
};
