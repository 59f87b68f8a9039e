import { createHash } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { canonicalJson } from '../../shared/singleWindow/canonical-json.ts';
import { type PublicJwk, publicJwkSchema } from '../../shared/singleWindow/discovery.ts';
import type { SubmissionClaims } from '../../shared/singleWindow/filing.ts';
import type { Manifest } from '../../shared/singleWindow/manifest.ts';
import { submissionJwsType } from '../../shared/singleWindow/receipt.ts';

/** The firm's private signing key as it is kept in the vault. */
export const clientKeySchema = publicJwkSchema.extend({ d: z.string().min(1), kid: z.string().min(1) });
export type ClientKey = z.infer<typeof clientKeySchema>;

export type Signer = {
  readonly publicJwk: PublicJwk;
  /** Compact JWS over the claims. ES256 is not deterministic: keep the answer, two calls give two texts. */
  sign(claims: SubmissionClaims): Promise<string>;
};

/** A new ES256 key pair; `kid` is the RFC 7638 thumbprint. The caller keeps it in the vault and nowhere else. */
export const createClientKey = async (): Promise<ClientKey> => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return clientKeySchema.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' });
};

/** `stored` is what the vault gave back. Fault `client-key-damaged` when that is no such key. */
export const createSigner = async (stored: unknown): Promise<Result<Signer>> => {
  const parsed = clientKeySchema.safeParse(stored);
  if (!parsed.success) return fault('client-key-damaged', 'after-user');
  const { kty, crv, x, y, kid } = parsed.data;
  const key = await importJWK(parsed.data, 'ES256').catch(() => null);
  if (!key) return fault('client-key-damaged', 'after-user');
  return ok({
    publicJwk: { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' },
    sign: (claims) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'ES256', kid, typ: submissionJwsType })
        .sign(key),
  });
};

/** SHA-256 over the canonical JSON of the manifest, lower-case hex. */
export const manifestDigest = (manifest: Manifest): string =>
  createHash('sha256').update(canonicalJson(manifest), 'utf8').digest('hex');
