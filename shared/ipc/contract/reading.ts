import { z } from 'zod';
import { buyerCorrectionsSchema } from '../../claim/reading/corrections.ts';
import { readingFields } from '../../claim/reading/labels.ts';
import { readingTargetSchema } from '../../claim/reading/reading.ts';
import { readingViewSchema } from '../views.ts';
import { type Channels, none, nothing } from './common.ts';

export const readingChannels = {
  /** What was read in the documents of a case, and what is still to be read. */
  'reading.proposals': { in: z.object({ caseId: z.uuid() }), out: z.object({ readings: z.array(readingViewSchema) }) },
  /** Keeps where a taken value went; the value itself goes into the form like anything typed. */
  'reading.accept': {
    in: z.object({ documentId: z.uuid(), proposalId: z.string().max(300), target: readingTargetSchema }),
    out: nothing,
  },
  'reading.dismiss': { in: z.object({ documentId: z.uuid(), proposalId: z.string().max(300) }), out: nothing },
  /** The clerk changed a taken value: remembered for this buyer. */
  'reading.correct': {
    in: z.object({ documentId: z.uuid(), proposalId: z.string().max(300), value: z.string().min(1).max(200) }),
    out: nothing,
  },
  /** What was learned from corrections, by buyer. */
  'reading.corrections': {
    in: none,
    out: z.object({ buyers: z.array(buyerCorrectionsSchema.extend({ key: z.string() })) }),
  },
  /** Forgets one thing: a value by what was read, or a label. */
  'reading.forget': {
    in: z.object({
      key: z.string().max(300),
      field: z.enum(readingFields),
      read: z.string().max(400).optional(),
      label: z.string().max(60).optional(),
    }),
    out: nothing,
  },
  'reading.run-again': { in: z.object({ documentId: z.uuid() }), out: nothing },
  'reading.cancel': { in: z.object({ documentId: z.uuid() }), out: nothing },
} as const satisfies Channels;
