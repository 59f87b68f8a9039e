import { expect, test } from 'vitest';
import { ok, type Result } from '../../../shared/ipc/result.ts';
import type { StoredBlob, StoreMade } from '../document-room.ts';
import { createMemoryBlobs } from '../test-blobs.ts';
import { createRoomTransfers } from './room-transfers.ts';

const never = new AbortController().signal;

const setUp = () => {
  let last = 0;
  const transfers = createRoomTransfers({ newToken: () => `t${++last}` });
  const ask = async (path: string, init?: RequestInit) => {
    const response = await transfers.handle(new Request(`app://room${path}`, init));
    if (response === undefined) throw new Error('not answered');
    return response;
  };
  const post = (path: string, body?: string) => ask(path, { method: 'POST', ...(body === undefined ? {} : { body }) });
  const blobs = createMemoryBlobs();
  const store: StoreMade = (bytes, signal) => blobs.put(bytes, signal);
  return { transfers, ask, post, blobs, store };
};

async function* parts(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test('a document can be read twice in a job, then never again', async () => {
  const { transfers, ask } = setUp();
  const offer = transfers.offerDocument(() => parts('ab', 'cd'));
  expect(await (await ask(offer.url)).text()).toBe('abcd');
  expect(await (await ask(offer.url)).text()).toBe('abcd');
  expect((await ask(offer.url)).status).toBe(410);
  offer.revoke();
  expect((await ask(offer.url)).status).toBe(404);
});

test('unknown tokens, longer paths and wrong methods find nothing; other paths are left to others', async () => {
  const { transfers, ask, post } = setUp();
  const { url } = transfers.offerDocument(() => parts('a'));
  for (const path of ['/doc/other', '/doc/', `${url}/x`, '/put/other']) expect((await ask(path)).status).toBe(404);
  expect((await post(url)).status).toBe(404);
  expect(await transfers.handle(new Request('app://room/index.html'))).toBeUndefined();
});

test("our own store's failure is remembered", async () => {
  const { transfers, ask } = setUp();
  const error = new Error('blob damaged');
  const offer = transfers.offerDocument(async function* () {
    yield Buffer.from('a');
    throw error;
  });
  await expect((await ask(offer.url)).text()).rejects.toThrow();
  expect(offer.failure()).toEqual({ error });
});

test('a segment arrives in parts', async () => {
  const { transfers, post, blobs, store } = setUp();
  const offer = transfers.acceptMade(store, 100, never);
  expect((await post(`${offer.url}?part=0`, 'ab')).status).toBe(204);
  expect((await post(`${offer.url}?part=1`, 'cd')).status).toBe(204);
  expect(offer.isComplete()).toBe(false);
  expect((await post(`${offer.url}?end=2`)).status).toBe(204);
  expect(offer.isComplete()).toBe(true);
  const stored = await offer.stored();
  if (stored?.ok !== true) throw new Error('not stored');
  expect(Buffer.from(blobs.files.get(stored.value.sha256) ?? []).toString()).toBe('abcd');
});

test.each(['?part=1', '?part=-1', '?part=x', '', '?end=1'])('parts out of turn are refused: %s', async (query) => {
  const { transfers, post, store } = setUp();
  const offer = transfers.acceptMade(store, 100, never);
  expect((await post(`${offer.url}${query}`, 'ab')).status).toBe(409);
});

test('what is too large or never finished is not stored', async () => {
  const { transfers, post, blobs, store } = setUp();
  const large = transfers.acceptMade(store, 3, never);
  expect((await post(`${large.url}?part=0`, 'abcd')).status).toBe(413);
  const unfinished = transfers.acceptMade(store, 100, never);
  await post(`${unfinished.url}?part=0`, 'ab');
  unfinished.revoke();
  for (const { stored } of [large, unfinished])
    expect(await stored()).toMatchObject({ error: { code: 'segment-invalid' } });
  expect((await post(`${unfinished.url}?part=1`, 'ab')).status).toBe(404);
  expect(blobs.files.size).toBe(0);
});

test('what nothing was sent to opens nothing in the store', async () => {
  const { transfers, post } = setUp();
  let opened = 0;
  const offer = transfers.acceptMade(
    async () => {
      opened += 1;
      return ok({ sha256: '', sizeBytes: 0 });
    },
    100,
    never,
  );
  expect((await post(`${offer.url}?end=0`)).status).toBe(409);
  offer.revoke();
  expect(await offer.stored()).toBeUndefined();
  expect(opened).toBe(0);
});

test("a full disk ends the transfer and is the store's fault", async () => {
  const { transfers, post } = setUp();
  const full: Result<StoredBlob> = { ok: false, error: { code: 'disk-full', retry: 'after-user' } };
  const offer = transfers.acceptMade(
    async (bytes) => {
      for await (const part of bytes) if (part.length > 0) return full;
      return ok({ sha256: '', sizeBytes: 0 });
    },
    100,
    never,
  );
  expect((await post(`${offer.url}?part=0`, 'ab')).status).toBe(410);
  expect(await offer.stored()).toEqual(full);
  expect(offer.storeFault()?.code).toBe('disk-full');
});
