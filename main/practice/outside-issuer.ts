import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { ReadToken } from './accounts.ts';

const metadataSchema = z.looseObject({ issuer: z.url(), jwks_uri: z.url() });

/**
 * Access tokens of an issuer that signs people in for this endpoint: JWTs after RFC 9068, made for us (`aud`), checked with
 * the issuer's own keys. Its metadata are read at the first token, so the endpoint may be started before it.
 */
export function readTokensOf(deps: { issuer: string; audience: () => string }): ReadToken {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;

  async function keysOf(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    const answer = await fetch(`${deps.issuer.replace(/\/+$/, '')}/.well-known/oauth-authorization-server`);
    const metadata = metadataSchema.parse(await answer.json());
    if (metadata.issuer !== deps.issuer) throw new Error('these metadata are of another issuer');
    return createRemoteJWKSet(new URL(metadata.jwks_uri));
  }

  return async (token, now) => {
    try {
      keys ??= await keysOf();
      const { payload } = await jwtVerify(token, keys, {
        issuer: deps.issuer,
        audience: deps.audience(),
        typ: 'at+jwt',
        currentDate: now,
      });
      return payload.sub === undefined ? undefined : { subject: `${deps.issuer} ${payload.sub}` };
    } catch {
      return undefined;
    }
  };
}
