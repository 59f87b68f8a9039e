import { z } from 'zod';
import { type ChecklistData, checklistDataSchema } from '../../shared/claim/checklist-data.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import type { ChecklistView } from '../../shared/ipc/views.ts';
import { checklistSetting, ownChecklistOf } from '../records/own-checklist.ts';
import type { Desk } from './desk.ts';
import { type HandlersOf, refuse, settle } from './settle.ts';

const viewOf = (own: ChecklistData | null): ChecklistView => ({ data: own ?? shippedChecklist, isOwn: own !== null });

/** Codes of the list in force. None where the stored list does not parse: it must still be possible to replace it. */
const codesInForce = ({ records: { settings } }: Desk): string[] => {
  const stored = checklistDataSchema.nullish().safeParse(settings.get(checklistSetting, z.unknown()));
  return stored.success ? viewOf(stored.data ?? null).data.rows.map(({ code }) => code) : [];
};

/** A row some document is filed under can't go: the document would lose its name. Removed documents don't count. */
const refuseLostNames = (desk: Desk, next: ChecklistData): void => {
  const kept = new Set(next.rows.map(({ code }) => code));
  const gone = new Set(codesInForce(desk).filter((code) => !kept.has(code)));
  if (gone.size === 0) return;
  for (const { document } of desk.records.documents.every())
    if (document.removedAt === null && document.code !== null && gone.has(document.code))
      refuse('checklist-code-in-use', 'after-user', { code: document.code });
};

/** Puts another list in force: its rows are the slots, the doubts and the names of every case from now on. */
const replace = (desk: Desk, own: ChecklistData | null): ChecklistView => {
  desk.records.transaction(() => {
    refuseLostNames(desk, own ?? shippedChecklist);
    desk.records.settings.put(checklistSetting, own);
  });
  desk.announce.changed(['cases', 'app']);
  return viewOf(own);
};

/** The checklist by filing, reason and payment mode, as the firm keeps it. */
export const checklistHandlers = (desk: Desk): HandlersOf<'checklist'> => ({
  'checklist.get': () => settle(() => viewOf(ownChecklistOf(desk.records.settings))),
  'checklist.save': ({ data }) =>
    settle(() => {
      replace(desk, data);
      return { savedAt: desk.now() };
    }),
  'checklist.reset': () => settle(() => replace(desk, null)),
});
