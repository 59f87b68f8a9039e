import http from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import { type Connection, heedProxy } from './connection.ts';

const withoutBody = new Set([204, 205, 304]);
/** No byte for so long ends it; the caller's own limit usually comes first. */
const idleTimeoutMs = 90_000;

const headersOf = (answer: http.IncomingMessage): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  return headers;
};

/**
 * The little of `fetch` that we use, over Node's own HTTP, where a connection can have a proxy with a login, authorities and a
 * certificate of its own. Never follows a redirect: it throws, as `redirect: 'error'` does.
 */
export const nodeFetch = (url: string, init: RequestInit, connection: Connection): Promise<Response> =>
  new Promise((resolve, reject) => {
    const address = new URL(url);
    const { signal } = init;
    const body = init.body === undefined || init.body === null ? null : Buffer.from(String(init.body));
    const headers = Object.fromEntries(new Headers(init.headers));
    const request = (address.protocol === 'https:' ? https : http).request(address, {
      method: init.method ?? 'GET',
      headers: body === null ? headers : { ...headers, 'content-length': String(body.length) },
      ...connection.options,
      ...(signal ? { signal } : {}),
    });
    heedProxy(request, connection);
    request.setTimeout(idleTimeoutMs, () =>
      request.destroy(Object.assign(new Error('no traffic'), { code: 'ETIMEDOUT' })),
    );
    request.once('error', reject);
    request.once('response', (answer) => {
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400 && status !== 304) {
        answer.destroy();
        reject(new TypeError('an unexpected redirect'));
        return;
      }
      // After the head an error belongs to whoever reads the body.
      request.on('error', (error) => answer.destroy(error));
      const stream = withoutBody.has(status) ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
      if (stream === null) answer.resume();
      resolve(new Response(stream, { status, headers: headersOf(answer) }));
    });
    request.end(body);
  });
