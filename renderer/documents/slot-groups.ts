import {
  type ChecklistSlot,
  checklistFor,
  isUnsorted,
  type SlotStatus,
  unsorted,
} from '../../shared/claim/checklist.ts';
import type { ChecklistData } from '../../shared/claim/checklist-data.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView, DocumentView } from '../../shared/ipc/views.ts';

export type GroupId = SlotStatus | 'unsorted' | 'aside' | 'removed';

export type SlotLine = {
  readonly slot: Pick<ChecklistSlot, 'row' | 'status'>;
  readonly documents: readonly DocumentView[];
};

/** One group of the list: checklist slots with their documents, or documents without a slot. */
export type DocumentGroup = {
  readonly id: GroupId;
  readonly slots: readonly SlotLine[];
  readonly documents: readonly DocumentView[];
};

/** What needs the person on top, what the app does by itself at the bottom. */
const order: readonly SlotStatus[] = ['missing', 'original-follows', 'got', 'waived', 'optional', 'from-form'];

/** Kinds that are there, for a case looked at without one of its filings: nothing is expected, so nothing is missing. */
const withoutFiling = (documents: readonly DocumentView[], checklist: ChecklistData): SlotLine[] =>
  checklist.rows.flatMap((row) => {
    const there = documents.filter((document) => document.code === row.code);
    const status = there.some((document) => document.originalToFollow !== null) ? 'original-follows' : 'got';
    return there.length === 0 ? [] : [{ slot: { row, status }, documents: there }];
  });

/** Removed, and with pages to come back with: those of a joined document are in another one. */
const isBackable = ({ removedAt, pages }: DocumentView): boolean => removedAt !== null && pages.length > 0;

/** The list beside the pages; empty groups are left out. */
export const documentGroups = (
  view: CaseView,
  filing: Filing | undefined,
  checklist: ChecklistData,
): DocumentGroup[] => {
  const present = view.documents.filter((document) => document.removedAt === null);
  const byId = new Map(present.map((document) => [document.id, document]));
  const views = (documents: readonly { readonly id: string }[]): DocumentView[] =>
    documents.flatMap(({ id }) => byId.get(id) ?? []);
  const lines =
    filing === undefined
      ? withoutFiling(present, checklist)
      : checklistFor(view.case.facts, filing, present, checklist).map((slot) => ({
          slot,
          documents: views(slot.documents),
        }));
  const unnamed =
    filing === undefined
      ? present.filter((document) => isUnsorted(document, checklist))
      : views(unsorted(filing, present, checklist));
  const groups: DocumentGroup[] = [
    { id: 'unsorted', slots: [], documents: unnamed },
    ...order.map((id) => ({ id, slots: lines.filter(({ slot }) => slot.status === id), documents: [] })),
    {
      id: 'aside',
      slots: [],
      documents: filing === undefined ? [] : present.filter(({ id }) => !filing.documentIds.includes(id)),
    },
    { id: 'removed', slots: [], documents: view.documents.filter(isBackable) },
  ];
  return groups.filter(({ slots, documents }) => slots.length + documents.length > 0);
};

/** The documents of the groups in the order they are shown, each once. */
export const shownOrder = (groups: readonly DocumentGroup[]): DocumentView[] =>
  groups.flatMap(({ slots, documents }) => [...documents, ...slots.flatMap((line) => line.documents)]);
