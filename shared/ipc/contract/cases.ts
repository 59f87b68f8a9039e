import { z } from 'zod';
import { caseFactsSchema } from '../../claim/case.ts';
import { caseQuerySchema, caseRowSchema, caseViewSchema, homeViewSchema } from '../views.ts';
import { type Channels, jobId, none, nothing, saved, savedTo } from './common.ts';

/** A new case, or the merge of one that is here already; both null when there was no package. */
const broughtIn = z.object({ caseId: z.uuid().nullable(), mergeId: z.uuid().nullable() });

export const casesChannels = {
  'home.view': { in: none, out: homeViewSchema },
  'case.list': { in: caseQuerySchema, out: z.object({ rows: z.array(caseRowSchema), total: z.int() }) },
  'case.create': { in: none, out: z.object({ caseId: z.uuid() }) },
  'case.open-sample': { in: z.object({ jobId }), out: z.object({ caseId: z.uuid() }) },
  'case.view': { in: z.object({ caseId: z.uuid() }), out: caseViewSchema },
  'case.save-facts': { in: z.object({ caseId: z.uuid(), revision: z.int(), facts: caseFactsSchema }), out: saved },
  'case.archive': { in: z.object({ caseId: z.uuid() }), out: nothing },
  'case.restore': { in: z.object({ caseId: z.uuid() }), out: nothing },
  'case.export': { in: z.object({ caseId: z.uuid(), jobId }), out: savedTo },
  /** Shows the system's file dialog; null when the person closed it. */
  'case.import': { in: z.object({ jobId }), out: broughtIn },
  /** Brings in the package the system handed to the app (event 'package'); null when none waits. */
  'case.import-opened': { in: z.object({ jobId }), out: broughtIn },
} as const satisfies Channels;
