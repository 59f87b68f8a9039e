import * as oauth from 'openid-client';
import { fault } from '../../shared/ipc/result.ts';
import { networkFault } from '../singleWindow/http/network-fault.ts';

type Failure = ReturnType<typeof fault>;

const chainOf = (error: unknown): unknown[] => {
  const chain: unknown[] = [];
  for (let at = error; at instanceof Error && chain.length < 6; at = at.cause) chain.push(at);
  return chain;
};
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** An error code of the wire is ASCII (RFC 6749); anything else is not shown. */
const wireWord = (word: string): string => (/^[\x20-\x7e]{1,60}$/.test(word) ? word : 'unknown');

/**
 * What went wrong while signing in, in our faults: the person said no, the sign-in server refused, its answer was not for
 * us (state, issuer, signature), our clock is off, or there was no connection.
 */
export const providerFault = (error: unknown): Failure => {
  const chain = chainOf(error);
  for (const one of chain) {
    if (one instanceof oauth.AuthorizationResponseError) {
      if (one.error === 'access_denied') return fault('sign-in-denied', 'after-user');
      return fault('sign-in-refused', 'after-user', { reason: wireWord(one.error) });
    }
    if (one instanceof oauth.ResponseBodyError) {
      if (one.error === 'invalid_grant') return fault('sign-in-ended', 'after-user');
      if (one.status >= 500) return fault('sign-in-server-failed', 'later', { status: one.status });
      return fault('sign-in-refused', 'after-user', { reason: wireWord(one.error) });
    }
  }
  const codes = chain.map(codeOf);
  if (codes.includes('OAUTH_JWT_TIMESTAMP_CHECK_FAILED')) return fault('sign-in-clock-wrong', 'after-user');
  if (codes.includes('OAUTH_TIMEOUT')) return fault('network-timeout', 'later');
  if (codes.includes('OAUTH_RESPONSE_IS_NOT_CONFORM') || codes.includes('OAUTH_RESPONSE_IS_NOT_JSON'))
    return fault('sign-in-server-failed', 'later', { status: statusIn(chain) });
  if (codes.some((code) => code.startsWith('OAUTH_'))) return fault('sign-in-answer-invalid', 'after-user');
  return networkFault(error);
};

const statusIn = (chain: readonly unknown[]): number => {
  for (const one of chain) if (one instanceof Response) return one.status;
  const last = chain.at(-1);
  return last instanceof Error && last.cause instanceof Response ? last.cause.status : 0;
};
