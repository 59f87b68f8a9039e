import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { testCertificates } from './http/test-certificate.ts';
import {
  adapterFor,
  type Handler,
  sendJson,
  startEndpoint,
  startServer,
  type TestServer,
  testDiscovery,
} from './http/test-server.ts';
import { everyCall } from './testing/every-call.ts';
import { fetchTrusting } from './testing/tls-front.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});
const kept = async (starting: Promise<TestServer>) => {
  const server = await starting;
  closing.push(server.close);
  return server;
};
const MiB = 1024 * 1024;
const effects = everyCall.filter(([name]) => name !== 'discover');

describe('answers of a hostile endpoint', () => {
  const json = { 'content-type': 'application/json' };
  const body =
    (text: string | Buffer): Handler =>
    (request, response) => {
      request.resume();
      response.writeHead(200, json).end(text);
    };
  const bomb = gzipSync(Buffer.alloc(64 * MiB, 32));
  let written = 0;
  const endless: Handler = (request, response) => {
    request.resume();
    response.writeHead(200, json);
    const piece = 'x'.repeat(65_536);
    const more = () => {
      do written += piece.length;
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    if (request.method === 'HEAD') response.end();
    else more();
  };
  const cases: [string, Handler][] = [
    ['says it is a gigabyte long', (_q, response) => response.writeHead(200, { ...json, 'content-length': 1e9 }).end()],
    ['has no end', endless],
    [
      'unpacks to far more than it is',
      (_q, response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
    ],
    ['is no JSON', body('{"filingId":')],
    ['is no text', body(Buffer.from([0x22, 0xff, 0xfe, 0x00, 0x22]))],
    ['is nothing', body('null')],
    ['is nested without end', body(`{"x":${'['.repeat(MiB)}${']'.repeat(MiB)}}`)],
    ['reaches for the prototype', body('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')],
    ['sends elsewhere', (_q, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()],
  ];
  it.each(cases)('%s', async (_name, handler) => {
    written = 0;
    const before = process.memoryUsage().rss;
    const server = await kept(startEndpoint(handler));
    for (const [name, call] of effects) {
      const answer = await call(adapterFor(server.url, { timeoutMs: 20_000, uploadIdleTimeoutMs: 5000 }), server.url);
      expect([name, answer]).toMatchObject([name, { ok: false, error: { code: 'endpoint-not-speaking' } }]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MiB);
    // 8 MiB an answer, and what lies in the buffers of both sides.
    expect(written).toBeLessThan(effects.length * 16 * MiB);
  });
});

describe.each([
  ['practice', 'real', 'practice-endpoint-required'],
  ['real', 'practice', 'real-endpoint-required'],
] as const)('a %s client at a %s endpoint', (mode, announced, code) => {
  it.each(everyCall)('%s sends nothing', async (_name, call) => {
    const heard: string[] = [];
    const server = await kept(startEndpoint((request) => heard.push(request.url ?? ''), announced));
    expect(await call(adapterFor(server.url, { mode }), server.url)).toMatchObject({ ok: false, error: { code } });
    expect(heard).toEqual([]);
  });
});

it.each(everyCall)('a practice client off the machine: %s sends nothing', async (_name, call) => {
  let asked = 0;
  const url = 'https://window.example';
  const fetch = async () => {
    asked += 1;
    return new Response('{}');
  };
  expect(await call(adapterFor(url, { fetch }), url)).toMatchObject({
    ok: false,
    error: { code: 'practice-endpoint-required' },
  });
  expect(asked).toBe(0);
});

describe('the line to the endpoint', () => {
  const certificates = testCertificates();
  const agent = new https.Agent({ ca: certificates.authority, maxCachedSessions: 0 });

  /** A client that has seen the right endpoint, and a server that then changes. */
  const warmedUp = async () => {
    // Loads Node's fetch.
    await fetch('data:,');
    const heard: string[] = [];
    const server = https.createServer(certificates.good, (request, response) => {
      heard.push(request.url ?? '');
      response.setHeader('connection', 'close');
      if (request.url?.startsWith('/.well-known')) sendJson(response, 200, testDiscovery('real', 'https://x.example'));
      else sendJson(response, 200, { events: [], next: 0, more: false });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    closing.push(close);
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const adapter = adapterFor(url, {
      mode: 'real',
      fetch: fetchTrusting(certificates.authority),
      uploadConnectionFor: async () => ({ options: { agent }, proxy: null }),
    });
    expect(await adapter.events(0, 0, { signal: new AbortController().signal })).toMatchObject({ ok: true });
    heard.length = 0;
    return { server, url, adapter, heard, close };
  };

  describe.each([
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
    ['expired', 'CERT_HAS_EXPIRED', 'tls-expired'],
    ['for another host', 'ERR_TLS_CERT_ALTNAME_INVALID', 'tls-other-host'],
  ] as const)('a certificate %s', (kind, reason, code) => {
    it.each(everyCall)('%s', async (_name, call) => {
      const { server, url, adapter, heard } = await warmedUp();
      server.setSecureContext(certificates[kind]);
      expect(await call(adapter, url)).toMatchObject({
        ok: false,
        error: { code, retry: 'later', detail: { reason } },
      });
      expect(heard).toEqual([]);
    });
  });

  it.each(everyCall)('refused: %s', async (_name, call) => {
    const { url, adapter, close } = await warmedUp();
    await close();
    expect(await call(adapter, url)).toMatchObject({ ok: false, error: { code: 'network-offline', retry: 'later' } });
  });

  it.each(everyCall)('speaks no TLS: %s', async (_name, call) => {
    const plain = await kept(startServer((_q, response) => response.end()));
    const url = plain.url.replace('http:', 'https:');
    expect(await call(adapterFor(url, { mode: 'real' }), url)).toMatchObject({
      ok: false,
      error: { code: 'tls-untrusted', retry: 'later' },
    });
  });
});
