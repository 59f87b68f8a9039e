import { expect, test, vi } from 'vitest';
import { fault, ok } from '../../../shared/ipc/result.ts';
import type { InspectRequest } from '../document-room.ts';
import { defaultDocumentLimits } from '../limits.ts';
import { createMemoryBlobs } from '../test-blobs.ts';
import { createRoom, defaultRoomLimits, type RoomLimits } from './room.ts';
import type { RoomMessage, RoomRequest } from './room-contract.ts';
import type { RoomTransfers } from './room-transfers.ts';
import type { OpenRoomWindow } from './room-window.ts';

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
const goodReply = { text: ['text'], thumbs: [jpeg], warnings: [] };

interface Page {
  readonly transfers: RoomTransfers;
  readonly say: (message: unknown) => void;
  readonly die: () => void;
  readonly eat: (bytes: number) => void;
}

type Behaviour = (request: RoomRequest, page: Page) => void | Promise<void>;

const fetchText = async ({ transfers }: Page, path: string, init?: RequestInit) =>
  (await transfers.handle(new Request(`app://room${path}`, init)))?.text();

/** A page that does as it should. */
const behaveWell: Behaviour = async (request, page) => {
  await fetchText(page, request.args.documentUrl);
  if (request.op !== 'inspect') return page.say({ type: 'value', id: request.id, value: jpeg } satisfies RoomMessage);
  await fetchText(page, `${request.args.segmentUrl}?part=0`, { method: 'POST', body: 'segment' });
  await fetchText(page, `${request.args.segmentUrl}?end=1`, { method: 'POST' });
  page.say({ type: 'value', id: request.id, value: goodReply } satisfies RoomMessage);
};

/** A page that makes a view as well; `end` is what it says when it is through. */
const makeView =
  (end: string): Behaviour =>
  async (request, page) => {
    if (request.op !== 'inspect') return;
    await fetchText(page, `${request.args.viewUrl}?part=0`, { method: 'POST', body: 'view' });
    await fetchText(page, `${request.args.viewUrl}${end}`, { method: 'POST' });
    await behaveWell(request, page);
  };

/** Windows at the process boundary: the first behaves as told, all later ones well. */
const setUp = (first: Behaviour, limits: Partial<RoomLimits> = {}) => {
  let opened = 0;
  let destroyed = 0;
  const openWindow: OpenRoomWindow = async (transfers, onGone) => {
    opened += 1;
    const behave = opened === 1 ? first : behaveWell;
    let listen: (event: { data: unknown }) => void = () => {};
    let memory = 100;
    const page: Page = {
      transfers,
      say: (data) => listen({ data }),
      die: () => onGone('crashed'),
      eat: (bytes) => {
        memory = bytes;
      },
    };
    return {
      port: {
        postMessage: (message) => void behave(message as RoomRequest, page),
        on: (_event, listener) => {
          listen = listener;
        },
        start: () => queueMicrotask(() => page.say({ type: 'ready' })),
        close: () => {},
      },
      memoryBytes: () => memory,
      destroy: () => {
        destroyed += 1;
      },
    };
  };
  let last = 0;
  const room = createRoom({
    openWindow,
    newToken: () => `t${++last}`,
    readFault: () => ({ code: 'blob-damaged', retry: 'never' }),
    documentLimits: defaultDocumentLimits,
    roomLimits: { ...defaultRoomLimits, idleTimeoutMs: 50, memoryCheckMs: 1, ...limits },
  });
  const blobs = createMemoryBlobs();
  const request: InspectRequest = {
    mediaType: 'application/pdf',
    name: 'document.pdf',
    sha256: '0'.repeat(64),
    sizeBytes: 8,
    read: async function* () {
      yield Buffer.from('document');
    },
    storeSegment: (bytes, signal) => blobs.put(bytes, signal),
    storeView: (bytes, signal) => blobs.put(bytes, signal),
  };
  const inspect = (change: Partial<InspectRequest> = {}, signal = new AbortController().signal) =>
    room.inspect({ ...request, ...change }, { signal });
  return { room, blobs, inspect, windows: () => ({ opened, destroyed }) };
};

test('a good document comes back described, its segment stored, the window kept', async () => {
  const { blobs, inspect, windows } = setUp(behaveWell);
  for (let i = 0; i < 2; i++)
    expect(await inspect()).toMatchObject({ ok: true, value: { ...goodReply, segment: { sizeBytes: 7 } } });
  expect(blobs.files.size).toBe(1);
  expect(windows()).toEqual({ opened: 1, destroyed: 0 });
});

test('a view is stored and named', async () => {
  const { blobs, inspect } = setUp(makeView('?end=1'));
  const seen = await inspect({ mediaType: 'image/tiff' });
  expect(seen).toMatchObject({ ok: true, value: { segment: { sizeBytes: 7 }, view: { sizeBytes: 4 } } });
  expect(blobs.files.size).toBe(2);
});

test('a document without a view says so', async () => {
  expect(await setUp(behaveWell).inspect()).toMatchObject({ ok: true, value: { view: null } });
});

test.each([
  ['that was begun and not finished', makeView('?end=2'), 'application/pdf'],
  ['that is missing where it is needed', behaveWell, 'image/tiff'],
] as const)('a room is not believed with a view %s', async (_name, behave, mediaType) => {
  const { inspect, windows } = setUp(behave);
  expect(await inspect({ mediaType })).toMatchObject({ ok: false, error: { code: 'document-room-crashed' } });
  expect(windows()).toEqual({ opened: 1, destroyed: 1 });
});

const losses: [string, Behaviour, string][] = [
  ['a page that hangs', () => {}, 'document-room-timeout'],
  ['a page that dies', (_request, { die }) => die(), 'document-room-crashed'],
  ['a page that eats memory', (_request, { eat }) => eat(9e9), 'document-room-memory'],
  ['a page that talks nonsense', (_request, { say }) => say(null), 'document-room-crashed'],
  [
    'a reply that is none',
    ({ id }, { say }) => say({ type: 'value', id, value: { ...goodReply, text: 'x' } }),
    'document-room-crashed',
  ],
  [
    'a reply without a segment',
    ({ id }, { say }) => say({ type: 'value', id, value: goodReply }),
    'document-room-crashed',
  ],
];

test.each(losses)('%s is a fault, and the next document gets a new window', async (_name, behave, code) => {
  const { blobs, inspect, windows } = setUp(behave);
  expect(await inspect()).toMatchObject({ ok: false, error: { code } });
  expect(blobs.files.size).toBe(0);
  expect(await inspect()).toMatchObject({ ok: true });
  expect(windows()).toEqual({ opened: 2, destroyed: 1 });
});

test('nonsense between two documents costs the window, not the second document', async () => {
  const { inspect, windows } = setUp(async (request, page) => {
    await behaveWell(request, page);
    page.say({ type: 'hello' });
  });
  expect((await inspect()).ok).toBe(true);
  expect((await inspect()).ok).toBe(true);
  expect(windows()).toEqual({ opened: 2, destroyed: 1 });
});

test('a refusal keeps the window and says why', async () => {
  const { inspect, windows } = setUp(({ id }, { say }) =>
    say({ type: 'refused', id, code: 'too-many-pages', detail: { pages: 9 } }),
  );
  expect(await inspect()).toEqual(fault('too-many-pages', 'after-user', { pages: 9 }));
  expect(windows()).toEqual({ opened: 1, destroyed: 0 });
});

test('cancelling kills the window at once', async () => {
  const controller = new AbortController();
  const { inspect, windows } = setUp(() => controller.abort(), { idleTimeoutMs: 1e6 });
  expect(await inspect({}, controller.signal)).toMatchObject({ error: { code: 'cancelled' } });
  expect(windows()).toEqual({ opened: 1, destroyed: 1 });
});

test('a window that stays big after its job is replaced', async () => {
  const { inspect, windows } = setUp(
    async (request, page) => {
      page.eat(200);
      await behaveWell(request, page);
    },
    { maxIdleMemoryBytes: 150 },
  );
  expect((await inspect()).ok).toBe(true);
  expect((await inspect()).ok).toBe(true);
  expect(windows()).toEqual({ opened: 2, destroyed: 1 });
});

test('a window nobody needs is closed and opened again', async () => {
  vi.useFakeTimers();
  try {
    const { inspect, windows } = setUp(behaveWell, { keepOpenMs: 1000 });
    expect((await inspect()).ok).toBe(true);
    vi.advanceTimersByTime(999);
    expect((await inspect()).ok).toBe(true);
    vi.advanceTimersByTime(999);
    expect(windows()).toEqual({ opened: 1, destroyed: 0 });
    vi.advanceTimersByTime(1);
    expect(windows()).toEqual({ opened: 1, destroyed: 1 });
    expect((await inspect()).ok).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("the vault's troubles are not blamed on the document", async () => {
  const refuseAfterReading: Behaviour = async (request, page) => {
    await fetchText(page, request.args.documentUrl).catch(() => undefined);
    page.say({ type: 'refused', id: request.id, code: 'document-room-failed' });
  };
  const unreadable = setUp(refuseAfterReading);
  const read = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    throw new Error('damaged');
  };
  expect(await unreadable.inspect({ read })).toMatchObject({ error: { code: 'blob-damaged' } });
  const full = setUp(behaveWell);
  full.blobs.failNext({ code: 'disk-full', retry: 'after-user' });
  expect(await full.inspect()).toMatchObject({ error: { code: 'disk-full' } });
});

test('a window that never opens is a fault', async () => {
  const room = createRoom({
    openWindow: () => new Promise(() => {}),
    newToken: () => 't',
    readFault: () => undefined,
    documentLimits: defaultDocumentLimits,
    roomLimits: { ...defaultRoomLimits, openTimeoutMs: 1 },
  });
  const picture = await room.renderPage(
    { mediaType: 'image/png', key: 'k', read: async function* () {}, page: 1, rotation: 0, maxPx: 9 },
    { signal: new AbortController().signal },
  );
  expect(picture).toMatchObject({ error: { code: 'document-room-crashed' } });
});

test('a page is drawn, and only a JPEG counts as one', async () => {
  const request = {
    mediaType: 'application/pdf' as const,
    key: 'k',
    read: async function* () {
      yield Buffer.from('document');
    },
    page: 1,
    rotation: 90 as const,
    maxPx: 100,
  };
  const options = { signal: new AbortController().signal };
  expect(await setUp(behaveWell).room.renderPage(request, options)).toEqual(ok(jpeg));
  const forged = setUp(({ id }, { say }) => say({ type: 'value', id, value: Buffer.from('<script>') }));
  expect(await forged.room.renderPage(request, options)).toMatchObject({ error: { code: 'document-room-crashed' } });
});
