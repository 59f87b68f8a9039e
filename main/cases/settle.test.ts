import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { settle } from './settle.ts';

test.each([
  ['the signal itself', async (signal: AbortSignal) => signal.throwIfAborted()],
  [
    'a stream of Node',
    (signal: AbortSignal) => pipeline(Readable.from(['x']), new Writable({ write: () => {} }), { signal }),
  ],
])('cancelled by %s is cancelled, not a bug', async (_name, work) => {
  const stop = new AbortController();
  stop.abort(new DOMException('by the person', 'AbortError'));
  expect(await settle(() => work(stop.signal))).toEqual({
    ok: false,
    error: { code: 'cancelled', retry: 'after-user' },
  });
});

test('a bug stays an exception', async () => {
  await expect(settle(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
});
