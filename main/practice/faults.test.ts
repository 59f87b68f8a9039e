import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { discoverySchema } from '../../shared/singleWindow/discovery.ts';
import { type FilingAnswer, filingAnswerSchema } from '../../shared/singleWindow/filing.ts';
import { problemSchema } from '../../shared/singleWindow/problem.ts';
import { receiptSchema } from '../../shared/singleWindow/receipt.ts';
import { routes } from '../../shared/singleWindow/routes.ts';
import { createPracticeEndpoint, type PracticeEndpoint } from './endpoint.ts';
import type { PracticeFault } from './faults.ts';
import {
  connectClient,
  documentOf,
  noticeManifest,
  type TestClient,
  verifyReceipt,
} from './testing/practice-client.ts';

const NOW = Date.UTC(2026, 2, 31, 8);
let dataDir: string;
let endpoint: PracticeEndpoint;
let client: TestClient;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'practice-faults-'));
  endpoint = await createPracticeEndpoint({ dataDir, port: 0, host: '127.0.0.1', clock: () => NOW, log: () => {} });
});
afterAll(async () => {
  await endpoint.close();
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
  client = await connectClient(endpoint.url);
  expect((await adminFetch('/faults', { method: 'DELETE' })).status).toBe(204);
});

const adminFetch = (pathname: string, init: RequestInit = {}) =>
  fetch(`${endpoint.url}/admin${pathname}`, { ...init, headers: { Authorization: `Bearer ${endpoint.adminToken}` } });

async function inject(fault: PracticeFault, match: { method?: string; pathPattern?: string } = {}, times = 1) {
  const response = await adminFetch('/faults', { method: 'POST', body: JSON.stringify({ match, times, fault }) });
  expect(response.status).toBe(201);
}

const tus = () => ({ 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${client.token}` });

async function wanted(
  bytes: Buffer,
): Promise<{ answer: FilingAnswer; uploadUrl: string; contents: Map<string, Buffer> }> {
  const document = documentOf(bytes);
  const answer = await client.lodge(noticeManifest([document]));
  const [first] = answer.documents;
  if (first?.status !== 'upload') throw new Error('nothing to upload');
  return { answer, uploadUrl: first.uploadUrl, contents: new Map([[document.documentId, bytes]]) };
}

async function offsetOf(uploadUrl: string): Promise<number> {
  const head = await fetch(uploadUrl, { method: 'HEAD', headers: tus() });
  expect(head.status).toBe(200);
  return Number(head.headers.get('Upload-Offset'));
}

const patch = (uploadUrl: string, bytes: Buffer, offset = 0) =>
  fetch(uploadUrl, {
    method: 'PATCH',
    headers: { ...tus(), 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });

describe('faults', () => {
  it('are checked, listed, used up and cleared', async () => {
    const bad = await adminFetch('/faults', {
      method: 'POST',
      body: JSON.stringify({ match: { pathPattern: '(' }, fault: { type: 'html' } }),
    });
    expect(bad.status).toBe(400);
    await inject({ type: 'status', status: 503, retryAfter: 7 }, { method: 'get', pathPattern: '^/v1/events$' }, 2);
    expect((await client.post(routes.filings(), {})).status).toBe(422);
    for (const _time of [1, 2]) {
      const response = await client.get(routes.events(0, 0));
      expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '7']);
      expect(problemSchema.parse(await response.json()).code).toBe('unavailable');
    }
    expect((await client.get(routes.events(0, 0))).status).toBe(200);
    await inject({ type: 'status', status: 429, retryAfter: 1 });
    expect(await (await adminFetch('/faults')).json()).toMatchObject({ faults: [{ times: 1 }] });
    await adminFetch('/faults', { method: 'DELETE' });
    expect((await client.get(routes.events(0, 0))).status).toBe(200);
  });

  it('html: a page in place of the answer', async () => {
    await inject({ type: 'html' });
    const response = await client.get(routes.events(0, 0));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('latency: the answer comes all the same', async () => {
    await inject({ type: 'latency', ms: 5 });
    expect((await client.get(routes.events(0, 0))).status).toBe(200);
  });

  it('drip: the whole answer comes, a byte at a time', async () => {
    await inject({ type: 'drip', everyMs: 1 });
    const response = await client.get(routes.events(0, 0));
    expect(await response.json()).toEqual({ events: [], next: 0, more: false });
  });

  it('clock-skew: one request sees another time', async () => {
    await inject({ type: 'clock-skew', seconds: 3600 });
    const times: number[] = [];
    for (const _time of [1, 2]) {
      const discovery = discoverySchema.parse(await (await fetch(endpoint.url + routes.discovery())).json());
      times.push(Date.parse(discovery.serverTime) - NOW);
    }
    expect(times).toEqual([3600_000, 0]);
  });

  it('cut: what came before the cut is kept, and tus goes on from there', async () => {
    const bytes = randomBytes(3_000_000);
    const { answer, uploadUrl, contents } = await wanted(bytes);
    await inject({ type: 'cut', afterBytes: 1_000_000 }, { method: 'PATCH' });
    await expect(patch(uploadUrl, bytes)).rejects.toThrow();
    // On a busy machine the last pieces before the cut may not have reached the disk.
    const kept = await offsetOf(uploadUrl);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(1_000_000);
    await inject({ type: 'cut', afterBytes: 500_000 }, { method: 'PATCH' });
    await client.uploadAll(answer, contents);
    expect((await client.submit(answer)).status).toBe(200);
  });

  it.each([0, 10])('cut: an answer ends after %i bytes', async (afterBytes) => {
    await inject({ type: 'cut', afterBytes });
    await expect(client.get(routes.events(0, 0)).then((response) => response.text())).rejects.toThrow();
    expect((await client.get(routes.events(0, 0))).status).toBe(200);
  });

  it('cut: a small request never reaches its handler', async () => {
    const manifest = noticeManifest([documentOf(Buffer.from('x'))]);
    await inject({ type: 'cut', afterBytes: 20 }, { method: 'POST' });
    await expect(client.post(routes.filings(), manifest)).rejects.toThrow();
    expect((await client.post(routes.filings(), manifest)).status).toBe(201);
  });

  it('wrong-offset: HEAD tells too much, PATCH answers 409', async () => {
    const { uploadUrl } = await wanted(randomBytes(100));
    await inject({ type: 'wrong-offset' }, { pathPattern: '/v1/uploads/' }, 2);
    expect(await offsetOf(uploadUrl)).toBe(1);
    expect((await patch(uploadUrl, randomBytes(1))).status).toBe(409);
    expect(await offsetOf(uploadUrl)).toBe(0);
  });

  it('expired-upload: 410, and a new upload for the asking', async () => {
    const { answer, uploadUrl, contents } = await wanted(randomBytes(100));
    await inject({ type: 'expired-upload' }, { pathPattern: '/v1/uploads/' });
    expect((await patch(uploadUrl, randomBytes(1))).status).toBe(410);
    const again = filingAnswerSchema.parse(await (await client.get(routes.documents(answer.filingId))).json());
    expect(again.documents[0]).not.toMatchObject({ uploadUrl });
    await client.uploadAll(again, contents);
    expect((await client.submit(answer)).status).toBe(200);
  });

  it('lost-response: the work is done, and done once', async () => {
    const { answer, contents } = await wanted(randomBytes(100));
    await client.uploadAll(answer, contents);
    await inject({ type: 'lost-response' }, { pathPattern: 'submission$' });
    // A signature is new each time; the same key asks for the same body.
    const body = { jws: await client.sign(answer.filingId, answer.manifestDigest) };
    const submitAgain = () => client.post(routes.submission(answer.filingId), body, 'one-key-for-both');
    await expect(submitAgain()).rejects.toThrow();
    const before = receiptSchema.parse(await (await client.get(routes.receipt(answer.filingId))).json());
    const again = receiptSchema.parse(await (await submitAgain()).json());
    const third = receiptSchema.parse(await (await client.submit(answer)).json());
    expect([again, third]).toEqual([before, before]);
    expect((await client.events(0)).events.map(({ kind }) => kind)).toEqual(['received']);
  });

  it('lost-response: bytes of an upload count though nobody said so', async () => {
    const bytes = randomBytes(100);
    const { answer, uploadUrl } = await wanted(bytes);
    await inject({ type: 'lost-response' }, { method: 'PATCH' });
    await expect(patch(uploadUrl, bytes)).rejects.toThrow();
    expect(await offsetOf(uploadUrl)).toBe(100);
    expect((await client.submit(answer)).status).toBe(200);
  });

  it('duplicate-event: every event twice', async () => {
    const { answer, contents } = await wanted(randomBytes(100));
    await client.uploadAll(answer, contents);
    await client.submit(answer);
    await inject({ type: 'duplicate-event' }, { pathPattern: '/v1/events' });
    expect((await client.events(0)).events.map(({ seq }) => seq)).toEqual([1, 1]);
    expect((await client.events(0)).events.map(({ seq }) => seq)).toEqual([1]);
  });

  it('bad-receipt-signature: only the answer is wrong, not what is stored', async () => {
    const { answer, contents } = await wanted(randomBytes(100));
    await client.uploadAll(answer, contents);
    await inject({ type: 'bad-receipt-signature' }, { pathPattern: 'submission$' });
    const { jws: spoiled } = receiptSchema.parse(await (await client.submit(answer)).json());
    await expect(verifyReceipt(endpoint.url, spoiled)).rejects.toThrow();
    const { jws } = receiptSchema.parse(await (await client.submit(answer)).json());
    expect((await verifyReceipt(endpoint.url, jws)).filingId).toBe(answer.filingId);
  });
});
