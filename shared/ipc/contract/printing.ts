import { z } from 'zod';
import { addressBookSchema, packPapersSchema, printChoiceSchema } from '../../claim/printing/print-choice.ts';
import { printRunSchema, printSettingsSchema } from '../../claim/printing/print-run.ts';
import { madePackSchema, packViewSchema, printerSchema, printOutcomeSchema } from '../printing-views.ts';
import { type Channels, documentIds, jobId, none, nothing } from './common.ts';

const packId = z.uuid();
/** As `readPages` reads them; '' = all. */
const pages = z.string().max(200);

export const printingChannels = {
  /** What can be chosen for a pack of these originals, as it was chosen last. */
  'printing.pack': { in: z.object({ documentIds }), out: packViewSchema },
  'printing.save-choice': { in: z.object({ documentId: z.uuid(), choice: printChoiceSchema }), out: nothing },
  'printing.save-papers': { in: packPapersSchema, out: nothing },
  'printing.addresses': { in: none, out: addressBookSchema },
  'printing.save-addresses': { in: addressBookSchema, out: nothing },
  'printing.printers': { in: none, out: z.object({ printers: z.array(printerSchema) }) },
  /** Makes the pages of the pack as chosen. `bothSides`: pieces begin on fronts. */
  'printing.make': { in: z.object({ documentIds, bothSides: z.boolean(), jobId }), out: madePackSchema },
  /** Prints what was made. Without `printer` the system's own dialog is opened. */
  'printing.print': {
    in: z.object({
      packId,
      printer: z.string().min(1).max(300).nullable(),
      settings: printSettingsSchema,
      pages,
      jobId,
    }),
    out: printOutcomeSchema,
  },
  'printing.save-pdf': {
    in: z.object({ packId, jobId }),
    out: printOutcomeSchema.extend({ fileName: z.string().nullable() }),
  },
  'printing.open-viewer': { in: z.object({ packId, jobId }), out: printOutcomeSchema },
  /** What came out, said by somebody who looked. */
  'printing.answer': { in: z.object({ runId: z.uuid(), printed: z.boolean() }), out: nothing },
  /** Of one case, or of all; newest first. */
  'printing.history': {
    in: z.object({ caseId: z.uuid().nullable() }),
    out: z.object({ runs: z.array(printRunSchema), titles: z.record(z.string(), z.string()) }),
  },
} as const satisfies Channels;
