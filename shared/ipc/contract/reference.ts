import { z } from 'zod';
import { platformEvidenceSchema } from '../../claim/crosscheck/evidence.ts';
import { mappingSchema } from '../../claim/reference/column-mapping.ts';
import {
  importPreviewSchema,
  openedFileSchema,
  referenceListSchema,
  referenceOverviewSchema,
  referencePageSchema,
} from '../reference-views.ts';
import { type Channels, jobId, none, nothing } from './common.ts';

const code = z.string().max(200);
const sheet = { importId: z.uuid(), sheet: z.int().nonnegative(), list: referenceListSchema };

export const referenceChannels = {
  'reference.overview': { in: none, out: referenceOverviewSchema },
  'reference.list': {
    in: z.object({
      list: referenceListSchema,
      text: z.string().max(200),
      buyer: code,
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    out: referencePageSchema,
  },
  /** Everything that changed at the endpoint, now. */
  'reference.sync': { in: z.object({ jobId }), out: z.object({ changed: z.int() }) },
  /** Shows the system's file dialog and reads the file; null when the person closed it. */
  'reference.open-file': { in: z.object({ jobId }), out: z.object({ file: openedFileSchema.nullable() }) },
  /** What importing would do; without a mapping the remembered or guessed one. Nothing is changed. */
  'reference.preview-import': {
    in: z.object({ ...sheet, headerRow: z.int().nonnegative().nullable(), mapping: mappingSchema.nullable() }),
    out: importPreviewSchema,
  },
  /** All good rows in one transaction; refused with 'import-has-errors' where there are others and they were not left out knowingly. */
  'reference.import': {
    in: z.object({
      ...sheet,
      headerRow: z.int().nonnegative(),
      mapping: mappingSchema,
      leaveOutBad: z.boolean(),
      jobId,
    }),
    out: z.object({ counts: importPreviewSchema.shape.counts, leftOut: z.int() }),
  },
  'reference.close-file': { in: z.object({ importId: z.uuid() }), out: nothing },
  /** Takes back what one import brought and nothing has replaced since. */
  'reference.undo-import': {
    in: z.object({ list: referenceListSchema, fileName: z.string().max(260), importedAt: z.iso.datetime() }),
    out: z.object({ removed: z.int() }),
  },
  /** What platform data says about a case as it is being typed. */
  'reference.evidence': {
    in: z.object({
      policyNo: code,
      buyer: z.object({ name: code, sinosureBuyerNo: code, corpBuyerNo: code }),
      invoices: z.array(z.object({ invoiceNo: code, customsDeclarationNo: code })).max(200),
    }),
    out: platformEvidenceSchema,
  },
} as const satisfies Channels;
