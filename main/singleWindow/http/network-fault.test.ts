import { describe, expect, it } from 'vitest';
import { networkFault } from './network-fault.ts';
import { retryAfterMs } from './retry-after.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('what fetch and node:http throw', () => {
  const cases: [Error, string][] = [
    [new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }), 'network-offline'],
    [
      new TypeError('fetch failed', { cause: new AggregateError([withCode('ECONNREFUSED'), withCode('x')]) }),
      'network-offline',
    ],
    [new TypeError('fetch failed', { cause: withCode('UND_ERR_CONNECT_TIMEOUT') }), 'network-timeout'],
    [new TypeError('fetch failed', { cause: withCode('UND_ERR_SOCKET') }), 'network-cut'],
    [new TypeError('fetch failed', { cause: withCode('DEPTH_ZERO_SELF_SIGNED_CERT') }), 'tls-untrusted'],
    [new TypeError('fetch failed', { cause: withCode('CERT_HAS_EXPIRED') }), 'tls-expired'],
    [new TypeError('fetch failed', { cause: withCode('ERR_TLS_CERT_ALTNAME_INVALID') }), 'tls-other-host'],
    [new TypeError('fetch failed', { cause: new Error('unexpected redirect') }), 'endpoint-not-speaking'],
    [new Error('net::ERR_INTERNET_DISCONNECTED'), 'network-offline'],
    [new Error('net::ERR_NAME_NOT_RESOLVED'), 'network-offline'],
    [new Error('net::ERR_CONNECTION_TIMED_OUT'), 'network-timeout'],
    [new Error('net::ERR_CONNECTION_RESET'), 'network-cut'],
    [new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'tls-untrusted'],
    [new Error('net::ERR_SSL_PROTOCOL_ERROR'), 'tls-untrusted'],
    [new Error('net::ERR_CERT_DATE_INVALID'), 'tls-expired'],
    [new Error('net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED'), 'client-certificate-needed'],
    [withCode('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 'client-certificate-needed'],
    [Object.assign(new Error('x'), { code: 'PROXY_LOGIN_NEEDED', proxy: 'a:1' }), 'proxy-login-needed'],
    [new Error('x', { cause: withCode('PROXY_REFUSED') }), 'proxy-refused'],
    [new Error("Attempted to redirect, but redirect policy was 'error'"), 'endpoint-not-speaking'],
    [withCode('ECONNRESET'), 'network-cut'],
    [new Error('something new'), 'network-offline'],
  ];
  it.each(cases)('%s', (error, code) => {
    const personal = code === 'client-certificate-needed' || code === 'proxy-login-needed';
    expect(networkFault(error).error).toMatchObject({ code, retry: personal ? 'after-user' : 'later' });
  });
});

it.each([
  ['0', 0],
  ['120', 120_000],
  [' 5 ', 5000],
  ['Wed, 01 Apr 2026 00:01:00 GMT', 60_000],
  ['Tue, 31 Mar 2026 00:00:00 GMT', 0],
  ['999999999', 86_400_000],
  ['-1', null],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %s', (header, expected) => {
  expect(retryAfterMs(header, Date.parse('2026-04-01T00:00:00Z'))).toBe(expected);
});
