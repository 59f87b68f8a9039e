import { z } from 'zod';
import { instantSchema } from '../../claim/calendar-date.ts';
import { checklistDataSchema } from '../../claim/checklist-data.ts';
import { checklistViewSchema } from '../views.ts';
import { type Channels, none } from './common.ts';

export const checklistChannels = {
  'checklist.get': { in: none, out: checklistViewSchema },
  /** The list becomes the firm's own. Refused with 'checklist-code-in-use' where a document would lose its row. */
  'checklist.save': { in: z.object({ data: checklistDataSchema }), out: z.object({ savedAt: instantSchema }) },
  /** Back to the shipped list; refused like a save. */
  'checklist.reset': { in: none, out: checklistViewSchema },
} as const satisfies Channels;
