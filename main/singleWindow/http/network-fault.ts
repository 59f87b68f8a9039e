import { fault } from '../../../shared/ipc/result.ts';

type Failure = ReturnType<typeof fault>;

const certificateWanted =
  /CLIENT_AUTH_(CERT_NEEDED|PRIVATE_KEY)|ALERT_(CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNKNOWN_CA)|BAD_SSL_CLIENT_AUTH_CERT/;
const expiredCode = /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_CERT_DATE_INVALID)$/;
const otherHostCode = /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|ERR_CERT_COMMON_NAME_INVALID)$/;
const tlsCode =
  /^(CERT_|ERR_CERT_|ERR_TLS_|ERR_SSL_|ERR_BAD_SSL|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|HOSTNAME_MISMATCH$|EPROTO$)/;
const timeoutCode = /^(ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_[A-Z_]*TIMEOUT|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT)$/;
const cutCode =
  /^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_STREAM_PREMATURE_CLOSE|ERR_NETWORK_CHANGED|HPE_[A-Z_]+)$/;

/** Every code and message in the chain of causes: Node hides the reason in `cause`, Chromium writes it into the message. */
const traces = (error: unknown): { codes: string[]; text: string } => {
  const codes: string[] = [];
  const texts: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; depth += 1) {
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
    for (const match of at.message.matchAll(/\bnet::(ERR_[A-Z0-9_]+)/g)) if (match[1]) codes.push(match[1]);
    texts.push(at.message);
    // tus-js-client keeps the reason in `causingError`; a happy-eyeballs failure is an AggregateError.
    const inner: unknown = 'causingError' in at ? at.causingError : at.cause;
    at = at instanceof AggregateError && at.errors.length > 0 ? at.errors[0] : inner;
  }
  return { codes, text: texts.join(' ') };
};

/** The proxy that would not let us through, as the error names it. */
const proxyOf = (error: unknown): string => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; depth += 1) {
    if ('proxy' in at && typeof at.proxy === 'string') return at.proxy;
    at = 'causingError' in at ? at.causingError : at.cause;
  }
  return '';
};

/**
 * Maps what `fetch` (Node's or Electron's) or `node:http` threw to an expected failure.
 * Everything that is not recognised counts as "no connection": the next attempt decides.
 */
export const networkFault = (error: unknown): Failure => {
  const { codes, text } = traces(error);
  const code = codes.find((one) => one !== 'ERR_FAILED') ?? '';
  const detail = code === '' ? undefined : { reason: code };
  const proxy = proxyOf(error);
  if (codes.includes('PROXY_LOGIN_NEEDED')) return fault('proxy-login-needed', 'after-user', { proxy });
  if (codes.includes('PROXY_REFUSED')) return fault('proxy-refused', 'later', { proxy });
  if (codes.some((one) => certificateWanted.test(one)) || /alert certificate required/i.test(text))
    return fault('client-certificate-needed', 'after-user', detail);
  if (codes.some((one) => expiredCode.test(one))) return fault('tls-expired', 'later', detail);
  if (codes.some((one) => otherHostCode.test(one))) return fault('tls-other-host', 'later', detail);
  if (codes.some((one) => tlsCode.test(one))) return fault('tls-untrusted', 'later', detail);
  // We never follow a redirect: a captive portal redirects, and so would a wrong address.
  if (/redirect/i.test(text)) return fault('endpoint-not-speaking', 'later', { reason: 'redirect' });
  if (codes.some((one) => timeoutCode.test(one))) return fault('network-timeout', 'later', detail);
  if (codes.some((one) => cutCode.test(one)) || /\b(terminated|socket hang up|aborted)\b/i.test(text)) {
    return fault('network-cut', 'later', detail);
  }
  return fault('network-offline', 'later', detail);
};
