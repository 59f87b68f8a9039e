import * as oauth from 'openid-client';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { isLoopback } from '../singleWindow/http/endpoint-guard.ts';
import type { Fetch } from '../singleWindow/http/exchange.ts';
import { readLimited } from '../singleWindow/http/read-limited.ts';
import { providerFault } from './provider-fault.ts';

/** Who signs people in for the endpoint, and as which client. */
export type Authorization = {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** The endpoint the tokens are meant for (RFC 8707). */
  readonly resource: string;
};

export type Tokens = {
  readonly accessToken: string;
  readonly expiresInS: number;
  readonly refreshToken: string | null;
  /** Empty after a refresh without a new ID token, and where the issuer gives none. */
  readonly subject: string;
  readonly name: string;
};

/** One attempt to sign in, from the address for the browser to what the browser brings back. */
export type Attempt = {
  readonly url: URL;
  readonly state: string;
  finish(callback: URL): Promise<Result<Tokens>>;
};

export type Provider = {
  begin(redirectUri: string): Promise<Attempt>;
  refresh(refreshToken: string): Promise<Result<Tokens>>;
  revoke(token: string): Promise<Result<null>>;
};

const answerLimitBytes = 512 * 1024;
const timeoutS = 30;
/** How far our clock may be off before an ID token counts as not yet or no longer valid. */
const clockToleranceS = 300;
/** RFC 6749 leaves it open how long a token without `expires_in` lives. */
const defaultLifeS = 5 * 60;
const nameLimit = 80;

const mayBeAsked = (url: URL): boolean => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));

/** The library decides what is asked; where to and how much may be answered is decided here. */
const guarded =
  (fetch: Fetch): oauth.CustomFetch =>
  async (url, options) => {
    if (!URL.canParse(url) || !mayBeAsked(new URL(url))) throw new TypeError('an address that is not encrypted');
    const response = await fetch(url, {
      method: options.method,
      headers: options.headers,
      ...(options.body === undefined || options.body === null ? {} : { body: String(options.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
    });
    const text = await readLimited(response, answerLimitBytes);
    if (text === null) throw new TypeError('an answer without end');
    return new Response(response.status === 204 || text === '' ? null : text, {
      status: response.status,
      headers: response.headers,
    });
  };

const textClaim = (claims: Readonly<Record<string, unknown>>, name: string): string => {
  const value = claims[name];
  return typeof value === 'string' ? value.trim().slice(0, nameLimit) : '';
};

const tokensOf = (answer: Awaited<ReturnType<typeof oauth.refreshTokenGrant>>): Tokens => {
  const claims: Readonly<Record<string, unknown>> = answer.claims() ?? {};
  return {
    accessToken: answer.access_token,
    expiresInS: answer.expiresIn() ?? defaultLifeS,
    refreshToken: answer.refresh_token ?? null,
    subject: typeof claims.sub === 'string' ? claims.sub : '',
    name: ['name', 'preferred_username', 'email', 'sub'].map((one) => textClaim(claims, one)).find((one) => one) ?? '',
  };
};

const asResult = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    return providerFault(error);
  }
};

/**
 * Reads what the issuer says of itself (RFC 8414, its name checked) and speaks its protocol through openid-client: code
 * with PKCE (S256), state, `iss` of the answer (RFC 9207), nonce and ID token, refresh, revocation (RFC 7009).
 * Faults: `sign-in-server-unfit` (an address of it is not encrypted or lies elsewhere), those of `providerFault`.
 */
export const openProvider = async (authorization: Authorization, fetch: Fetch): Promise<Result<Provider>> => {
  const issuer = new URL(authorization.issuer);
  if (!mayBeAsked(issuer)) return fault('sign-in-server-unfit', 'after-user');
  const opened = await asResult(() =>
    oauth.discovery(issuer, authorization.clientId, { [oauth.clockTolerance]: clockToleranceS }, oauth.None(), {
      algorithm: 'oauth2',
      timeout: timeoutS,
      [oauth.customFetch]: guarded(fetch),
      // Only ever for an issuer on this computer: `guarded` refuses every other address that is not encrypted.
      ...(issuer.protocol === 'http:' ? { execute: [oauth.allowInsecureRequests] } : {}),
    }),
  );
  if (!opened.ok) return opened;
  const config = opened.value;
  const metadata = config.serverMetadata();
  const page = metadata.authorization_endpoint;
  // What the system's browser is asked to open stays with the issuer.
  if (page === undefined || !URL.canParse(page) || new URL(page).origin !== issuer.origin)
    return fault('sign-in-server-unfit', 'after-user');
  const { scope, resource } = authorization;
  const asksForIdentity = scope.split(/\s+/).includes('openid');

  return ok({
    begin: async (redirectUri) => {
      const pkceCodeVerifier = oauth.randomPKCECodeVerifier();
      const state = oauth.randomState();
      const nonce = oauth.randomNonce();
      const url = oauth.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope,
        resource,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: 'S256',
        ...(asksForIdentity ? { nonce } : {}),
        // OpenID Connect gives a refresh token only with somebody's consent to it.
        ...(scope.includes('offline_access') ? { prompt: 'consent' } : {}),
      });
      return {
        url,
        state,
        finish: (callback) =>
          asResult(async () =>
            tokensOf(
              await oauth.authorizationCodeGrant(
                config,
                callback,
                { pkceCodeVerifier, expectedState: state, ...(asksForIdentity ? { expectedNonce: nonce } : {}) },
                { resource },
              ),
            ),
          ),
      };
    },
    refresh: (refreshToken) =>
      asResult(async () => tokensOf(await oauth.refreshTokenGrant(config, refreshToken, { resource }))),
    revoke: async (token) => {
      // Nothing to tell it to: the session ends with us, the token by itself.
      if (metadata.revocation_endpoint === undefined) return ok(null);
      return asResult(async () => {
        await oauth.tokenRevocation(config, token, { token_type_hint: 'refresh_token' });
        return null;
      });
    },
  });
};
