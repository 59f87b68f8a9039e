import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Problem, problemSchema } from '../../../shared/singleWindow/problem.ts';
import { createPracticeEndpoint, type PracticeEndpoint, type PracticeOptions } from '../endpoint.ts';
import { documentOf } from './practice-client.ts';

/** An endpoint in a folder of its own, with a clock the test moves. */
export interface PracticeBench {
  /** Starts at 2026-03-31 08:00 UTC. */
  nowMs: number;
  readonly endpoint: PracticeEndpoint;
  /** Fetches below /admin; with a body it is a POST. */
  admin(pathname: string, body?: unknown, method?: string): Promise<Response>;
  review(filingId: string, action: string, body?: unknown): Promise<Response>;
  /** Closes the endpoint and opens it again on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openPracticeBench(options: Partial<PracticeOptions> = {}): Promise<PracticeBench> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'practice-'));
  let nowMs = Date.UTC(2026, 2, 31, 8);
  const open = () =>
    createPracticeEndpoint({ dataDir, port: 0, host: '127.0.0.1', clock: () => nowMs, log: () => {}, ...options });
  let endpoint = await open();

  const bench: PracticeBench = {
    get nowMs() {
      return nowMs;
    },
    set nowMs(value) {
      nowMs = value;
    },
    get endpoint() {
      return endpoint;
    },
    admin: (pathname, body, method = body === undefined ? 'GET' : 'POST') =>
      fetch(`${endpoint.url}/admin${pathname}`, {
        method,
        headers: { Authorization: `Bearer ${endpoint.adminToken}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    review: (filingId, action, body = {}) => bench.admin(`/filings/${filingId}/${action}`, body),
    async restart() {
      await endpoint.close();
      endpoint = await open();
    },
    async close() {
      await endpoint.close();
      await rm(dataDir, { recursive: true });
    },
  };
  return bench;
}

export const problemOf = async (response: Response): Promise<Problem> => problemSchema.parse(await response.json());

/** A document with bytes of its own. */
export function filed(text: string = randomUUID(), more: Parameters<typeof documentOf>[1] = {}) {
  const bytes = Buffer.from(`%PDF-1.7 ${text}`);
  const document = documentOf(bytes, more);
  return { bytes, document, contents: new Map([[document.documentId, bytes]]) };
}
