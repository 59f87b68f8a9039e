import { compactVerify, importJWK } from 'jose';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { EndpointMode, Jwks } from '../../shared/singleWindow/discovery.ts';
import { type ReceiptClaims, receiptClaimsSchema, receiptJwsType } from '../../shared/singleWindow/receipt.ts';
import { parseJson } from './http/parse-json.ts';

export type ExpectedReceipt = {
  readonly filingId: string;
  /** Of the manifest we sent; see `manifestDigest`. */
  readonly manifestDigest: string;
  readonly mode: EndpointMode;
};

const payloadOf = async (jws: string, jwks: Jwks): Promise<unknown> => {
  for (const jwk of jwks.keys) {
    try {
      const key = await importJWK(jwk, 'ES256');
      const verified = await compactVerify(jws, key, { algorithms: ['ES256'] });
      if (verified.protectedHeader.typ !== receiptJwsType) continue;
      return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(verified.payload));
    } catch {
      // Not this key. `kid` is only a hint a forger can write, so every pinned key is asked.
    }
  }
  return null;
};

/**
 * Checks a receipt with pinned keys, without the network, today or in ten years.
 * Faults: `receipt-signature-invalid`, `receipt-other-filing`, `receipt-other-manifest`, `receipt-other-mode` (a practice
 * receipt shown for a real filing).
 */
export const verifyReceipt = async (
  jws: string,
  jwks: Jwks,
  expected: ExpectedReceipt,
): Promise<Result<ReceiptClaims>> => {
  const claims = receiptClaimsSchema.safeParse(await payloadOf(jws, jwks));
  if (!claims.success) return fault('receipt-signature-invalid', 'after-user');
  const { filingId, manifestDigest, mode } = claims.data;
  if (filingId !== expected.filingId) return fault('receipt-other-filing', 'after-user', { filingId });
  if (manifestDigest !== expected.manifestDigest) return fault('receipt-other-manifest', 'after-user');
  if (mode !== expected.mode) return fault('receipt-other-mode', 'after-user', { mode });
  return ok(claims.data);
};
