import { z } from 'zod';
import { instantSchema } from '../claim/calendar-date.ts';
import { documentDamageSchema } from '../claim/damage.ts';
import { faultSchema } from './result.ts';

/** A document with damaged files. */
export const damagedDocumentSchema = documentDamageSchema.extend({
  documentId: z.uuid(),
  caseId: z.uuid(),
  caseRef: z.string(),
  title: z.string(),
  fileName: z.string(),
});
export type DamagedDocument = z.infer<typeof damagedDocumentSchema>;

/** A record that is there and can't be read any more. */
export const damagedRecordSchema = z.object({
  /** 'other': set aside from a table of its own; its name stands for the case's. */
  kind: z.enum(['case', 'filing', 'document', 'original', 'other']),
  /** Of its case; '' where that can't be told either. */
  caseRef: z.string(),
  caseId: z.string(),
});
export type DamagedRecord = z.infer<typeof damagedRecordSchema>;

export const healthViewSchema = z.object({
  documents: z.array(damagedDocumentSchema),
  /** Damaged files of nothing that can be opened: copies of what was sent, papers that wait for their case. */
  others: z.array(z.object({ kind: z.enum(['sent', 'waiting']), name: z.string(), since: instantSchema })),
  /** The database as a whole, and what in it can't be read. */
  records: z.object({
    checkedAt: instantSchema.nullable(),
    fault: faultSchema.nullable(),
    damaged: z.array(damagedRecordSchema),
  }),
  /** The reading of every stored file: how far it is, and when it was last through. */
  files: z.object({ running: z.boolean(), checked: z.int(), total: z.int(), finishedAt: instantSchema.nullable() }),
  /** The newest changes before a crash could not be read any more; the database as it was is kept under that name. */
  lost: z.object({ at: instantSchema, keptAs: z.string() }).nullable(),
  /** There is a backup to restore from without asking where. */
  hasBackup: z.boolean(),
});
export type HealthView = z.infer<typeof healthViewSchema>;
