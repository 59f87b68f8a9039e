import { z } from 'zod';
import { daySchema } from '../claim/calendar-date.ts';
import { filingStates } from '../claim/filing.ts';
import { scanProblems } from '../claim/scan-back.ts';
import { faultSchema } from './result.ts';
import { originalRowSchema } from './views.ts';

/** What a bulk change did: papers it did not fit were left as they are. */
export const registerChangedSchema = z.object({
  changed: z.int(),
  left: z.int(),
  /** To take it back with, while nothing else has happened to these papers; null where nothing changed. */
  undoId: z.uuid().nullable(),
});
export type RegisterChanged = z.infer<typeof registerChangedSchema>;

/**
 * Where a paper of a parcel is now: on-way, received, waived; `back`: with the firm again (it came back, or was lost and
 * is owed anew); `moved`: it travels in another parcel.
 */
export const parcelStandings = ['on-way', 'received', 'waived', 'back', 'moved'] as const;

export const parcelViewSchema = z.object({
  parcelId: z.string(),
  courier: z.string(),
  waybill: z.string(),
  postedOn: z.union([daySchema, z.literal('')]),
  /** The least far of its notes to the other side, one for each case. */
  told: z.enum(filingStates),
  papers: z.array(originalRowSchema.extend({ standing: z.enum(parcelStandings) })),
});
export type ParcelView = z.infer<typeof parcelViewSchema>;

/** Scans of sheets, each with the papers its codes name. */
export const scannedSheetsSchema = z.object({
  scans: z.array(
    z.object({
      scanId: z.uuid(),
      fileName: z.string(),
      pageCount: z.int(),
      /** Capability for its pictures. */
      token: z.string(),
      papers: z.array(originalRowSchema),
      problems: z.array(z.object({ page: z.int(), kind: z.enum(scanProblems), text: z.string() })),
    }),
  ),
  refused: z.array(z.object({ fileName: z.string(), fault: faultSchema })),
});
export type ScannedSheets = z.infer<typeof scannedSheetsSchema>;
