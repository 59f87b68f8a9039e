import { z } from 'zod';
import { instantSchema } from '../claim/calendar-date.ts';
import { faultSchema } from './result.ts';

/** A file out of the scan folder that waits for its case, or could not be taken. */
export const inboxItemSchema = z.object({
  id: z.uuid(),
  fileName: z.string(),
  foundAt: instantSchema,
  sizeBytes: z.int(),
  /** Null where it was refused. */
  pageCount: z.int().nullable(),
  /** Capability for its pictures, as in DocumentView. */
  token: z.string().nullable(),
  fault: faultSchema.nullable(),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;

export const scanFolderSchema = z.object({
  /** Where it lies, to be read by a person; null while none is chosen. */
  folder: z.string().nullable(),
  /** Why it can't be looked at. */
  fault: faultSchema.nullable(),
  /** Files that lay in it when it was chosen, and were left alone. */
  before: z.int(),
  /** Files that are still being written. */
  arriving: z.int(),
});
export type ScanFolder = z.infer<typeof scanFolderSchema>;
