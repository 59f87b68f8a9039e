import { z } from 'zod';
import { scannerAbilitiesSchema, scannerSchema, scanOrderSchema, scanSessionSchema } from '../scanning-views.ts';
import { intakeBatchSchema } from '../views.ts';
import { type Channels, jobId, none, nothing } from './common.ts';

const scannerId = z.string().min(1).max(300);

export const scanningChannels = {
  /** Those known already; asks nobody. */
  'scan.known': { in: none, out: z.object({ scanners: z.array(scannerSchema) }) },
  /** Asks the local network for a few seconds; the known ones are among them. */
  'scan.find': { in: z.object({ jobId }), out: z.object({ scanners: z.array(scannerSchema) }) },
  /** An address somebody typed: kept when a scanner answers there. */
  'scan.add': { in: z.object({ address: z.string().min(1).max(200), jobId }), out: scannerSchema },
  'scan.forget': { in: z.object({ scannerId }), out: nothing },
  'scan.abilities': { in: z.object({ scannerId, jobId }), out: scannerAbilitiesSchema },
  /** Scans until the feeder is empty. What arrived stays in the session, also where this fails half-way. */
  'scan.start': { in: z.object({ scannerId, order: scanOrderSchema, jobId }), out: z.object({ added: z.int() }) },
  'scan.session': { in: none, out: scanSessionSchema },
  'scan.remove-page': { in: z.object({ pageId: z.uuid() }), out: nothing },
  /** All pages become one document. */
  'scan.finish': {
    in: z.object({ caseId: z.uuid(), filingId: z.uuid().nullable(), jobId }),
    out: intakeBatchSchema,
  },
  'scan.discard': { in: none, out: nothing },
} as const satisfies Channels;
