import type http from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { testBytes } from '../../outbox/testing/manifests.ts';
import type { UploadSource } from '../adapter.ts';
import type { HttpAdapterDeps } from './http-adapter.ts';
import { adapterFor, call, type Handler, sendJson, startEndpoint, type TestServer } from './test-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const document = testBytes(300_000, 1);

const sourceOf = (bytes: Uint8Array, starts: number[] = []): UploadSource => ({
  sizeBytes: bytes.length,
  open: async function* (start) {
    starts.push(start);
    for (let at = start; at < bytes.length; at += 10_000) yield bytes.subarray(at, Math.min(at + 10_000, bytes.length));
  },
});

const upload = async (
  handler: Handler,
  options: { source?: UploadSource; deps?: Partial<HttpAdapterDeps>; signal?: AbortSignal } = {},
) => {
  const server = await startEndpoint(handler);
  servers.push(server);
  const progress: number[] = [];
  const result = await adapterFor(server.url, {
    uploadChunkBytes: 100_000,
    uploadIdleTimeoutMs: 200,
    ...options.deps,
  }).uploadDocument(
    {
      uploadUrl: `${server.url}/v1/uploads/1`,
      source: options.source ?? sourceOf(document),
      onProgress: (sentBytes) => progress.push(sentBytes),
    },
    options.signal ? { signal: options.signal } : call(),
  );
  return { result, progress };
};

/** A tus endpoint that keeps what it gets. */
const keeping = (held: Buffer[], patch?: Handler): Handler => {
  const offset = () => held.reduce((sum, part) => sum + part.length, 0);
  const tus = { 'tus-resumable': '1.0.0' };
  return (request, response) => {
    if (request.method === 'HEAD') {
      response.writeHead(200, { ...tus, 'upload-offset': offset(), 'upload-length': document.length }).end();
      return;
    }
    if (patch) return patch(request, response);
    request.on('data', (part: Buffer) => held.push(part));
    request.on('end', () => response.writeHead(204, { ...tus, 'upload-offset': offset() }).end());
  };
};

const head = (headers: http.OutgoingHttpHeaders): Handler => {
  return (request, response) => {
    request.resume();
    response.writeHead(200, headers).end();
  };
};

it('sends what is missing from the endpoint’s offset on, in pieces, with one pass over the source', async () => {
  const held = [Buffer.from(document.subarray(0, 77_777))];
  const starts: number[] = [];
  const patches: (string | undefined)[][] = [];
  const keep = keeping(held);
  const { result, progress } = await upload(
    (request, response) => {
      if (request.method === 'PATCH')
        patches.push([String(request.headers['upload-offset']), request.headers['content-length']]);
      keep(request, response);
    },
    { source: sourceOf(document, starts) },
  );
  expect(result).toEqual({ ok: true, value: null });
  expect(Buffer.concat(held).equals(document)).toBe(true);
  expect(starts).toEqual([77_777]);
  expect(patches).toEqual([
    ['77777', '100000'],
    ['177777', '100000'],
    ['277777', '22223'],
  ]);
  expect(progress[0]).toBeGreaterThanOrEqual(77_777);
  expect(progress.at(-1)).toBe(document.length);
  expect(progress.every((bytes, index) => index === 0 || bytes >= (progress[index - 1] ?? 0))).toBe(true);
});

it('sends nothing when all is there', async () => {
  const { result } = await upload(
    keeping([Buffer.from(document)], () => {
      throw new Error('nothing to send');
    }),
  );
  expect(result.ok).toBe(true);
});

describe('what a HEAD may answer', () => {
  const tus = { 'tus-resumable': '1.0.0' };
  const cases: [string, Handler, object][] = [
    ['404', (_q, response) => response.writeHead(404).end(), { code: 'upload-gone', retry: 'later' }],
    ['410', (_q, response) => response.writeHead(410).end(), { code: 'upload-gone' }],
    ['423', (_q, response) => response.writeHead(423).end(), { code: 'upload-locked', retry: 'later' }],
    ['HTML', head({ 'content-type': 'text/html' }), { code: 'endpoint-not-speaking' }],
    [
      'a redirect',
      (_q, response) => response.writeHead(302, { location: '/' }).end(),
      { code: 'endpoint-not-speaking' },
    ],
    [
      'an offset behind the end',
      head({ ...tus, 'upload-offset': 300_001, 'upload-length': 300_000 }),
      { code: 'upload-offset-wrong' },
    ],
    ['another length', head({ ...tus, 'upload-offset': 5, 'upload-length': 5 }), { code: 'upload-length-wrong' }],
    [
      'headers that drip',
      (request) => {
        const drip = setInterval(() => request.socket.write('x'), 20);
        request.socket.write('HTTP/1.1 200 OK\r\nx: ');
        request.socket.once('close', () => clearInterval(drip));
      },
      { code: 'network-timeout' },
    ],
    ['no connection', (request) => request.socket.destroy(), { code: 'network-cut' }],
    ['nothing at all', () => {}, { code: 'network-timeout' }],
  ];
  it.each(cases)('%s', async (_name, handler, expected) => {
    expect((await upload(handler)).result).toMatchObject({ ok: false, error: expected });
  });
});

describe('what a PATCH may answer', () => {
  const answer =
    (status: number, headers: http.OutgoingHttpHeaders = {}): Handler =>
    (request, response) => {
      request.resume();
      request.on('end', () => response.writeHead(status, headers).end());
    };
  const cases: [string, Handler, object][] = [
    ['409', answer(409), { code: 'upload-offset-wrong', retry: 'later' }],
    ['422', answer(422), { code: 'upload-digest-mismatch', retry: 'later' }],
    ['429', answer(429, { 'retry-after': '3' }), { code: 'endpoint-busy', detail: { retryAfterMs: 3000 } }],
    ['503', answer(503), { code: 'endpoint-busy', retry: 'later' }],
    ['507', answer(507), { code: 'endpoint-storage-full', retry: 'after-user' }],
    ['an offset that stands still', answer(204, { 'upload-offset': '0' }), { code: 'upload-offset-wrong' }],
    ['no offset', answer(204), { code: 'endpoint-not-speaking' }],
    ['an offset behind the end', answer(204, { 'upload-offset': '400000' }), { code: 'upload-offset-wrong' }],
    [
      'silence after the first bytes',
      (request) => request.once('data', () => request.pause()),
      { code: 'network-timeout' },
    ],
    ['a cut', (request) => request.once('data', () => request.socket.destroy()), { code: 'network-cut' }],
    [
      '507 in the middle',
      (request, response) => {
        request.once('data', () => {
          response.writeHead(507, { connection: 'close' }).end('full');
          request.resume();
        });
      },
      { code: 'endpoint-storage-full' },
    ],
  ];
  it.each(cases)('%s', async (_name, handler, expected) => {
    expect((await upload(keeping([], handler))).result).toMatchObject({ ok: false, error: expected });
  });
});

describe('our side', () => {
  it('a document that can’t be read is not the network’s fault', async () => {
    const broken: UploadSource = {
      sizeBytes: document.length,
      open: async function* () {
        yield document.subarray(0, 150_000);
        throw new Error('damaged');
      },
    };
    const held: Buffer[] = [];
    const { result } = await upload(keeping(held), { source: broken });
    expect(result).toMatchObject({ ok: false, error: { code: 'document-unreadable', retry: 'after-user' } });
  });

  it('damage that shows only at the end keeps the upload from becoming complete', async () => {
    const swapped: UploadSource = {
      sizeBytes: document.length,
      open: async function* () {
        yield document;
        throw new Error('another content');
      },
    };
    const held: Buffer[] = [];
    const { result } = await upload(keeping(held), { source: swapped });
    expect(result).toMatchObject({ ok: false, error: { code: 'document-unreadable' } });
    expect(held.reduce((sum, part) => sum + part.length, 0)).toBeLessThan(document.length);
  });

  it('an abort ends it', async () => {
    const controller = new AbortController();
    const { result } = await upload(
      keeping([], (request) => request.once('data', () => controller.abort())),
      { signal: controller.signal },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'aborted' } });
  });

  it('a refused token is refreshed once', async () => {
    const held: Buffer[] = [];
    const keep = keeping(held);
    const { result } = await upload((request, response) => {
      if (request.headers.authorization === 'Bearer token-2') keep(request, response);
      else sendJson(response, 401, {});
    });
    expect(result.ok).toBe(true);
    expect(Buffer.concat(held).equals(document)).toBe(true);
  });
});
