import { z } from 'zod';
import { paperTemplateSchema } from '../../claim/papers/template.ts';
import { paperFilingSchema, paperKindSchema, paperRowSchema, paperViewSchema } from '../paper-views.ts';
import { madePdfSchema } from '../views.ts';
import { type Channels, jobId, none, savedTo } from './common.ts';

const filingId = z.uuid();
const kinds = z.array(paperKindSchema).min(1).max(20);

export const papersChannels = {
  'papers.list': { in: none, out: z.object({ rows: z.array(paperRowSchema) }) },
  'papers.get': { in: z.object({ kind: paperKindSchema }), out: paperViewSchema },
  /** Puts a wording in force. Refused with 'paper-template-wrong' while it names what nobody knows. */
  'papers.save': { in: z.object({ kind: paperKindSchema, template: paperTemplateSchema }), out: paperViewSchema },
  /** Back to the shipped text; the firm's own stays in the history. */
  'papers.reset': { in: z.object({ kind: paperKindSchema }), out: paperViewSchema },
  /** The pages of a wording as it is typed, with a filing's own values or, with null, those of an invented case. */
  'papers.preview': {
    in: z.object({ kind: paperKindSchema, template: paperTemplateSchema, filingId: filingId.nullable(), jobId }),
    out: madePdfSchema,
  },
  /** Filings a wording can be tried on: the latest first. */
  'papers.filings': { in: none, out: z.object({ rows: z.array(paperFilingSchema) }) },
  /** The papers a filing has something to say in. */
  'papers.of-filing': { in: z.object({ filingId }), out: z.object({ kinds: z.array(paperKindSchema) }) },
  'papers.show': { in: z.object({ filingId, kinds, jobId }), out: madePdfSchema },
  'papers.save-pdf': { in: z.object({ filingId, kinds, jobId }), out: savedTo },
  /** Opens the system's print dialog with exactly the pages shown. */
  'papers.print': { in: z.object({ filingId, kinds, jobId }), out: z.object({ printed: z.boolean() }) },
} as const satisfies Channels;
