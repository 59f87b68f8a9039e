import { z } from 'zod';
import { registerChangedSchema, scannedSheetsSchema } from '../register-views.ts';
import { type Channels, jobId } from './common.ts';

const ids = z.array(z.uuid()).min(1).max(200);

/** Sheets that come back: photographed, scanned, or waiting in the scan folder. Nothing is changed before 'sheets.confirm'. */
export const sheetsChannels = {
  /** Shows the system's file dialog; empty when it is closed. */
  'sheets.pick': { in: z.object({ jobId }), out: scannedSheetsSchema },
  /** A file that was dropped. */
  'sheets.bytes': {
    in: z.object({
      jobId,
      name: z.string().max(200),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 200e6),
    }),
    out: scannedSheetsSchema,
  },
  /** Everything that waits in the scan folder's list. */
  'sheets.inbox': { in: z.object({ jobId }), out: scannedSheetsSchema },
  /** Marks the papers (or none) and keeps the scans as documents of their cases, or not. */
  'sheets.confirm': {
    in: z.object({
      scanIds: ids,
      documentIds: z.array(z.uuid()).max(2000),
      mark: z.enum(['hold', 'stamp', 'none']),
      keep: z.boolean(),
    }),
    out: registerChangedSchema.extend({ kept: z.int() }),
  },
} as const satisfies Channels;
