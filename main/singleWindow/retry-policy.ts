import type { Fault } from '../../shared/ipc/result.ts';

const firstMs = 1000;
const longestMs = 10 * 60 * 1000;
/** An endpoint may ask for more patience than that; a day is more than any of them means. */
export const longestWaitMs = 24 * 60 * 60 * 1000;

/**
 * Wait before the next attempt: doubles from 1 s to 10 min, of which a random half is taken off so that many clients don't
 * come back together; never shorter than what the endpoint asked for. `attempt` counts from 1, `random` is in [0, 1).
 */
export const retryDelayMs = (attempt: number, fault: Fault, random: number): number => {
  const grown = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 20));
  const asked = fault.detail?.retryAfterMs;
  return Math.max(Math.round(grown * (1 - random / 2)), typeof asked === 'number' ? Math.min(asked, longestWaitMs) : 0);
};

/**
 * Does this failure speak about the connection and not about the item? Then the others needn't find out one by one.
 * A cut or a 5xx may be caused by one item's bytes, so it doesn't hold the others up.
 */
export const holdsQueue = (fault: Fault): boolean => {
  switch (fault.code) {
    case 'network-offline':
    case 'network-timeout':
    case 'tls-untrusted':
    case 'tls-expired':
    case 'tls-other-host':
    case 'client-certificate-needed':
    case 'proxy-login-needed':
    case 'proxy-refused':
    case 'endpoint-busy':
    case 'sign-in-needed':
    case 'endpoint-not-set':
      return true;
    case 'endpoint-not-speaking':
      return fault.detail?.reason !== 'other-shape';
    default:
      return false;
  }
};

/**
 * Did the endpoint answer the step for good? Such an answer is stored under its idempotency key, so the key has to be
 * replaced before the step is tried again, and the step is known not to have happened. 401, 408 and 429 are given before
 * the step is looked at and say nothing about an earlier attempt whose answer got lost.
 */
export const isStoredRefusal = (fault: Fault): boolean => {
  const status = fault.detail?.status;
  if (typeof status !== 'number' || fault.detail?.problem === undefined) return false;
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
};
