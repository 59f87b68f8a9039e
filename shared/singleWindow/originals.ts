import { z } from 'zod';
import { codeSchema, dateSchema, idSchema, instantSchema } from './values.ts';

/** Body of POST /v1/cases/{caseNo}/originals: papers posted together in one envelope. */
export const originalsDispatchSchema = z.looseObject({
  dispatchId: idSchema,
  courier: z.string().trim().min(1).max(120),
  waybill: codeSchema,
  sentOn: dateSchema,
  /** Documents of filings of this case that were declared as original to follow. */
  documentIds: z.array(idSchema).min(1).max(500),
  note: z.string().max(4000).optional(),
});
export type OriginalsDispatch = z.infer<typeof originalsDispatchSchema>;

export const originalsDispatchAnswerSchema = z.looseObject({
  dispatchId: idSchema,
  caseNo: codeSchema,
  recordedAt: instantSchema,
});
export type OriginalsDispatchAnswer = z.infer<typeof originalsDispatchAnswerSchema>;
