import { calculateJwkThumbprint } from 'jose';
import type { EndpointLook } from '../../shared/ipc/endpoint-views.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Jwks } from '../../shared/singleWindow/discovery.ts';
import { isLoopback } from '../singleWindow/http/endpoint-guard.ts';
import type { Fetch } from '../singleWindow/http/exchange.ts';
import { createHttpAdapter } from '../singleWindow/http/http-adapter.ts';
import type { ConfirmedEndpoint } from './endpoint-store.ts';

export type LookDeps = { readonly fetch: Fetch; readonly now: () => number };

/** What a person types, as the address of an endpoint: `https://` may be left out; nothing behind the host counts. */
export const endpointAddress = (typed: string): Result<string> => {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return fault('endpoint-address-invalid', 'after-user');
  const url = new URL(full);
  if (url.username !== '' || url.password !== '' || url.hostname === '')
    return fault('endpoint-address-invalid', 'after-user');
  return ok(url.origin);
};

const noTokens = { token: async () => ok(''), refresh: async () => ok('') };

const fingerprintsOf = async ({ keys }: Jwks): Promise<string[] | null> => {
  try {
    return await Promise.all(keys.map(({ kty, crv, x, y }) => calculateJwkThumbprint({ kty, crv, x, y })));
  } catch {
    return null;
  }
};

/**
 * Asks an address what it is, before anything of the firm's goes there: a real endpoint, of the name it is called by, that
 * says who signs people in. Nothing is kept. Faults: those of `discover`, 'endpoint-address-invalid',
 * 'endpoint-issuer-other' (it gives itself another name), 'endpoint-without-sign-in', 'sign-in-server-unfit'.
 */
export const lookAtEndpoint = async (
  { fetch, now }: LookDeps,
  typed: string,
  signal: AbortSignal,
): Promise<Result<{ readonly look: EndpointLook; readonly found: Omit<ConfirmedEndpoint, 'confirmedAt'> }>> => {
  const address = endpointAddress(typed);
  if (!address.ok) return address;
  const url = address.value;
  const report = await createHttpAdapter({ mode: 'real', baseUrl: url, fetch, now, credentials: noTokens }).discover({
    signal,
  });
  if (!report.ok) return report;
  const { document, clockSkewMs } = report.value;
  if (new URL(document.issuer).origin !== url)
    return fault('endpoint-issuer-other', 'after-user', { issuer: document.issuer.slice(0, 200) });
  if (document.authorization === undefined) return fault('endpoint-without-sign-in', 'after-user');
  const { issuer, clientId, scope } = document.authorization;
  const server = new URL(issuer);
  const isSafe = server.protocol === 'https:' || (isLoopback(server) && isLoopback(new URL(url)));
  if (!isSafe) return fault('sign-in-server-unfit', 'after-user');
  const fingerprints = await fingerprintsOf(document.jwks);
  if (fingerprints === null) return fault('endpoint-not-speaking', 'later', { reason: 'other-shape' });
  const { name, jwks } = document;
  return ok({
    look: { url, name: { zh: name.zh, en: name.en }, fingerprints, signInServer: server.origin, clockSkewMs },
    found: {
      url,
      name: { zh: name.zh, en: name.en },
      resource: document.issuer,
      authorization: { issuer, clientId, scope },
      fingerprints,
      jwks,
    },
  });
};
