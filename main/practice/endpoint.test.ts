import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorizationServerSchema, discoverySchema } from '../../shared/singleWindow/discovery.ts';
import { referenceKinds, referencePageSchemas } from '../../shared/singleWindow/reference.ts';
import { routes } from '../../shared/singleWindow/routes.ts';
import { filed, openPracticeBench, type PracticeBench, problemOf } from './testing/practice-bench.ts';
import { connectClient, noticeManifest, type TestClient } from './testing/practice-client.ts';

let bench: PracticeBench;
let client: TestClient;

beforeAll(async () => {
  bench = await openPracticeBench();
  client = await connectClient(bench.endpoint.url);
});
afterAll(() => bench.close());

describe('what is public', () => {
  it('says what it is', async () => {
    const discovery = discoverySchema.parse(await (await fetch(bench.endpoint.url + routes.discovery())).json());
    expect(discovery).toMatchObject({
      mode: 'practice',
      issuer: bench.endpoint.url,
      serverTime: '2026-03-31T08:00:00.000Z',
    });
    const metadata = await (await fetch(bench.endpoint.url + routes.authorizationServer())).json();
    expect(authorizationServerSchema.parse(metadata).token_endpoint).toBe(bench.endpoint.url + routes.practiceToken());
    const openApi = (await (await fetch(bench.endpoint.url + routes.openApi())).json()) as { openapi: string };
    expect(openApi.openapi).toBe('3.1.0');
  });

  it('refuses everything else without a token, and a name in Host that is not its own', async () => {
    const response = await fetch(`${bench.endpoint.url}/v1/events`);
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect((await problemOf(response)).code).toBe('token-missing');
    expect((await fetch(`${bench.endpoint.url}/admin/filings`)).status).toBe(401);
    expect((await client.get('/admin/filings')).status).toBe(401);
    expect((await fetch(`${bench.endpoint.url}/console`)).status).toBe(401);
    const { hostname, port } = new URL(bench.endpoint.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request({ hostname, port, path: routes.discovery(), headers: { Host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end(),
    );
    expect(status).toBe(404);
  });

  it('lets a token run out', async () => {
    const other = await connectClient(bench.endpoint.url);
    bench.nowMs += 25 * 3600_000;
    const response = await other.get(routes.events(0, 0));
    expect([response.status, (await problemOf(response)).code]).toEqual([401, 'token-invalid']);
    bench.nowMs -= 25 * 3600_000;
    expect((await other.get(routes.events(0, 0))).status).toBe(200);
  });
});

describe('the event feed', () => {
  it('answers at once when something happens, to this account only', async () => {
    const [mine, other] = await Promise.all([connectClient(bench.endpoint.url), connectClient(bench.endpoint.url)]);
    const waiting = mine.events(0, 30);
    const { document, contents } = filed();
    await mine.file(noticeManifest([document]), contents);
    expect((await waiting).events.map(({ kind }) => kind)).toEqual(['received']);
    expect(await other.events(0)).toEqual({ events: [], next: 0, more: false });
  });

  it('pages through what is too much for one answer', async () => {
    const mine = await connectClient(bench.endpoint.url);
    const { document, contents } = filed();
    const { filingId } = await mine.file(noticeManifest([document]), contents);
    for (let count = 0; count < 120; count += 1) await bench.review(filingId, 'message', { text: `第${count}条` });
    const first = await mine.events(0, 30);
    const second = await mine.events(first.next, 30);
    expect([first.events.length, first.more, second.events.length, second.more]).toEqual([100, true, 21, false]);
  });
});

describe('reference data', () => {
  it.each(referenceKinds)('%s in pages, then nothing new', async (kind) => {
    const read = async (cursor?: string) => {
      const query = routes.reference(kind, cursor);
      const response = await client.get(`${query}${query.includes('?') ? '&' : '?'}limit=1`);
      return referencePageSchemas[kind].parse(await response.json());
    };
    let page = await read();
    let count = page.items.length;
    while (page.more) {
      page = await read(page.cursor);
      count += page.items.length;
    }
    expect(count).toBeGreaterThan(0);
    expect((await read(page.cursor)).items).toEqual([]);
    expect((await client.get(routes.reference(kind, 'nonsense'))).status).toBe(400);
  });
});

describe('a restart', () => {
  it('keeps url, tokens, receipts and half an upload', async () => {
    const { document, bytes, contents } = filed();
    const answer = await client.lodge(noticeManifest([document]));
    const [wanted] = answer.documents;
    if (wanted?.status !== 'upload') throw new Error('nothing to upload');
    const headers = { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${client.token}` };
    await fetch(wanted.uploadUrl, {
      method: 'PATCH',
      headers: { ...headers, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
      body: bytes.subarray(0, 10),
    });
    const before = bench.endpoint.url;
    await bench.restart();
    expect(bench.endpoint.url).toBe(before);
    const head = await fetch(wanted.uploadUrl, { method: 'HEAD', headers });
    expect(head.headers.get('Upload-Offset')).toBe('10');
    await client.uploadAll(answer, contents);
    expect((await client.submit(answer)).status).toBe(200);
  });
});
