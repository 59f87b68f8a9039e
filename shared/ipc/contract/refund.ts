import { z } from 'zod';
import { instantSchema } from '../../claim/calendar-date.ts';
import { refundEditSchema } from '../../claim/tax-refund/refund-data.ts';
import { refundRowsSchema } from '../../claim/tax-refund/refund-rows.ts';
import { refundViewSchema } from '../refund-views.ts';
import { madePdfSchema } from '../views.ts';
import { type Channels, jobId, none, savedTo } from './common.ts';

const caseId = z.uuid();
const rows = z.object({ rows: refundRowsSchema });

export const refundChannels = {
  'refund.view': { in: z.object({ caseId }), out: refundViewSchema },
  'refund.save': { in: z.object({ caseId, data: refundEditSchema }), out: z.object({ savedAt: instantSchema }) },
  /** The list of documents becomes the firm's own. */
  'refund.save-rows': { in: rows, out: rows },
  'refund.reset-rows': { in: none, out: rows },
  /** The PDF of a declaration, or with null the directory. Refused with 'refund-not-paid' before the payment. */
  'refund.preview': {
    in: z.object({ caseId, declarationNo: z.string().max(40).nullable(), jobId }),
    out: madePdfSchema,
  },
  /** A folder or ZIP with one PDF a declaration, the directory and its list; recorded in the case. */
  'refund.make': { in: z.object({ caseId, as: z.enum(['folder', 'zip']), jobId }), out: savedTo },
} as const satisfies Channels;
