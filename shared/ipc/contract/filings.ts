import { z } from 'zod';
import { filingFormSchema, filingStates } from '../../claim/filing.ts';
import { madePdfSchema, receiptViewSchema } from '../views.ts';
import { type Channels, jobId, nothing, saved, savedTo } from './common.ts';

export const filingsChannels = {
  'filing.start': {
    in: z.object({ caseId: z.uuid(), kind: z.enum(['possible-loss-notice', 'claim']) }),
    out: z.object({ filingId: z.uuid() }),
  },
  'filing.answer-request': {
    in: z.object({ filingId: z.uuid(), requestId: z.string() }),
    out: z.object({ filingId: z.uuid() }),
  },
  /** Begins the 撤销 of a notice or claim the other side has, or goes on with the one that is there. */
  'filing.withdraw': { in: z.object({ filingId: z.uuid() }), out: z.object({ filingId: z.uuid() }) },
  /** Drops a 撤销 that was begun and not sent. */
  'filing.discard': { in: z.object({ filingId: z.uuid() }), out: nothing },
  'filing.save-form': { in: z.object({ filingId: z.uuid(), revision: z.int(), form: filingFormSchema }), out: saved },
  'filing.explain': {
    in: z.object({ filingId: z.uuid(), doubtKey: z.string().max(300), text: z.string().max(2000) }),
    out: nothing,
  },
  'filing.not-applicable': {
    in: z.object({ filingId: z.uuid(), code: z.string().max(40), reason: z.string().max(500) }),
    out: nothing,
  },
  /** Which documents travel, in order. */
  'filing.set-documents': {
    in: z.object({ filingId: z.uuid(), documentIds: z.array(z.uuid()).max(500) }),
    out: nothing,
  },
  /** Builds the dossier as it would be sent now. */
  'filing.preview': { in: z.object({ filingId: z.uuid(), jobId }), out: madePdfSchema },
  'filing.save-dossier': { in: z.object({ filingId: z.uuid(), jobId }), out: savedTo },
  /** Self-check, dossier, manifest, into the outbox. Refused with 'self-check-errors' while an error stands. */
  'filing.submit': { in: z.object({ filingId: z.uuid(), jobId }), out: z.object({ state: z.enum(filingStates) }) },
  /** Out of the outbox again while nothing was signed. */
  'filing.take-back': { in: z.object({ filingId: z.uuid() }), out: nothing },
  /** A returned filing becomes a draft again, with the same serial number. */
  'filing.reopen': { in: z.object({ filingId: z.uuid() }), out: nothing },
  'filing.receipt': { in: z.object({ filingId: z.uuid() }), out: receiptViewSchema },
  'filing.save-receipt': { in: z.object({ filingId: z.uuid() }), out: savedTo },
} as const satisfies Channels;
