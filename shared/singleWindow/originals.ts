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
  /** Of an earlier dispatch that was lost or came back, and whose papers travel again. */
  replaces: z.array(idSchema).max(50).optional(),
  note: z.string().max(4000).optional(),
});
export type OriginalsDispatch = z.infer<typeof originalsDispatchSchema>;

export const originalsDispatchAnswerSchema = z.looseObject({
  dispatchId: idSchema,
  caseNo: codeSchema,
  recordedAt: instantSchema,
});
export type OriginalsDispatchAnswer = z.infer<typeof originalsDispatchAnswerSchema>;

/** Body of POST /v1/cases/{caseNo}/original-promises: other days than promised in the manifest, and why. */
export const promiseUpdateSchema = z.looseObject({
  updateId: idSchema,
  changes: z
    .array(z.looseObject({ documentId: idSchema, promisedOn: dateSchema, reason: z.string().trim().min(1).max(500) }))
    .min(1)
    .max(500),
});
export type PromiseUpdate = z.infer<typeof promiseUpdateSchema>;

/** The endpoint has noted them; `note` is a word of whoever handles the case. */
export const promiseUpdateAnswerSchema = z.looseObject({
  updateId: idSchema,
  caseNo: codeSchema,
  recordedAt: instantSchema,
  note: z.string().max(500).optional(),
});
export type PromiseUpdateAnswer = z.infer<typeof promiseUpdateAnswerSchema>;
