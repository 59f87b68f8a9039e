import { z } from 'zod';
import { inboxItemSchema, scanFolderSchema } from '../inbox-views.ts';
import { type Channels, jobId, none, nothing } from './common.ts';

const ids = z.array(z.uuid()).min(1).max(500);

export const inboxChannels = {
  'inbox.folder': { in: none, out: scanFolderSchema },
  /** Shows the system's dialog; what lies in the folder already is left alone. */
  'inbox.choose-folder': { in: none, out: z.object({ chosen: z.boolean() }) },
  /** The folder isn't looked at any more; what was taken stays. */
  'inbox.leave-folder': { in: none, out: nothing },
  /** Takes what lay in the folder when it was chosen too. */
  'inbox.take-existing': { in: none, out: nothing },
  'inbox.list': { in: none, out: z.object({ items: z.array(inboxItemSchema) }) },
  /** 归案: each becomes a document of the case, and travels with the filing when one is named. */
  'inbox.file': {
    in: z.object({ ids, caseId: z.uuid(), filingId: z.uuid().nullable() }),
    out: z.object({ documentIds: z.array(z.uuid()) }),
  },
  /** Out of the list; the file in the folder is not touched. */
  'inbox.dismiss': { in: z.object({ ids }), out: nothing },
  'inbox.restore': { in: z.object({ ids }), out: nothing },
  /** A file that was refused for its password, once more with one. */
  'inbox.unlock': { in: z.object({ id: z.uuid(), password: z.string().min(1).max(200), jobId }), out: nothing },
} as const satisfies Channels;
