import { CompactSign, calculateJwkThumbprint, compactVerify, exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { type Jwks, type PublicJwk, publicJwkSchema } from '../../shared/singleWindow/discovery.ts';
import { type SubmissionClaims, submissionClaimsSchema } from '../../shared/singleWindow/filing.ts';
import { type ReceiptClaims, receiptJwsType, submissionJwsType } from '../../shared/singleWindow/receipt.ts';
import type { Database } from './store/database.ts';
import { keptSetting } from './store/settings.ts';

const privateJwkSchema = publicJwkSchema.extend({ d: z.string() });

export interface Keys {
  readonly jwks: Jwks;
  signReceipt(claims: ReceiptClaims): Promise<string>;
}

/** The endpoint's ES256 key, made at the first start and kept in the database. */
export async function openKeys(database: Database): Promise<Keys> {
  const fresh = await generateKeyPair('ES256', { extractable: true });
  const kept = keptSetting(database, 'receiptKey', () => '');
  if (kept === '') {
    const jwk = JSON.stringify(await exportJWK(fresh.privateKey));
    database.prepare("UPDATE settings SET value = ? WHERE name = 'receiptKey'").run([jwk]);
  }
  const { d, kty, crv, x, y } = privateJwkSchema.parse(JSON.parse(keptSetting(database, 'receiptKey', () => '')));
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  const privateKey = await importJWK({ kty, crv, x, y, d }, 'ES256');
  return {
    jwks: { keys: [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }] },
    signReceipt: (claims) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'ES256', kid, typ: receiptJwsType })
        .sign(privateKey),
  };
}

/** Thumbprint of a client's key; `undefined` when the point isn't on the curve. */
export async function clientKeyThumbprint({ kty, crv, x, y }: PublicJwk): Promise<string | undefined> {
  try {
    await importJWK({ kty, crv, x, y }, 'ES256');
    return await calculateJwkThumbprint({ kty, crv, x, y });
  } catch {
    return undefined;
  }
}

/** The claims when `jws` was made with the account's key for a submission; otherwise `undefined`. */
export async function verifySubmission(
  jws: string,
  { kty, crv, x, y }: PublicJwk,
): Promise<SubmissionClaims | undefined> {
  try {
    const key = await importJWK({ kty, crv, x, y }, 'ES256');
    const verified = await compactVerify(jws, key, { algorithms: ['ES256'] });
    if (verified.protectedHeader.typ !== submissionJwsType) return undefined;
    const parsed = submissionClaimsSchema.safeParse(JSON.parse(new TextDecoder().decode(verified.payload)));
    return parsed.data;
  } catch {
    return undefined;
  }
}
