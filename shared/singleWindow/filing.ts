import { z } from 'zod';
import { filingKindSchema } from './manifest.ts';
import {
  bilingualSchema,
  codeSchema,
  compactJwsSchema,
  idSchema,
  instantSchema,
  sha256Schema,
  textSchema,
} from './values.ts';

/**
 * `open`: the manifest is known, bytes or the signature are missing. `superseded`: another manifest with the same
 * corpSerialNo replaced it before it was signed. `returned`, `refused`, `withdrawn`, `paid`, `superseded` are final.
 */
export const filingStates = [
  'open',
  'superseded',
  'received',
  'in-review',
  'supplement-requested',
  'accepted',
  'returned',
  'assessed',
  'paid',
  'refused',
  'withdrawn',
] as const;
export const filingStateSchema = z.enum(filingStates);
export type FilingState = z.infer<typeof filingStateSchema>;

/** Why bytes that were sent are wanted again. */
export const documentFaultSchema = z.looseObject({
  code: z.enum(['digest-mismatch', 'size-mismatch']),
  ...bilingualSchema.shape,
});

/** `held`: the endpoint has these bytes. `upload`: a tus 1.0.0 upload waits at the URL (HEAD, then PATCH). */
export const documentAnswerSchema = z.discriminatedUnion('status', [
  z.looseObject({ documentId: idSchema, status: z.literal('held') }),
  z.looseObject({
    documentId: idSchema,
    status: z.literal('upload'),
    uploadUrl: z.url(),
    expiresAt: instantSchema,
    fault: documentFaultSchema.optional(),
  }),
]);
export type DocumentAnswer = z.infer<typeof documentAnswerSchema>;

/** Answer of POST /v1/filings and GET /v1/filings/{id}/documents. Asking again renews uploads that have expired. */
export const filingAnswerSchema = z.looseObject({
  filingId: idSchema,
  state: filingStateSchema,
  manifestDigest: sha256Schema,
  documents: z.array(documentAnswerSchema),
});
export type FilingAnswer = z.infer<typeof filingAnswerSchema>;

/** Payload of the client's JWS. Header: `{ alg: 'ES256', kid, typ: 'filing-submission+jws' }`. */
export const submissionClaimsSchema = z.looseObject({
  filingId: idSchema,
  manifestDigest: sha256Schema,
  signedAt: instantSchema,
});
export type SubmissionClaims = z.infer<typeof submissionClaimsSchema>;

/** Body of POST /v1/filings/{id}/submission. */
export const submissionSchema = z.looseObject({ jws: compactJwsSchema });
export type Submission = z.infer<typeof submissionSchema>;

/** Body of POST /v1/filings/{id}/withdrawal. */
export const withdrawalSchema = z.looseObject({
  reason: textSchema,
  /** 撤销处理类型, in words: no public text has the insurer's codes. */
  settType: z.string().trim().min(1).max(120).optional(),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** Answer of GET /v1/filings/{id}. ETag is `"<version>"`; the version grows with every change. */
export const filingStatusSchema = z.looseObject({
  filingId: idSchema,
  version: z.int().positive(),
  kind: filingKindSchema,
  state: filingStateSchema,
  caseKey: idSchema,
  corpSerialNo: codeSchema,
  caseNo: codeSchema.nullable(),
  acceptanceNo: codeSchema.nullable(),
  manifestDigest: sha256Schema,
  createdAt: instantSchema,
  receivedAt: instantSchema.nullable(),
  /** Sequence number of the filing's newest event; 0 before the first. */
  lastSeq: z.int().min(0),
});
export type FilingStatus = z.infer<typeof filingStatusSchema>;
