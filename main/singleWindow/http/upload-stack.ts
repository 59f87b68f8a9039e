import http from 'node:http';
import https from 'node:https';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { type Connection, heedProxy } from '../../transport/connection.ts';

const answerLimitBytes = 64 * 1024;

export type UploadStackOptions = {
  /** No byte in either direction for this long ends the request: a half-open connection never ends by itself. */
  readonly idleTimeoutMs: number;
  /** From the last byte we sent to the last of the answer: one byte now and then would keep a connection from being idle. */
  readonly answerTimeoutMs?: number;
  /** Proxy, authorities, certificate. Absent: directly, with what Node trusts. */
  readonly connection?: Connection | undefined;
};

const timedOut = () => Object.assign(new Error('no traffic'), { code: 'ETIMEDOUT' });

const readAnswer = async (answer: http.IncomingMessage): Promise<HttpResponse> => {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of answer) {
    const bytes = Buffer.from(part);
    sizeBytes += bytes.length;
    if (sizeBytes > answerLimitBytes) break;
    parts.push(bytes);
  }
  const body = Buffer.concat(parts).toString('utf8');
  return {
    getStatus: () => answer.statusCode ?? 0,
    getHeader: (name) => {
      const value = answer.headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    getBody: () => body,
    getUnderlyingObject: () => answer,
  };
};

const startRequest = (method: string, url: string, headers: Record<string, string>, options: UploadStackOptions) => {
  const parsed = new URL(url);
  const request = (parsed.protocol === 'https:' ? https : http).request(parsed, {
    method,
    headers,
    ...options.connection?.options,
  });
  if (options.connection !== undefined) heedProxy(request, options.connection);
  request.setTimeout(options.idleTimeoutMs, () => request.destroy(timedOut()));
  return request;
};

const sendBody = async (request: http.ClientRequest, body: Readable, onProgress: (sentBytes: number) => void) => {
  let sentBytes = 0;
  const counter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      sentBytes += chunk.length;
      onProgress(sentBytes);
      done(null, chunk);
    },
  });
  await pipeline(body, counter, request);
};

/**
 * The transport under tus-js-client. Its own one never ends on a half-open connection, waits for ever when the source
 * fails to read (it pipes without error handling), and keeps an answer of any length.
 */
export const createUploadStack = (options: UploadStackOptions): HttpStack => ({
  getName: () => 'UploadStack',
  createRequest: (method, url): HttpRequest => {
    const headers: Record<string, string> = {};
    let request: http.ClientRequest | null = null;
    let onProgress: (sentBytes: number) => void = () => {};
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => {
        headers[name] = value;
      },
      getHeader: (name) => headers[name],
      setProgressHandler: (handler) => {
        onProgress = handler;
      },
      send: (body: unknown) => {
        const source = body instanceof Readable ? body : null;
        const sizeBytes = source && 'size' in source ? String(source.size) : '0';
        const sent = startRequest(method, url, { ...headers, 'Content-Length': sizeBytes }, options);
        request = sent;
        let deadline: NodeJS.Timeout | undefined;
        sent.once('finish', () => {
          const answerTimeoutMs = options.answerTimeoutMs ?? 2 * options.idleTimeoutMs;
          deadline = setTimeout(() => sent.destroy(timedOut()), answerTimeoutMs);
        });
        const answered = new Promise<HttpResponse>((resolve, reject) => {
          let answering = false;
          // An answer in the middle of the upload (507, 413, 401) counts; the rest of the bytes is not sent.
          sent.once('response', (answer) => {
            answering = true;
            readAnswer(answer).then(resolve, reject);
          });
          sent.on('error', (error) => {
            // The rest of the body finds a closed door; the answer says why.
            if (!answering) reject(error);
          });
          sent.once('close', () => {
            if (!answering) reject(Object.assign(new Error('closed before the answer'), { code: 'ECONNRESET' }));
          });
          if (source) {
            sendBody(sent, source, (bytes) => onProgress(bytes)).catch((error: unknown) => {
              if (!answering) reject(error);
            });
          } else sent.end();
        });
        return answered.finally(() => {
          clearTimeout(deadline);
          source?.destroy();
          if (!sent.writableFinished) sent.destroy();
        });
      },
      abort: async () => {
        request?.destroy();
      },
      getUnderlyingObject: () => request,
    };
  },
});
