import { type ChecklistData, checklistDataSchema } from '../../shared/claim/checklist-data.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { withEvidenceRows } from '../../shared/claim/measures/evidence.ts';
import type { Settings } from './settings.ts';

/** Where the firm's own checklist is kept; null or nothing while the shipped one is in force. */
export const checklistSetting = 'checklist';

export const ownChecklistOf = (settings: Settings): ChecklistData | null =>
  settings.get(checklistSetting, checklistDataSchema.nullable()) ?? null;

/** The checklist in force: the firm's own, else the shipped one; with the slots of the relief measures. */
export const checklistOf = (settings: Settings): ChecklistData =>
  withEvidenceRows(ownChecklistOf(settings) ?? shippedChecklist);
