import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { withEvidenceRows } from '../../shared/claim/measures/evidence.ts';
import type { ChecklistView } from '../../shared/ipc/views.ts';
import { useRead } from './calls.ts';

const shipped: ChecklistView = { data: shippedChecklist, isOwn: false };

/**
 * The checklist in force: slots, doubts and names of documents come from it. The shell keeps it loaded, so a screen meets
 * the shipped list in its place only where the stored one can't be read; the settings say so.
 */
export const useChecklist = (): ChecklistView => {
  const { data, isOwn } = useRead('app', 'checklist.get', {}).data ?? shipped;
  return { data: withEvidenceRows(data), isOwn };
};
