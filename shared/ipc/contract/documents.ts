import { z } from 'zod';
import { presentationSchema } from '../../claim/codes.ts';
import { originalToFollowSchema } from '../../claim/document.ts';
import { intakeBatchSchema } from '../views.ts';
import { type Channels, jobId, nothing } from './common.ts';

const path = z.string().min(1).max(4096);
const intoFiling = { caseId: z.uuid(), filingId: z.uuid().nullable(), jobId };

export const documentsChannels = {
  /** Shows the system's file dialog. */
  'document.pick': { in: z.object(intoFiling), out: intakeBatchSchema },
  /** Shows the system's dialog for folders; everything inside comes in. */
  'document.pick-folder': { in: z.object(intoFiling), out: intakeBatchSchema },
  /** Only the preload calls this: the page hands over `File` objects and never names a path. Folders and archives are opened. */
  'document.add-dropped': {
    in: z.object({ ...intoFiling, paths: z.array(path).min(1).max(500) }),
    out: intakeBatchSchema,
  },
  /** Pasted bytes. */
  'document.add-bytes': {
    in: z.object({
      ...intoFiling,
      name: z.string().max(200),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 200e6),
    }),
    out: intakeBatchSchema,
  },
  /** Once more with a password: `retryId` comes with the refusal and is known as long as the vault is open. */
  'document.retry-with-password': {
    in: z.object({ retryId: z.uuid(), password: z.string().min(1).max(200), jobId }),
    out: intakeBatchSchema,
  },
  'document.update': {
    in: z.object({
      documentId: z.uuid(),
      code: z.string().max(40).nullable().optional(),
      title: z.string().min(1).max(200).optional(),
      presentation: presentationSchema.optional(),
    }),
    out: nothing,
  },
  'document.set-original': {
    in: z.object({ documentId: z.uuid(), originalToFollow: originalToFollowSchema.nullable() }),
    out: nothing,
  },
  'document.remove': { in: z.object({ documentId: z.uuid() }), out: nothing },
  'document.restore': { in: z.object({ documentId: z.uuid() }), out: nothing },
} as const satisfies Channels;
