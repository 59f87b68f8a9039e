import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { problemMediaType } from '../../shared/singleWindow/problem.ts';
import { problemBody } from './api/outcome.ts';
import { type RequestMood, requestMood } from './clock.ts';

/** What can be made to go wrong, for so many requests that match. */
export const faultSchema = z.discriminatedUnion('type', [
  /** Waits before anything is done. */
  z.object({ type: z.literal('latency'), ms: z.int().min(0).max(600_000) }),
  /** Destroys the connection after so many bytes of the request body, or of the answer when the request is shorter. */
  z.object({ type: z.literal('cut'), afterBytes: z.int().min(0) }),
  /** Does the work, then lets the answer, its headers too, out byte by byte. */
  z.object({ type: z.literal('drip'), everyMs: z.int().min(1).max(600_000) }),
  /** Answers without doing anything. */
  z.object({ type: z.literal('status'), status: z.int().min(400).max(599), retryAfter: z.int().min(0).optional() }),
  /** A page of a hotel network or a proxy, with status 200. */
  z.object({ type: z.literal('html') }),
  /** HEAD of an upload tells one byte too many; PATCH answers 409. */
  z.object({ type: z.literal('wrong-offset') }),
  /** The upload is over before its time. */
  z.object({ type: z.literal('expired-upload') }),
  /** Does the work, then cuts the connection instead of answering. */
  z.object({ type: z.literal('lost-response') }),
  /** The endpoint's clock is off, positive = ahead. */
  z.object({ type: z.literal('clock-skew'), seconds: z.number() }),
  /** Every event of the page comes twice. */
  z.object({ type: z.literal('duplicate-event') }),
  /** The receipt's signature is wrong. */
  z.object({ type: z.literal('bad-receipt-signature') }),
]);
export type PracticeFault = z.infer<typeof faultSchema>;

export const faultOrderSchema = z.object({
  match: z.object({
    method: z.string().toUpperCase().optional(),
    /** Regular expression, searched in the path without its query. */
    pathPattern: z.string().refine(isRegExp).optional(),
  }),
  times: z.int().positive().default(1),
  fault: faultSchema,
});
export type FaultOrder = z.infer<typeof faultOrderSchema>;

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Faults {
  add(order: FaultOrder): void;
  clear(): void;
  list(): readonly FaultOrder[];
  /** Serves a request, with the first fault that matches it. */
  serve: Serve;
}

export function createFaults(deps: {
  serve: Serve;
  /** Bytes an upload holds, for the answer that is one too many. */
  uploadOffset: (path: string) => Promise<{ offset: number; length: number } | undefined>;
  expireUpload: (path: string) => void;
}): Faults {
  let orders: (FaultOrder & { left: number })[] = [];

  function take(method: string, path: string): PracticeFault | undefined {
    const order = orders.find(
      ({ match }) =>
        (match.method ?? method) === method &&
        (match.pathPattern === undefined || new RegExp(match.pathPattern).test(path)),
    );
    if (order === undefined) return undefined;
    order.left -= 1;
    orders = orders.filter(({ left }) => left > 0);
    return order.fault;
  }

  const inMood = (mood: RequestMood, request: IncomingMessage, response: ServerResponse) =>
    requestMood.run(mood, () => deps.serve(request, response));

  async function wrongOffset(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = await deps.uploadOffset(path);
    if (request.method !== 'HEAD' || found === undefined) {
      request.resume();
      response.writeHead(409, { 'Tus-Resumable': '1.0.0' }).end('Upload-Offset conflict\n');
      return;
    }
    const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Offset': found.offset + 1, 'Upload-Length': found.length };
    response.writeHead(200, headers).end();
  }

  async function apply(
    fault: PracticeFault,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    switch (fault.type) {
      case 'latency':
        await delay(fault.ms);
        return deps.serve(request, response);
      case 'cut':
        cutAfter(request, response, fault.afterBytes);
        return deps.serve(request, response);
      case 'drip':
        dripAnswer(response, fault.everyMs);
        return deps.serve(request, response);
      case 'status':
        request.resume();
        return sendStatus(response, fault.status, fault.retryAfter);
      case 'html':
        request.resume();
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end('<!doctype html><title>Wi-Fi</title><h1>请先登录网络 / Please sign in to this network</h1>');
        return;
      case 'wrong-offset':
        return wrongOffset(path, request, response);
      case 'expired-upload':
        deps.expireUpload(path);
        return deps.serve(request, response);
      case 'lost-response':
        loseAnswer(response);
        return deps.serve(request, response);
      case 'clock-skew': {
        const skewMs = fault.seconds * 1000;
        response.setHeader('Date', new Date(Date.now() + skewMs).toUTCString());
        return inMood({ skewMs }, request, response);
      }
      case 'duplicate-event':
        return inMood({ duplicateEvents: true }, request, response);
      case 'bad-receipt-signature':
        return inMood({ spoilSignature: true }, request, response);
    }
  }

  return {
    add: (order) => void orders.push({ ...order, left: order.times }),
    clear: () => {
      orders = [];
    },
    list: () => orders.map(({ left, ...order }) => ({ ...order, times: left })),
    serve(request, response) {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      const fault = /^\/(admin|console)(\/|$)/.test(path) ? undefined : take(request.method ?? 'GET', path);
      return fault === undefined ? deps.serve(request, response) : apply(fault, path, request, response);
    },
  };
}

function sendStatus(response: ServerResponse, status: number, retryAfter: number | undefined): void {
  const code =
    status === 429
      ? 'too-many-requests'
      : status < 500
        ? 'malformed-request'
        : status === 503
          ? 'unavailable'
          : 'internal';
  response.writeHead(status, {
    'Content-Type': problemMediaType,
    ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
  });
  response.end(JSON.stringify(problemBody({ status, code })));
}

/** At the socket, because a HEAD or a 204 has nothing but headers. The connection serves nothing after it. */
function dripAnswer(response: ServerResponse, everyMs: number): void {
  const { socket } = response;
  if (socket === null) return;
  const write = socket.write.bind(socket);
  let waiting = Buffer.alloc(0);
  const whenOut: (() => void)[] = [];
  const timer = setInterval(() => {
    if (waiting.length > 0) write(waiting.subarray(0, 1));
    waiting = waiting.subarray(1);
    if (waiting.length === 0) for (const written of whenOut.splice(0)) written();
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
  socket.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
    waiting = Buffer.concat([waiting, typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk]);
    const written = rest.at(-1);
    if (typeof written === 'function') whenOut.push(() => written());
    return true;
  };
}

function loseAnswer(response: ServerResponse): void {
  const { socket } = response;
  response.writeHead = () => response;
  response.write = () => true;
  response.flushHeaders = () => {};
  response.end = () => {
    socket?.destroy();
    return response;
  };
}

function cutAfter(request: IncomingMessage, response: ServerResponse, afterBytes: number): void {
  const { socket } = request;
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > afterBytes || request.headers['transfer-encoding'] !== undefined) {
    cutBody(request, afterBytes);
    return;
  }
  const write = response.write.bind(response);
  let left = afterBytes;
  const partly = (chunk: unknown): void => {
    const bytes =
      Buffer.isBuffer(chunk) || chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.from(String(chunk ?? ''));
    write(bytes.subarray(0, left));
    left -= bytes.length;
    if (left <= 0) socket.end(() => socket.destroy());
  };
  response.write = (chunk: unknown) => {
    partly(chunk);
    return true;
  };
  response.end = (chunk?: unknown) => {
    if (typeof chunk !== 'function') partly(chunk);
    socket.end(() => socket.destroy());
    return response;
  };
}

/** Time for the bytes before the cut to reach the disk, so that a resumed upload goes on from about there. */
const DRAIN_MS = 200;

/** Node's parser hands each piece of a body to `push`; the request must not have been read from yet. */
function cutBody(request: IncomingMessage, afterBytes: number): void {
  const push = request.push.bind(request);
  let left = afterBytes;
  request.push = (chunk: Buffer | null) => {
    if (chunk === null) return true;
    if (left > 0) push(chunk.subarray(0, left));
    if (left >= 0 && chunk.length >= left) setTimeout(() => request.socket.destroy(), DRAIN_MS);
    left = chunk.length >= left ? -1 : left - chunk.length;
    return true;
  };
}
