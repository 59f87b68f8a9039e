import { z } from 'zod';
import { instantSchema } from '../calendar-date.ts';

export const duplexes = ['one', 'long', 'short'] as const;
/** One side of the paper, or both with the pages turned over the long or the short edge. */
export type Duplex = (typeof duplexes)[number];

/** What the printer is asked for. */
export const printSettingsSchema = z.object({
  duplex: z.enum(duplexes),
  copies: z.int().min(1).max(20),
  grey: z.boolean(),
  /** Name of the printer's tray; null = its own choice. */
  tray: z.string().max(60).nullable(),
});
export type PrintSettings = z.infer<typeof printSettingsSchema>;

export const usualSettings: PrintSettings = { duplex: 'one', copies: 1, grey: false, tray: null };

export const printWays = ['direct', 'dialog', 'pdf', 'viewer'] as const;
export type PrintWay = (typeof printWays)[number];

/** 'asked': the pages were handed over, and only somebody at the printer can say whether they came out. */
export const printRunStates = ['asked', 'printed', 'not-printed'] as const;
export type PrintRunState = (typeof printRunStates)[number];

/** One time pages were handed to a printer, a file or another program. */
export const printRunSchema = z.object({
  id: z.uuid(),
  at: instantSchema,
  /** Who worked here; '' when nobody had said. */
  clerk: z.string(),
  way: z.enum(printWays),
  /** '' where the system's dialog or another program chose it. */
  printer: z.string(),
  settings: printSettingsSchema,
  /** Pages from 1, as `readPages` reads them; '' = all. */
  pages: z.string(),
  pageCount: z.int(),
  sheetCount: z.int(),
  state: z.enum(printRunStates),
  documents: z.array(
    z.object({
      documentId: z.uuid(),
      caseId: z.uuid(),
      /** 0: only the cover sheet that names it. */
      copies: z.int(),
      /** Which time it was: 2 is the first reprint. */
      time: z.int(),
    }),
  ),
});
export type PrintRun = z.infer<typeof printRunSchema>;
