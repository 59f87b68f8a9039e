import { z } from 'zod';
import { daySchema } from '../claim/calendar-date.ts';
import { paperKinds } from '../claim/papers/paper-kinds.ts';
import { addressBookSchema, packPapersSchema, printChoiceSchema } from '../claim/printing/print-choice.ts';
import { printRunSchema, printSettingsSchema } from '../claim/printing/print-run.ts';
import { madePdfSchema } from './views.ts';

/** One original of the pack, with what is printed of it. */
export const packItemSchema = z.object({
  documentId: z.uuid(),
  caseId: z.uuid(),
  caseRef: z.string(),
  caseNo: z.string().nullable(),
  buyerName: z.string(),
  runningNo: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  pageCount: z.int(),
  promisedOn: daySchema,
  /** How often its sheet was printed. */
  printedTimes: z.int(),
  choice: printChoiceSchema,
});
export type PackItem = z.infer<typeof packItemSchema>;

export const packViewSchema = z.object({
  items: z.array(packItemSchema),
  papers: packPapersSchema,
  /** Letters and forms that have something to say in one of the cases. */
  forms: z.array(z.enum(paperKinds)),
  addresses: addressBookSchema,
  settings: printSettingsSchema,
  /** The printer that was used last; null = none yet. */
  printer: z.string().nullable(),
  /** Pages that were handed over and nobody has said whether they came out. */
  asked: z.array(printRunSchema),
});
export type PackView = z.infer<typeof packViewSchema>;

export const printerStates = ['ready', 'busy', 'paused', 'refusing', 'unknown'] as const;
export const printerSchema = z.object({
  name: z.string(),
  label: z.string(),
  isDefault: z.boolean(),
  state: z.enum(printerStates),
  /** The system's own word for what is wrong; '' = none. */
  reason: z.string(),
  /** Prints both sides; null = the system doesn't say. */
  duplex: z.boolean().nullable(),
  trays: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type PrinterView = z.infer<typeof printerSchema>;

export const pieceKinds = ['sheet', 'document', 'paper', 'address', 'checklist', 'labels'] as const;

/** The pack as it was made: what prints is these bytes. */
export const madePackSchema = z.object({
  packId: z.uuid(),
  pdf: madePdfSchema,
  bothSides: z.boolean(),
  pieces: z.array(
    z.object({
      kind: z.enum(pieceKinds),
      title: z.string(),
      caseId: z.uuid().nullable(),
      documentId: z.uuid().nullable(),
      /** Page of the PDF, from 1, on which it begins. */
      firstPage: z.int(),
    }),
  ),
});
export type MadePack = z.infer<typeof madePackSchema>;

/** What became of handing pages over. 'asked': somebody must say whether they came out. */
export const printOutcomeSchema = z.object({
  state: z.enum(['printed', 'asked', 'cancelled']),
  run: printRunSchema.nullable(),
});
export type PrintOutcome = z.infer<typeof printOutcomeSchema>;
