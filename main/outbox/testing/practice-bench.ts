import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { Jwks } from '../../../shared/singleWindow/discovery.ts';
import { createPracticeEndpoint, type PracticeEndpoint } from '../../practice/endpoint.ts';
import { createFollowingAdapter } from '../../practiceHost/following-adapter.ts';
import type { SingleWindowAdapter } from '../../singleWindow/adapter.ts';
import type { Fetch } from '../../singleWindow/http/exchange.ts';
import { createHttpAdapter, type HttpAdapterDeps } from '../../singleWindow/http/http-adapter.ts';
import { createPracticeCredentials } from '../../singleWindow/http/practice-credentials.ts';
import { createPinnedKeys } from '../../singleWindow/pinned-keys.ts';
import { type ClientKey, createClientKey, createSigner } from '../../singleWindow/signing.ts';
import type { Db } from '../../vault/db.ts';
import { openTestDatabase } from '../../vault/test-database.ts';
import type { OutboxItem, Outcome } from '../item.ts';
import { createOutbox, type Outbox } from '../outbox.ts';
import type { Progress } from '../runner.ts';
import type { TestTime } from './bench.ts';
import { sha256Of, testManifest } from './manifests.ts';

export const benchChunkBytes = 1024 * 1024;

export type PracticeBench = {
  readonly db: Db;
  readonly endpoint: PracticeEndpoint;
  readonly outbox: Outbox;
  readonly adapter: SingleWindowAdapter;
  readonly outcomes: { readonly item: OutboxItem; readonly outcome: Outcome }[];
  readonly progress: Progress[];
  /** Every fault an item was stored with. */
  readonly faults: string[];
  /** Offset of each start of sending a document. */
  readonly starts: number[];
  /** Bytes read from the store for sending. */
  sentBytes(): number;
  setOnline(online: boolean): void;
  /** Makes an endpoint fault. */
  order(match: { method?: string; pathPattern?: string }, fault: object, times?: number): Promise<void>;
  clearFaults(): Promise<void>;
  admin(route: string, body?: unknown): Promise<unknown>;
  queue(number: number, documents: readonly Uint8Array[], caseKey?: string): OutboxItem;
  settled(test?: () => boolean): Promise<void>;
  /** Throws the outbox away and builds a new one on the same records. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

const realTime = {
  now: Date.now,
  timers: {
    set: (delayMs: number, run: () => void) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  },
};

export type PracticeBenchOptions = {
  /** What the client speaks to, when that is something in front of the endpoint. */
  readonly frontOf?: (endpointUrl: string) => Promise<{ readonly url: string; close(): Promise<void> }>;
  readonly fetch?: Fetch;
  readonly uploadConnectionFor?: HttpAdapterDeps['uploadConnectionFor'];
  /** Clock and timers of the outbox. */
  readonly time?: Pick<TestTime, 'now' | 'timers'>;
  /** While true the client waits only so long for an answer. */
  readonly isHasty?: () => boolean;
};

const patientMs = 20_000;
const hastyMs = 400;

/** The real client against the real practice endpoint over a socket; only waits between attempts are shortened. */
export const openPracticeBench = async (options: PracticeBenchOptions = {}): Promise<PracticeBench> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'green-channel-practice-'));
  const endpoint = await createPracticeEndpoint({
    dataDir,
    port: 0,
    host: '127.0.0.1',
    clock: Date.now,
    log: () => {},
  });
  const front = await options.frontOf?.(endpoint.url);
  const baseUrl = front?.url ?? endpoint.url;
  const time = options.time ?? realTime;
  const db = openTestDatabase();
  const clientKey: ClientKey = await createClientKey();
  const signer = await createSigner(clientKey);
  if (!signer.ok) throw new Error(signer.error.code);
  const bytesOf = new Map<string, Uint8Array>();
  const outcomes: PracticeBench['outcomes'] = [];
  const progress: Progress[] = [];
  const faults: string[] = [];
  const starts: number[] = [];
  const listeners = new Set<() => void>();
  let online = true;
  let sentBytes = 0;
  let pinned: Jwks | null = null;

  const fetcher = options.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));
  const connect = (timeoutMs: number) =>
    createHttpAdapter({
      mode: 'practice',
      baseUrl,
      fetch: fetcher,
      now: Date.now,
      credentials: createPracticeCredentials({
        baseUrl,
        fetch: fetcher,
        clientName: 'test',
        publicJwk: signer.value.publicJwk,
        now: Date.now,
      }),
      timeoutMs,
      pollGraceMs: timeoutMs,
      uploadIdleTimeoutMs: timeoutMs,
      uploadChunkBytes: benchChunkBytes,
      ...(options.uploadConnectionFor ? { uploadConnectionFor: options.uploadConnectionFor } : {}),
    });
  const pace = () => (options.isHasty?.() === true ? hastyMs : patientMs);
  const adapter = createFollowingAdapter(
    () => String(pace()),
    (ms) => connect(Number(ms)),
  );

  const build = () => {
    return createOutbox({
      db,
      adapter,
      signer: signer.value,
      receiptKeys: createPinnedKeys({
        adapter,
        store: {
          load: () => pinned,
          save: (jwks) => {
            pinned = jwks;
          },
        },
      }),
      blobs: {
        open: async function* (sha256, { start = 0 }) {
          const bytes = bytesOf.get(sha256);
          if (!bytes) throw new Error('no such document');
          starts.push(start);
          for (let at = start; at < bytes.length; at += 65_536) {
            const piece = bytes.subarray(at, Math.min(at + 65_536, bytes.length));
            sentBytes += piece.length;
            yield piece;
          }
        },
      },
      caseNoOf: () => null,
      now: time.now,
      newId: uuidv7,
      random: () => 0,
      network: {
        online: () => online,
        onChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      timers: time.timers,
      onOutcome: (item, outcome) => outcomes.push({ item, outcome }),
      onProgress: (_item, one) => progress.push(one),
      onChange: (item) => {
        const failed = item.state === 'waiting' || item.state === 'needs-attention';
        if (item.fault && failed) faults.push(item.fault.code);
      },
      reportError: (error) => {
        throw error;
      },
    });
  };
  let outbox = build();

  const admin: PracticeBench['admin'] = async (route, body) => {
    const answer = await fetch(`${endpoint.url}/admin/${route}`, {
      headers: { authorization: `Bearer ${endpoint.adminToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`admin ${route}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };

  const settled = async (test = () => outbox.list().every((item) => item.state === 'needs-attention')) => {
    for (let waits = 0; !test(); waits += 1) {
      if (waits > 3000) throw new Error(`not settled: ${JSON.stringify(outbox.list())}`);
      await delay(10);
    }
  };

  return {
    db,
    endpoint,
    get outbox() {
      return outbox;
    },
    adapter,
    outcomes,
    progress,
    faults,
    starts,
    sentBytes: () => sentBytes,
    setOnline: (next) => {
      online = next;
      for (const listener of [...listeners]) listener();
    },
    order: async (match, fault, times = 1) => {
      await admin('faults', { match, fault, times });
    },
    clearFaults: async () => {
      await fetch(`${endpoint.url}/admin/faults`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${endpoint.adminToken}` },
      });
    },
    admin,
    queue: (number, documents, caseKey = uuidv7()) => {
      for (const bytes of documents) bytesOf.set(sha256Of(bytes), bytes);
      const manifest = testManifest(number, caseKey, documents);
      return db.transaction(() =>
        outbox.add({ caseId: caseKey, filingId: `filing-${number}`, job: { kind: 'filing', manifest } }),
      );
    },
    settled,
    restart: async () => {
      await outbox.stop();
      outbox = build();
      outbox.start();
    },
    close: async () => {
      await outbox.stop();
      await front?.close();
      await endpoint.close();
      db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
