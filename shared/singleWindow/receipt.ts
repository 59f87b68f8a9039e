import { z } from 'zod';
import { endpointModeSchema } from './discovery.ts';
import { filingKindSchema } from './manifest.ts';
import { codeSchema, compactJwsSchema, idSchema, instantSchema, sha256Schema } from './values.ts';

/** `typ` in the header of each JWS of the contract; a signature made for one purpose can't be used for the other. */
export const submissionJwsType = 'filing-submission+jws';
export const receiptJwsType = 'filing-receipt+jws';

/** Payload of the receipt, signed with a key of the discovery document's JWKS (ES256, `typ` as above). */
export const receiptClaimsSchema = z.looseObject({
  iss: z.url(),
  mode: endpointModeSchema,
  /** 受理编号. */
  acceptanceNo: codeSchema,
  filingId: idSchema,
  kind: filingKindSchema,
  corpSerialNo: codeSchema,
  manifestDigest: sha256Schema,
  receivedAt: instantSchema,
});
export type ReceiptClaims = z.infer<typeof receiptClaimsSchema>;

/** Answer of POST /v1/filings/{id}/submission and GET /v1/filings/{id}/receipt: always the same bytes for one filing. */
export const receiptSchema = z.looseObject({ jws: compactJwsSchema });
export type Receipt = z.infer<typeof receiptSchema>;
