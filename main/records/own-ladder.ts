import { type ReminderLadder, reminderLadderSchema, usualLadder } from '../../shared/claim/reminder-ladder.ts';
import type { Settings } from './settings.ts';

export const ladderSetting = 'original-reminders';

/** When the firm wants to be told of promised originals. */
export const ladderOf = (settings: Settings): ReminderLadder =>
  settings.get(ladderSetting, reminderLadderSchema) ?? usualLadder;
