import { z } from 'zod';
import { caseFilterSchema } from '../../claim/case-filter.ts';
import { firmViewSchema } from '../../claim/firm-view.ts';
import { referenceLists } from '../../claim/reference/records.ts';
import { type Channels, none, savedTo } from './common.ts';

/** Every list that can be written to Excel, with what decides its rows. */
export const exportedListSchema = z.discriminatedUnion('list', [
  z.object({ list: z.literal('cases'), filter: caseFilterSchema }),
  z.object({ list: z.literal('originals'), closed: z.boolean() }),
  z.object({ list: z.literal('outbox') }),
  z.object({ list: z.literal('firm') }),
  z.object({ list: z.literal('reference'), of: z.enum(referenceLists), text: z.string().max(200) }),
]);
export type ExportedList = z.infer<typeof exportedListSchema>;

export const exportChannels = {
  /** 经理视图 */
  'firm.view': { in: none, out: firmViewSchema },
  /** Asks where to save and writes an .xlsx in the language of the app. */
  'export.xlsx': { in: exportedListSchema, out: savedTo },
} as const satisfies Channels;
