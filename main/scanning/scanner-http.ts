import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { isNear } from './scanner-address.ts';

export type ScannerRequest = {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly body?: string;
  readonly signal: AbortSignal;
  /** Between two signs of life. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
};

export type ScannerAnswer = {
  readonly status: number;
  readonly location: string | null;
  readonly contentType: string;
  readonly retryAfterMs: number | null;
  readonly body: Uint8Array;
};

export type AskScanner = (request: ScannerRequest) => Promise<Result<ScannerAnswer>>;

const farCode = 'EFARADDRESS';
/** An answer that drips on for ever ends too. */
const patience = 10;

/** Names are judged by what they resolve to, in the same step that connects: a second look-up could answer otherwise. */
const nearLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, '', 0);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isNear(address)))
      return done(Object.assign(new Error('not in the house'), { code: farCode }), '', 0);
    if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

const retryAfterOf = (value: string | undefined): number | null =>
  value !== undefined && /^\d{1,4}$/.test(value.trim()) ? Number(value) * 1000 : null;

const failureOf = (error: unknown, { signal, timeoutMs }: ScannerRequest): ReturnType<typeof fault> => {
  if (signal.aborted) return fault('cancelled', 'after-user');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === farCode) return fault('scanner-address-refused', 'never');
  if (code === 'ETIMEDOUT') return fault('scanner-silent', 'later', { timeoutMs });
  return fault('scanner-unreachable', 'later', { reason: code || 'unknown' });
};

/**
 * One request to a scanner and its whole answer. Addresses outside the house are never connected to, redirects are never
 * followed, and no answer is longer than asked for. A scanner's own certificate proves nothing about it, so that it isn't
 * asked to; what protects is that only the local network is reached.
 * Faults: scanner-address-refused, scanner-unreachable {reason}, scanner-silent, scanner-not-speaking {reason}, cancelled.
 */
export const askScanner: AskScanner = (request) =>
  new Promise((resolve) => {
    const { url, method, body, signal, timeoutMs, maxBytes } = request;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // An address that is no name goes past `lookup`.
    if (/^[\d.]+$|:/.test(host) && !isNear(host)) return resolve(fault('scanner-address-refused', 'never'));
    if (signal.aborted) return resolve(fault('cancelled', 'after-user'));
    const options: https.RequestOptions = {
      method,
      agent: false,
      lookup: nearLookup,
      signal,
      timeout: timeoutMs,
      headers: {
        accept: '*/*',
        ...(body === undefined ? {} : { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) }),
      },
    };
    const sent =
      url.protocol === 'https:'
        ? https.request(url, { ...options, rejectUnauthorized: false })
        : http.request(url, options);
    const inAll = setTimeout(() => stop('ETIMEDOUT'), timeoutMs * patience);
    const stop = (code: string): void => void sent.destroy(Object.assign(new Error(code), { code }));
    const settle = (result: Result<ScannerAnswer>): void => {
      clearTimeout(inAll);
      resolve(result);
      sent.destroy();
    };
    sent.on('timeout', () => stop('ETIMEDOUT'));
    sent.on('error', (error) => settle(failureOf(error, request)));
    sent.on('response', (answer) => {
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400)
        return settle(fault('scanner-not-speaking', 'after-user', { reason: 'redirect' }));
      const parts: Buffer[] = [];
      let sizeBytes = 0;
      answer.on('data', (part: Buffer) => {
        sizeBytes += part.byteLength;
        if (sizeBytes > maxBytes) settle(fault('scanner-not-speaking', 'after-user', { reason: 'too-long' }));
        else parts.push(part);
      });
      answer.on('error', (error) => settle(failureOf(error, request)));
      answer.on('end', () => {
        // Node ends a cut answer with an error, but not one whose length was never announced.
        if (!answer.complete) return settle(fault('scanner-unreachable', 'later', { reason: 'cut' }));
        settle(
          ok({
            status,
            location: answer.headers.location ?? null,
            contentType: answer.headers['content-type'] ?? '',
            retryAfterMs: retryAfterOf(answer.headers['retry-after']),
            body: Buffer.concat(parts),
          }),
        );
      });
    });
    sent.end(body);
  });
