import { afterEach, describe, expect, it } from 'vitest';
import { fault } from '../../../shared/ipc/result.ts';
import { testId, testManifest } from '../../outbox/testing/manifests.ts';
import { untrustedCertificate } from './test-certificate.ts';
import {
  adapterFor,
  call,
  type Handler,
  sendJson,
  startEndpoint,
  startServer,
  type TestServer,
  testDiscovery,
} from './test-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
const kept = async (server: Promise<TestServer>) => {
  const started = await server;
  servers.push(started);
  return started;
};
const endpoint = (handler: Handler) => kept(startEndpoint(handler));
const filingId = testId(1);
const problem = (status: number, code: string, more = {}) => ({
  type: 'about:blank',
  status,
  code,
  title: '题',
  zh: '中文',
  en: 'English',
  ...more,
});

describe('answers that are not the endpoint’s', () => {
  const cases: [string, Handler, object][] = [
    [
      'a captive portal page',
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Please sign in</html>'),
      { code: 'endpoint-not-speaking', retry: 'later', detail: { status: 200, reason: 'not-json' } },
    ],
    [
      'a redirect to a sign-in page',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/login' }).end(),
      { code: 'endpoint-not-speaking', detail: { reason: 'redirect' } },
    ],
    [
      'JSON of another shape',
      (_request, response) => sendJson(response, 200, { filingId: 7 }),
      { code: 'endpoint-not-speaking', detail: { reason: 'other-shape', pointer: '/filingId' } },
    ],
    [
      'HTML that says it is JSON',
      (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<html>'),
      { code: 'endpoint-not-speaking', detail: { reason: 'not-json' } },
    ],
    [
      'a body without end',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      },
      { code: 'endpoint-not-speaking', detail: { reason: 'too-long' } },
    ],
    [
      'a proxy’s refusal without a problem document',
      (_request, response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Blocked</h1>'),
      { code: 'endpoint-not-speaking', detail: { status: 403, reason: 'no-problem-document' } },
    ],
    [
      'an answer that is cut',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{');
        setImmediate(() => response.destroy());
      },
      { code: 'network-cut', retry: 'later' },
    ],
  ];
  it.each(cases)('%s', async (_name, handler, expected) => {
    const server = await endpoint(handler);
    const answer = await adapterFor(server.url).filingStatus(filingId, call());
    expect(answer).toMatchObject({ ok: false, error: expected });
  });
});

describe('refusals', () => {
  const cases: [number, unknown, Record<string, string>, object][] = [
    [429, problem(429, 'too-many-requests'), { 'retry-after': '7' }, { code: 'endpoint-busy', retry: 'later' }],
    [503, 'down', { 'retry-after': 'Wed, 01 Apr 2026 00:00:09 GMT' }, { code: 'endpoint-busy', retry: 'later' }],
    [500, problem(500, 'internal'), {}, { code: 'endpoint-failed', retry: 'later', detail: { status: 500 } }],
    [507, problem(507, 'internal'), {}, { code: 'endpoint-storage-full', retry: 'after-user' }],
    [409, problem(409, 'corp-serial-no-taken'), {}, { code: 'corp-serial-no-taken', retry: 'after-user' }],
    [418, problem(418, 'teapot'), {}, { code: 'endpoint-refused', detail: { problem: 'teapot', zh: '中文' } }],
  ];
  it.each(cases)('%i', async (status, body, headers, expected) => {
    const server = await endpoint((_request, response) => sendJson(response, status, body, headers));
    const answer = await adapterFor(server.url).filingStatus(filingId, call());
    expect(answer).toMatchObject({ ok: false, error: expected });
    if (!answer.ok && status === 429) expect(answer.error.detail?.retryAfterMs).toBe(7000);
    if (!answer.ok && status === 503) expect(answer.error.detail?.retryAfterMs).toBe(9000);
  });

  it('without end are told in short', async () => {
    const errors = Array.from({ length: 500 }, (_, at) => ({
      pointer: `/${'x'.repeat(900)}/${at}`,
      code: 'c'.repeat(900),
      zh: '长',
      en: 'long',
    }));
    const server = await endpoint((_request, response) =>
      sendJson(response, 422, problem(422, 'z'.repeat(100_000), { errors })),
    );
    const answer = await adapterFor(server.url).filingStatus(filingId, call());
    expect(answer).toMatchObject({ ok: false, error: { code: 'endpoint-refused' } });
    expect(JSON.stringify(answer).length).toBeLessThan(30_000);
  });

  it('tells the fields a manifest is wrong in', async () => {
    const errors = [
      { pointer: '/form/plSum', code: 'sum-mismatch', zh: '合计不符', en: 'Not the sum' },
      { pointer: '/documents/0', code: 'too-large', zh: '过大', en: 'Too large' },
    ];
    const server = await endpoint((_request, response) =>
      sendJson(response, 422, problem(422, 'invalid-manifest', { errors })),
    );
    const manifest = testManifest(1, testId(2), [new Uint8Array(3)]);
    const answer = await adapterFor(server.url).createFiling(manifest, { ...call(), idempotencyKey: testId(3) });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-manifest',
        retry: 'after-user',
        detail: {
          pointers: '/form/plSum /documents/0',
          errorCodes: 'sum-mismatch too-large',
          errorsZh: '合计不符\n过大',
        },
      },
    });
  });
});

describe('the network', () => {
  it('nobody listens', async () => {
    const server = await startServer(() => {});
    await server.close();
    const answer = await adapterFor(server.url).discover(call());
    expect(answer).toMatchObject({ ok: false, error: { code: 'network-offline', retry: 'later' } });
  });

  it('the name is unknown', async () => {
    const adapter = adapterFor('https://no-such-host.invalid', { mode: 'real' });
    expect(await adapter.discover(call())).toMatchObject({ ok: false, error: { code: 'network-offline' } });
  });

  it('silence ends by the timeout', async () => {
    const server = await endpoint(() => {});
    const answer = await adapterFor(server.url, { timeoutMs: 50 }).filingStatus(filingId, call());
    expect(answer).toMatchObject({ ok: false, error: { code: 'network-timeout', retry: 'later' } });
  });

  it('an abort is neither a timeout nor a failure of the network', async () => {
    const controller = new AbortController();
    const server = await endpoint(() => controller.abort());
    const answer = await adapterFor(server.url).filingStatus(filingId, { signal: controller.signal });
    expect(answer).toMatchObject({ ok: false, error: { code: 'aborted' } });
  });

  it('a certificate nobody vouches for', async () => {
    let requests = 0;
    const server = await kept(
      startServer(() => {
        requests += 1;
      }, untrustedCertificate()),
    );
    const adapter = adapterFor(server.url, { mode: 'real' });
    expect(await adapter.discover(call())).toMatchObject({
      ok: false,
      error: { code: 'tls-untrusted', retry: 'later' },
    });
    expect(requests).toBe(0);
  });
});

describe('signing in', () => {
  const guarded =
    (good: string): Handler =>
    (request, response) =>
      request.headers.authorization === `Bearer ${good}`
        ? sendJson(response, 200, { events: [], next: 0, more: false })
        : sendJson(response, 401, problem(401, 'token-invalid'));

  it('refreshes a refused token once', async () => {
    const server = await endpoint(guarded('token-2'));
    expect(await adapterFor(server.url).events(0, 0, call())).toMatchObject({ ok: true });
  });

  it('asks the person when the fresh one is refused too', async () => {
    const server = await endpoint(guarded('token-3'));
    const answer = await adapterFor(server.url).events(0, 0, call());
    expect(answer).toMatchObject({ ok: false, error: { code: 'sign-in-needed', retry: 'after-user' } });
  });

  it('passes on what the credentials say', async () => {
    const server = await endpoint(guarded('token-1'));
    const credentials = {
      token: async () => fault('sign-in-needed', 'after-user'),
      refresh: async () => fault('x', 'never'),
    };
    const answer = await adapterFor(server.url, { credentials }).events(0, 0, call());
    expect(answer).toMatchObject({ ok: false, error: { code: 'sign-in-needed' } });
  });
});

describe('practice and real', () => {
  const manifest = testManifest(1, testId(2), [new Uint8Array(3)]);
  const key = () => ({ ...call(), idempotencyKey: testId(3) });

  it('a practice client speaks to loopback addresses only, before it sends anything', async () => {
    let asked = 0;
    const adapter = adapterFor('https://window.example', {
      fetch: async () => {
        asked += 1;
        return new Response('{}');
      },
    });
    for (const answer of [
      await adapter.discover(call()),
      await adapter.createFiling(manifest, key()),
      await adapter.submit(filingId, 'a.b.c', key()),
      await adapter.events(0, 0, call()),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'practice-endpoint-required' } });
    }
    expect(asked).toBe(0);
  });

  it.each([
    ['practice', 'real', 'practice-endpoint-required'],
    ['real', 'practice', 'real-endpoint-required'],
  ] as const)('a %s client refuses a %s endpoint', async (mode, announced, code) => {
    const paths: string[] = [];
    const server = await kept(startEndpoint((request) => paths.push(request.url ?? ''), announced));
    const adapter = adapterFor(server.url, { mode });
    expect(await adapter.createFiling(manifest, key())).toMatchObject({ ok: false, error: { code } });
    expect(await adapter.submit(filingId, 'a.b.c', key())).toMatchObject({ ok: false, error: { code } });
    expect(paths).toEqual([]);
  });

  it('asks again before each submission', async () => {
    let mode: 'practice' | 'real' = 'practice';
    const server = await kept(
      startServer((request, response) => {
        if (request.url?.startsWith('/.well-known')) sendJson(response, 200, testDiscovery(mode, server.url));
        else sendJson(response, 200, { jws: 'a.b.c' });
      }),
    );
    const adapter = adapterFor(server.url);
    expect(await adapter.submit(filingId, 'a.b.c', key())).toEqual({ ok: true, value: 'a.b.c' });
    mode = 'real';
    expect(await adapter.submit(filingId, 'a.b.c', key())).toMatchObject({ ok: false });
  });

  it('a real client wants encryption', async () => {
    const answer = await adapterFor('http://window.example', { mode: 'real' }).discover(call());
    expect(answer).toMatchObject({ ok: false, error: { code: 'endpoint-not-encrypted' } });
  });

  it.each([
    ['another host', 'https://elsewhere.example/upload/1'],
    ['another program of this machine', 'http://127.0.0.1:9/upload/1'],
    ['a file', 'file:///etc/passwd'],
  ])('sends no bytes to an address that isn’t the endpoint’s: %s', async (_name, uploadUrl) => {
    const server = await endpoint(() => {});
    const upload = {
      uploadUrl,
      source: {
        sizeBytes: 1,
        open: async function* () {
          yield new Uint8Array(1);
        },
      },
      onProgress: () => {},
    };
    expect(await adapterFor(server.url).uploadDocument(upload, call())).toMatchObject({
      ok: false,
      error: { code: 'upload-address-foreign' },
    });
  });
});

it('measures the difference of the clocks', async () => {
  const server = await endpoint(() => {});
  const report = await adapterFor(server.url, { now: () => Date.parse('2026-03-31T23:00:00Z') }).discover(call());
  expect(report).toMatchObject({ ok: true, value: { clockSkewMs: 3_600_000 } });
});

it('sends the key, the token and the body as they are', async () => {
  const seen: unknown[] = [];
  const server = await endpoint((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { authorization, 'idempotency-key': key } = request.headers;
      seen.push([request.method, request.url, authorization, key, JSON.parse(Buffer.concat(parts).toString('utf8'))]);
      sendJson(response, 200, { dispatchId: testId(5), caseNo: '案/1', recordedAt: '2026-04-01T00:00:00Z' });
    });
  });
  const note = {
    dispatchId: testId(5),
    courier: '顺丰',
    waybill: 'SF1',
    sentOn: '2026-04-01',
    documentIds: [testId(6)],
  };
  const answer = await adapterFor(`${server.url}/`).sendOriginals('案/1', note, {
    ...call(),
    idempotencyKey: 'key-12345',
  });
  expect(answer.ok).toBe(true);
  expect(seen).toEqual([['POST', '/v1/cases/%E6%A1%88%2F1/originals', 'Bearer token-1', 'key-12345', note]]);
});
