import { z } from 'zod';
import { intakeBatchSchema } from '../views.ts';
import { type Channels, jobId } from './common.ts';

export const lettersChannels = {
  /** Files that came with a letter. `takenAs`: the document of the case that has the same bytes; null while there is none. */
  'letter.attachments': {
    in: z.object({ documentId: z.uuid() }),
    out: z.object({
      attachments: z.array(
        z.object({ index: z.int(), name: z.string(), sizeBytes: z.int(), takenAs: z.uuid().nullable() }),
      ),
    }),
  },
  /** Takes files of a letter in as documents of their own, the way every file comes in. */
  'letter.take-attachments': {
    in: z.object({
      documentId: z.uuid(),
      indexes: z.array(z.int().nonnegative()).min(1).max(200),
      filingId: z.uuid().nullable(),
      jobId,
    }),
    out: intakeBatchSchema,
  },
} as const satisfies Channels;
