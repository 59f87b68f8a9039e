import type { z } from 'zod';
import { fault, ok, type Result } from '../../../shared/ipc/result.ts';
import { idempotencyKeyHeader } from '../../../shared/singleWindow/routes.ts';
import { networkFault } from './network-fault.ts';
import { parseJson } from './parse-json.ts';
import { problemFault } from './problem-fault.ts';
import { readLimited } from './read-limited.ts';

/** Gives bearer tokens. `refresh` is called once when the endpoint refuses `stale`. Faults are passed on as they are. */
export type Credentials = {
  token(signal: AbortSignal): Promise<Result<string>>;
  refresh(stale: string, signal: AbortSignal): Promise<Result<string>>;
};

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type Exchange<T> = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** What a 2xx body must be; anything else is `endpoint-not-speaking`. */
  readonly answer: z.ZodType<T>;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  /** False for the public documents. */
  readonly signedIn?: boolean;
};

export type ExchangeDeps = {
  readonly fetch: Fetch;
  readonly credentials: Credentials;
  readonly now: () => number;
  readonly answerLimitBytes: number;
};

type Raw = { readonly status: number; readonly retryAfter: string | null; readonly json: unknown };

const jsonType = /^application\/([\w.-]+\+)?json\b/i;

const send = async (deps: ExchangeDeps, request: Exchange<unknown>, token: string | null): Promise<Result<Raw>> => {
  const timeout = AbortSignal.timeout(request.timeoutMs);
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (token !== null) headers.authorization = `Bearer ${token}`;
  if (request.idempotencyKey !== undefined) headers[idempotencyKeyHeader] = request.idempotencyKey;
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  try {
    const response = await deps.fetch(request.url, {
      method: request.method,
      headers,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal: AbortSignal.any([request.signal, timeout]),
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
    });
    const text = await readLimited(response, deps.answerLimitBytes);
    if (text === null) return fault('endpoint-not-speaking', 'later', { reason: 'too-long', status: response.status });
    return ok({
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      json: jsonType.test(response.headers.get('content-type') ?? '') ? parseJson(text) : undefined,
    });
  } catch (error) {
    if (request.signal.aborted) return fault('aborted', 'later');
    if (timeout.aborted) return fault('network-timeout', 'later', { timeoutMs: request.timeoutMs });
    return networkFault(error);
  }
};

const sendSignedIn = async (deps: ExchangeDeps, request: Exchange<unknown>): Promise<Result<Raw>> => {
  const token = await deps.credentials.token(request.signal);
  if (!token.ok) return token;
  const first = await send(deps, request, token.value);
  if (!first.ok || first.value.status !== 401) return first;
  const fresh = await deps.credentials.refresh(token.value, request.signal);
  return fresh.ok ? send(deps, request, fresh.value) : fresh;
};

/** One request and its checked answer. */
export const exchange = async <T>(deps: ExchangeDeps, request: Exchange<T>): Promise<Result<T>> => {
  const raw = await (request.signedIn === false ? send(deps, request, null) : sendSignedIn(deps, request));
  if (!raw.ok) return raw;
  const { status, json, retryAfter } = raw.value;
  if (status < 200 || status > 299) return problemFault({ status, json, retryAfter, nowMs: deps.now() });
  if (json === undefined) return fault('endpoint-not-speaking', 'later', { status, reason: 'not-json' });
  const parsed = request.answer.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const at = parsed.error.issues[0]?.path.join('/') ?? '';
  return fault('endpoint-not-speaking', 'later', { status, reason: 'other-shape', pointer: `/${at}` });
};
