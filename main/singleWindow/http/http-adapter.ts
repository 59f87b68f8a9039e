import type { z } from 'zod';
import { fault, ok, type Result } from '../../../shared/ipc/result.ts';
import { discoverySchema, type EndpointMode } from '../../../shared/singleWindow/discovery.ts';
import { tolerantEventPageSchema } from '../../../shared/singleWindow/events.ts';
import { filingAnswerSchema, filingStatusSchema } from '../../../shared/singleWindow/filing.ts';
import { originalsDispatchAnswerSchema, promiseUpdateAnswerSchema } from '../../../shared/singleWindow/originals.ts';
import { receiptSchema } from '../../../shared/singleWindow/receipt.ts';
import { tolerantReferencePageSchema } from '../../../shared/singleWindow/reference.ts';
import { routes } from '../../../shared/singleWindow/routes.ts';
import type { Connection } from '../../transport/connection.ts';
import type { Call, DiscoveryReport, KeyedCall, SingleWindowAdapter } from '../adapter.ts';
import { checkAddress, checkMode, checkUploadUrl } from './endpoint-guard.ts';
import { type Credentials, type ExchangeDeps, exchange, type Fetch } from './exchange.ts';
import { uploadByTus } from './upload.ts';

export type HttpAdapterDeps = {
  readonly mode: EndpointMode;
  /** Address of the endpoint, with or without a final slash. */
  readonly baseUrl: string;
  /** Electron's `net.fetch` in the app: it knows the system's proxy and certificates. */
  readonly fetch: Fetch;
  readonly credentials: Credentials;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timeoutMs?: number;
  /** A long poll is answered late by design; this much later it isn't any more. */
  readonly pollGraceMs?: number;
  readonly uploadIdleTimeoutMs?: number;
  readonly uploadChunkBytes?: number;
  /** Uploads go over node:http(s), which knows no system proxy and no certificate but its own: how to connect. */
  readonly uploadConnectionFor?: (url: URL) => Promise<Connection>;
};

const defaultChunkBytes = 16 * 1024 * 1024;
const answerLimitBytes = 8 * 1024 * 1024;
const defaultPollGraceMs = 15_000;

/** The trade single window over HTTP, contract v1 (`shared/singleWindow/routes.ts`). */
export const createHttpAdapter = (deps: HttpAdapterDeps): SingleWindowAdapter => {
  const base = new URL(deps.baseUrl);
  const address = (route: string) => `${deps.baseUrl.replace(/\/+$/, '')}${route}`;
  const timeoutMs = deps.timeoutMs ?? 30_000;
  const pollGraceMs = deps.pollGraceMs ?? defaultPollGraceMs;
  const wire: ExchangeDeps = { fetch: deps.fetch, credentials: deps.credentials, now: deps.now, answerLimitBytes };

  const get = <T>(route: string, answer: z.ZodType<T>, call: Call, waitMs = timeoutMs) =>
    exchange(wire, { method: 'GET', url: address(route), answer, signal: call.signal, timeoutMs: waitMs });

  const post = <T>(route: string, body: unknown, answer: z.ZodType<T>, call: KeyedCall) =>
    exchange(wire, {
      method: 'POST',
      url: address(route),
      body,
      answer,
      idempotencyKey: call.idempotencyKey,
      signal: call.signal,
      timeoutMs,
    });

  const discover = async (call: Call): Promise<Result<DiscoveryReport>> => {
    const allowed = checkAddress(deps.mode, base);
    if (!allowed.ok) return allowed;
    const askedAt = deps.now();
    const answer = await exchange(wire, {
      method: 'GET',
      url: address(routes.discovery()),
      answer: discoverySchema,
      signal: call.signal,
      timeoutMs,
      signedIn: false,
    });
    if (!answer.ok) {
      // A refusal here says nothing about a filing, so it must not look like one.
      if (answer.error.detail?.problem === undefined || answer.error.retry === 'later') return answer;
      return fault('endpoint-not-speaking', 'later', { reason: 'no-discovery' });
    }
    const mode = checkMode(deps.mode, answer.value.mode);
    if (!mode.ok) return mode;
    const clockSkewMs = Math.round(Date.parse(answer.value.serverTime) - (askedAt + deps.now()) / 2);
    return ok({ document: answer.value, clockSkewMs });
  };

  // Set once this client has seen what it speaks to. Reads and uploads rely on it; whatever has an effect asks afresh,
  // because another program may have taken the port since.
  let checked = false;
  const checkOnce = async (call: Call): Promise<Result<null>> => (checked ? ok(null) : checkAgain(call));
  const checkAgain = async (call: Call): Promise<Result<null>> => {
    const report = await discover(call);
    checked = report.ok;
    return report.ok ? ok(null) : report;
  };

  const afterCheck = async <T>(
    check: (call: Call) => Promise<Result<null>>,
    call: Call,
    work: () => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const right = await check(call);
    return right.ok ? work() : right;
  };

  return {
    mode: deps.mode,
    discover,
    createFiling: (manifest, call) =>
      afterCheck(checkAgain, call, () => post(routes.filings(), manifest, filingAnswerSchema, call)),
    documents: (filingId, call) =>
      afterCheck(checkOnce, call, () => get(routes.documents(filingId), filingAnswerSchema, call)),
    uploadDocument: (upload, call) =>
      afterCheck(checkOnce, call, async () => {
        const url = checkUploadUrl(deps.mode, base, upload.uploadUrl);
        if (!url.ok) return url;
        return uploadByTus(
          {
            credentials: deps.credentials,
            now: deps.now,
            idleTimeoutMs: deps.uploadIdleTimeoutMs ?? 60_000,
            connectionFor: deps.uploadConnectionFor,
            chunkBytes: deps.uploadChunkBytes ?? defaultChunkBytes,
          },
          { ...upload, uploadUrl: url.value.href },
          call.signal,
        );
      }),
    submit: (filingId, jws, call) =>
      afterCheck(checkAgain, call, async () => {
        const receipt = await post(routes.submission(filingId), { jws }, receiptSchema, call);
        return receipt.ok ? ok(receipt.value.jws) : receipt;
      }),
    filingStatus: (filingId, call) =>
      afterCheck(checkOnce, call, () => get(routes.filing(filingId), filingStatusSchema, call)),
    events: (after, waitSeconds, call) =>
      afterCheck(checkOnce, call, () =>
        get(routes.events(after, waitSeconds), tolerantEventPageSchema, call, waitSeconds * 1000 + pollGraceMs),
      ),
    sendOriginals: (caseNo, note, call) =>
      afterCheck(checkAgain, call, () => post(routes.originals(caseNo), note, originalsDispatchAnswerSchema, call)),
    sendPromises: (caseNo, update, call) =>
      afterCheck(checkAgain, call, () =>
        post(routes.originalPromises(caseNo), update, promiseUpdateAnswerSchema, call),
      ),
    withdraw: (filingId, withdrawal, call) =>
      afterCheck(checkAgain, call, () => post(routes.withdrawal(filingId), withdrawal, filingStatusSchema, call)),
    referencePage: (kind, changedSince, call) =>
      afterCheck(checkOnce, call, () => get(routes.reference(kind, changedSince), tolerantReferencePageSchema, call)),
  };
};
