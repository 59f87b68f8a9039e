import { z } from 'zod';
import { compareDays, daySchema, instantSchema } from './calendar-date.ts';

export const originalStatuses = ['owed', 'printed', 'posted', 'received'] as const;
export type OriginalStatus = (typeof originalStatuses)[number];

/** One entry of the register 正本台账: an original that was promised for a document. */
export const originalSchema = z.object({
  documentId: z.uuid(),
  caseId: z.uuid(),
  /** Own running number, printed and encoded on the sheet: ZB-000123. */
  runningNo: z.string(),
  status: z.enum(originalStatuses),
  promisedOn: daySchema,
  reason: z.string(),
  printedAt: z.array(instantSchema),
  courier: z.string().max(60).nullable(),
  waybill: z.string().max(60).nullable(),
  postedOn: daySchema.nullable(),
  receivedAt: instantSchema.nullable(),
});
export type Original = z.infer<typeof originalSchema>;

export type OriginalEvent = 'print' | 'post' | 'receive';

const moves: Readonly<Record<OriginalStatus, Readonly<Partial<Record<OriginalEvent, OriginalStatus>>>>> = {
  owed: { print: 'printed', post: 'posted', receive: 'received' },
  printed: { print: 'printed', post: 'posted', receive: 'received' },
  // A waybill can be mistyped: posting again corrects it. A reprint of something on its way stays on its way.
  posted: { print: 'posted', post: 'posted', receive: 'received' },
  received: {},
};

export const nextOriginalStatus = (status: OriginalStatus, event: OriginalEvent): OriginalStatus | undefined =>
  moves[status][event];

/** The obligation is open until the other side confirms the paper. */
export const isOwed = (original: Original): boolean => original.status !== 'received';

export const isOverdue = (original: Original, today: string): boolean =>
  isOwed(original) && original.status !== 'posted' && compareDays(original.promisedOn, today) === -1;
