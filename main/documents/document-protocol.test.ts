import { expect, test } from 'vitest';
import { fault, ok } from '../../shared/ipc/result.ts';
import { createDocumentHandler } from './document-protocol.ts';
import type { RenderRequest } from './document-room.ts';
import { createDocumentTokens } from './document-tokens.ts';
import { createMemoryBlobs } from './test-blobs.ts';

const setUp = async () => {
  const blobs = createMemoryBlobs();
  const thumb = await blobs.put(Buffer.from('a thumbnail'));
  const original = await blobs.put(Buffer.from('%PDF-1.4'));
  if (!thumb.ok || !original.ok) throw new Error('store');
  const drawn: Omit<RenderRequest, 'read'>[] = [];
  let lastToken = 0;
  const tokens = createDocumentTokens({ newToken: () => `token-${String(++lastToken).padStart(16, '0')}` });
  const handle = createDocumentHandler({
    tokens,
    blobs,
    room: {
      renderPage: async ({ read, ...request }, { signal }) => {
        if (signal.aborted) return fault('cancelled', 'after-user');
        drawn.push(request);
        for await (const part of read()) if (part.length === 0) throw new Error('empty part');
        if (request.page > 9) return fault('page-not-found', 'never');
        if (request.page === 9) return fault('document-room-timeout', 'after-user');
        return ok(Buffer.from(`page ${request.page} ${request.maxPx} ${request.rotation}`));
      },
    },
    cacheBytes: 300,
    thumbPx: 240,
    readFault: () => ({ code: 'blob-missing', retry: 'never' }),
  });
  const resource = {
    original: original.value.sha256,
    mediaType: 'application/pdf',
    thumbs: [thumb.value.sha256],
  } as const;
  const token = tokens.issue(resource);
  const ask = (path: string, init?: RequestInit) => handle(new Request(`doc://d/${path}`, init));
  return { blobs, drawn, tokens, resource, token, ask };
};

test('a stored thumbnail comes from the vault, a later one is drawn', async () => {
  const { ask, token, drawn } = await setUp();
  const stored = await ask(`${token}/thumb/1`);
  expect(stored.status).toBe(200);
  expect(Object.fromEntries(stored.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(await stored.text()).toBe('a thumbnail');
  expect(await (await ask(`${token}/thumb/2`)).text()).toBe('page 2 240 0');
  expect(drawn).toHaveLength(1);
});

test.each([
  ['page/1', 'page 1 1280 0'],
  ['page/1?w=700', 'page 1 960 0'],
  ['page/2?w=99999&r=90', 'page 2 3000 90'],
])('%s is drawn in one of a few sizes', async (path, picture) => {
  const { ask, token } = await setUp();
  expect(await (await ask(`${token}/${path}`)).text()).toBe(picture);
});

test('the same picture is drawn once', async () => {
  const { ask, token, drawn } = await setUp();
  await Promise.all([ask(`${token}/page/1?w=641`), ask(`${token}/page/1?w=900`)]);
  await ask(`${token}/page/1?w=960`);
  expect(drawn).toHaveLength(1);
});

test('the cache is bounded and failures are not kept', async () => {
  const { ask, token, drawn } = await setUp();
  for (let i = 0; i < 2; i++) expect((await ask(`${token}/page/9`)).status).toBe(422);
  expect(drawn).toHaveLength(2);
  for (const r of [0, 90, 180, 270]) for (let page = 1; page <= 8; page++) await ask(`${token}/page/${page}?r=${r}`);
  const before = drawn.length;
  await ask(`${token}/page/1?r=0`);
  expect(drawn.length).toBe(before + 1);
});

test.each([
  'nonsense',
  'TOKEN/page/0',
  'TOKEN/page/1x',
  'TOKEN/page/10',
  'TOKEN/page/1?w=0',
  'TOKEN/page/1?w=-5',
  'TOKEN/page/1?r=45',
  'TOKEN/thumb',
  'TOKEN/original/1',
  'TOKEN/thumb/1/more',
  'token-that-nobody-issued/thumb/1',
  '../TOKEN/thumb/1/..',
])('%s is not found', async (path) => {
  const { ask, token } = await setUp();
  expect((await ask(path.replace('TOKEN', token))).status).toBe(404);
});

test('only reading, and only from the one host', async () => {
  const { ask, token } = await setUp();
  expect((await ask(`${token}/thumb/1`, { method: 'POST' })).status).toBe(404);
});

test('a missing blob is a fault with a code, not a crash', async () => {
  const { ask, token, blobs } = await setUp();
  blobs.files.clear();
  const response = await ask(`${token}/thumb/1`);
  expect([response.status, await response.text()]).toEqual([422, 'blob-missing']);
});

test('a picture asked for twice survives the first asker leaving', async () => {
  const { ask, token } = await setUp();
  const gone = ask(`${token}/page/3`, { signal: AbortSignal.abort() });
  const stays = ask(`${token}/page/3`);
  expect((await gone).status).toBe(422);
  expect(await (await stays).text()).toBe('page 3 1280 0');
});

test('one that leaves does not take away what another asked for in a width that is drawn alike', async () => {
  const { ask, token } = await setUp();
  const leaving = new AbortController();
  const gone = ask(`${token}/page/4?w=1281`, { signal: leaving.signal });
  leaving.abort();
  expect(await (await ask(`${token}/page/4?w=1500`)).text()).toBe('page 4 1600 0');
  await gone;
});

test('a finished page is drawn as it is finished, a thumbnail too; nonsense is not found', async () => {
  const { ask, token, drawn } = await setUp();
  await ask(`${token}/page/1?w=900&f=-1.5_0.1,0,0.5,1_1`);
  await ask(`${token}/thumb/1?f=0__1`);
  expect(drawn).toMatchObject([
    { maxPx: 960, finish: { straighten: -1.5, crop: { x: 0.1, y: 0, width: 0.5, height: 1 }, clean: true } },
    { maxPx: 240, finish: { straighten: 0, crop: null, clean: true } },
  ]);
  for (const wish of ['99__0', 'x', '0_1,1,1,1_0']) expect((await ask(`${token}/thumb/1?f=${wish}`)).status).toBe(404);
});

test('the same document keeps its token', async () => {
  const { tokens, resource, token } = await setUp();
  expect(tokens.issue({ ...resource })).toBe(token);
  expect(tokens.issue({ ...resource, mediaType: 'image/png' })).not.toBe(token);
});
