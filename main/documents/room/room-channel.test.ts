import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRoomChannel, type RoomPort } from './room-channel.ts';
import type { RoomOrder } from './room-contract.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const order: RoomOrder = {
  op: 'render',
  args: { documentUrl: '/doc/x', key: 'x', mediaType: 'image/png', page: 1, rotation: 0, maxPx: 1, maxPixels: 1 },
};
const times = { idleTimeoutMs: 1000, totalTimeoutMs: 5000 };

const setUp = () => {
  const sent: unknown[] = [];
  let listen: (event: { data: unknown }) => void = () => {};
  const port: RoomPort = {
    postMessage: (message) => void sent.push(message),
    on: (_event, listener) => {
      listen = listener;
    },
    start: () => {},
    close: () => {},
  };
  const channel = createRoomChannel(port);
  return { channel, sent, say: (data: unknown) => listen({ data }) };
};

test('a value ends the request it belongs to', async () => {
  const { channel, sent, say } = setUp();
  say({ type: 'ready' });
  expect(await channel.ready).toBe(true);
  const end = channel.request(order, times);
  expect(sent).toEqual([{ id: 1, ...order }]);
  say({ type: 'value', id: 7, value: 'somebody else' });
  say({ type: 'value', id: 1, value: { a: 1 } });
  expect(await end).toEqual({ kind: 'value', value: { a: 1 } });
});

test('a refusal carries its code and detail', async () => {
  const { channel, say } = setUp();
  const end = channel.request(order, times);
  say({ type: 'refused', id: 1, code: 'too-many-pages', detail: { pages: 9 } });
  expect(await end).toEqual({ kind: 'refused', code: 'too-many-pages', detail: { pages: 9 } });
});

test('silence ends a request, progress keeps it alive, and not for ever', async () => {
  const { channel, say } = setUp();
  const progress: number[] = [];
  const end = channel.request(order, times, (done) => progress.push(done));
  for (let done = 1; done <= 4; done++) {
    vi.advanceTimersByTime(999);
    say({ type: 'progress', id: 1, done, total: 9 });
  }
  expect(progress).toEqual([1, 2, 3, 4]);
  vi.advanceTimersByTime(999);
  say({ type: 'progress', id: 1, done: 5, total: 9 });
  vi.advanceTimersByTime(5);
  expect(await end).toEqual({ kind: 'lost', why: 'timeout' });
  const silent = setUp();
  const other = silent.channel.request(order, times);
  vi.advanceTimersByTime(1000);
  expect(await other).toEqual({ kind: 'lost', why: 'timeout' });
});

test('a lost room answers nothing any more', async () => {
  const { channel } = setUp();
  channel.lose('memory');
  channel.lose('crashed');
  expect(await channel.ready).toBe(false);
  expect(await channel.request(order, times)).toEqual({ kind: 'lost', why: 'memory' });
});

test.each([
  ['null, as a transfer list arrives', null],
  ['nothing', undefined],
  ['a string', 'ready'],
  ['an unknown type', { type: 'hello' }],
  ['an unknown code', { type: 'refused', id: 1, code: 'disk-full' }],
  ['an endless text', { type: 'refused', id: 1, code: 'pdf-damaged', detail: { reason: 'x'.repeat(1000) } }],
  ['more than agreed', { type: 'ready', path: '/etc/passwd' }],
])('%s loses the room', async (_name, message) => {
  const { channel, say } = setUp();
  const end = channel.request(order, times);
  say(message);
  expect(await end).toEqual({ kind: 'lost', why: 'crashed' });
});

test('no message makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      setUp().say(message);
    }),
  );
});
