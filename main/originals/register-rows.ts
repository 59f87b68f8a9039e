import { isOverdue, isOwed } from '../../shared/claim/original.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import type { Desk } from '../cases/desk.ts';
import type { ListedOriginal } from '../records/listed-originals.ts';

const rowOf = ({ original, ...about }: ListedOriginal, today: string): OriginalRow => ({
  original,
  ...about,
  overdue: isOverdue(original, today),
});

/** The register as its screen lists it: what is still owed, or what is closed. Rows carry no history. */
export const originalRows = (desk: Desk, closed: boolean): OriginalRow[] => {
  const today = desk.today();
  return desk.records.originals
    .listed()
    .filter(({ original }) => isOwed(original) !== closed)
    .map((listed) => rowOf(listed, today));
};

export type ListedRows = ReadonlyMap<string, OriginalRow>;

/** Every row of the register by its document. */
export const listedRows = (desk: Desk): ListedRows => {
  const today = desk.today();
  return new Map(desk.records.originals.listed().map((one) => [one.original.documentId, rowOf(one, today)]));
};
