import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Server as ProxyServer } from 'proxy-chain';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSettings } from '../records/settings.ts';
import { testCertificates } from '../singleWindow/http/test-certificate.ts';
import { adapterFor, call, sendJson, testDiscovery, testNow } from '../singleWindow/http/test-server.ts';
import { openTestDatabase } from '../vault/test-database.ts';
import { type Carrier, createCarrier } from './carrier.ts';
import { readAuthority, readClientCertificate } from './read-certificates.ts';
import { clientAuthority, clientP12 } from './testing/client-p12.ts';
import { createTransportStore, type TransportStore } from './transport-store.ts';

let certificates: ReturnType<typeof testCertificates>;
beforeAll(() => {
  certificates = testCertificates();
});

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

let store: TransportStore;
let carrier: Carrier;
/** What the system's settings or its PAC script answer. */
let way: string;
let saysStatus = false;
beforeEach(() => {
  way = 'DIRECT';
  store = createTransportStore(createSettings(openTestDatabase()));
  carrier = createCarrier({
    store,
    resolveProxy: async () => way,
    // As Chromium without the firm's proxy login: no tunnel and no reason, by an error or by a bare status.
    systemFetch: async () => {
      saysStatus = !saysStatus;
      if (saysStatus) return new Response(null, { status: 407 });
      throw new Error('net::ERR_TUNNEL_CONNECTION_FAILED');
    },
    now: Date.now,
    onAsking: () => {},
  });
});

/** A real HTTPS endpoint: discovery, and an upload of any size. `mutual` asks for a certificate of our client authority. */
const startEndpoint = async (mutual = false) => {
  const heard: string[] = [];
  let bytes = 0;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const who = mutual ? ` ${(request.socket as TLSSocket).getPeerCertificate().subject.CN}` : '';
    heard.push(`${request.method} ${request.url}${who}`);
    if (request.method === 'HEAD') response.writeHead(200, { 'Upload-Offset': bytes, 'Upload-Length': 3 }).end();
    else if (request.method === 'PATCH') {
      request.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      request.on('end', () => response.writeHead(204, { 'Upload-Offset': bytes }).end());
    } else sendJson(response, 200, testDiscovery('real', url));
  };
  const { key, cert } = certificates.good;
  const server = https.createServer(
    mutual ? { key, cert, ca: clientAuthority, requestCert: true, rejectUnauthorized: true } : { key, cert },
    answer,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { url, heard };
};

/** A real forward proxy; with a login it lets nobody else through. */
const startProxy = async (login?: { user: string; password: string }) => {
  const through: string[] = [];
  const server = new ProxyServer({
    port: 0,
    host: '127.0.0.1',
    prepareRequestFunction: ({ username, password, hostname, port }) => {
      const isIn = login === undefined || (username === login.user && password === login.password);
      if (isIn) through.push(`${hostname}:${port}`);
      return { requestAuthentication: !isIn, failMsg: 'who are you?' };
    },
  });
  await server.listen();
  closing.push(() => server.close(true));
  return { name: `127.0.0.1:${server.port}`, through };
};

const source = {
  sizeBytes: 3,
  open: async function* (start: number) {
    yield new Uint8Array(3 - start);
  },
};
const control = (url: string) => adapterFor(url, { mode: 'real', fetch: carrier.fetch }).discover(call());
/** Discovery over the control way, then the bytes over the other. */
const upload = (url: string) =>
  adapterFor(url, { mode: 'real', fetch: carrier.fetch, uploadConnectionFor: carrier.connection }).uploadDocument(
    { uploadUrl: `${url}/v1/uploads/1`, source, onProgress: () => {} },
    call(),
  );

const trustOurs = () => {
  const read = readAuthority(Buffer.from(certificates.authority), testNow);
  if (!read.ok) throw new Error(read.error.code);
  store.setAuthority(read.value);
  carrier.reset();
};
const bringCertificate = () => {
  const read = readClientCertificate(clientP12, 'sample', testNow);
  if (!read.ok) throw new Error(read.error.code);
  store.setCertificate(read.value);
  carrier.reset();
};
const sent = ['GET /.well-known/single-window', 'HEAD /v1/uploads/1', 'PATCH /v1/uploads/1'];

describe('an authority of the own firm', () => {
  it('is refused until it is added, then control and upload go through', async () => {
    const { url, heard } = await startEndpoint();
    expect(await control(url)).toMatchObject({ error: { code: 'tls-untrusted' } });
    expect(heard).toEqual([]);
    trustOurs();
    expect(await upload(url)).toEqual({ ok: true, value: null });
    expect(heard).toEqual(sent);
  });

  it('does not make trusted what has expired or is for another host', async () => {
    trustOurs();
    for (const [kind, code] of [
      ['expired', 'tls-expired'],
      ['for another host', 'tls-other-host'],
      ['self-signed', 'tls-untrusted'],
    ] as const) {
      const server = https.createServer(certificates[kind], (_request, response) => response.end());
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closing.push(async () => void server.close());
      expect(await control(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)).toMatchObject({
        error: { code },
      });
    }
  });
});

describe('a proxy', () => {
  it('carries control and upload, and sees nothing of them', async () => {
    const { url, heard } = await startEndpoint();
    const proxy = await startProxy();
    way = `PROXY ${proxy.name}`;
    trustOurs();
    expect(await upload(url)).toMatchObject({ ok: true });
    expect(heard).toEqual(sent);
    expect(new Set(proxy.through)).toEqual(new Set([new URL(url).host]));
    expect(await carrier.proxyFor(url)).toBe(proxy.name);
  });

  it('that asks for a login is told it, and only it', async () => {
    const { url, heard } = await startEndpoint();
    const proxy = await startProxy({ user: 'wang', password: 'p@ss:word/1' });
    way = `PROXY ${proxy.name}; DIRECT`;
    // Chromium only says that there was no tunnel; the reason comes from asking it ourselves.
    for (const _way of ['status', 'error'])
      expect(await control(url)).toMatchObject({
        error: { code: 'proxy-login-needed', retry: 'after-user', detail: { proxy: proxy.name } },
      });
    expect(carrier.asking()).toEqual([proxy.name]);
    trustOurs();
    store.setLogin(proxy.name, { user: 'wang', password: 'wrong' });
    carrier.reset();
    expect(await control(url)).toMatchObject({ error: { code: 'proxy-login-needed' } });
    const tus = adapterFor(url, {
      mode: 'real',
      fetch: async () => Response.json(testDiscovery('real', url)),
      uploadConnectionFor: carrier.connection,
    });
    const alone = { uploadUrl: `${url}/v1/uploads/1`, source, onProgress: () => {} };
    expect(await tus.uploadDocument(alone, call())).toMatchObject({ error: { code: 'proxy-login-needed' } });
    expect([heard, proxy.through]).toEqual([[], []]);
    store.setLogin(proxy.name, { user: 'wang', password: 'p@ss:word/1' });
    carrier.reset();
    expect(await upload(url)).toMatchObject({ ok: true });
    expect(heard).toEqual(sent);
    expect(carrier.asking()).toEqual([]);
  });

  it('that is gone makes way for the next one of the PAC script, or for none', async () => {
    const { url, heard } = await startEndpoint();
    const proxy = await startProxy();
    const gone = await new Promise<number>((resolve) => {
      const server = net.createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
    });
    trustOurs();
    way = `PROXY 127.0.0.1:${gone}; PROXY ${proxy.name}`;
    expect(await control(url)).toMatchObject({ ok: true });
    expect(proxy.through).toEqual([new URL(url).host]);
    way = `PROXY 127.0.0.1:${gone}; DIRECT`;
    expect(await upload(url)).toMatchObject({ ok: true });
    expect(proxy.through).toHaveLength(1);
    expect(heard).toHaveLength(4);
    way = `PROXY 127.0.0.1:${gone}`;
    expect(await control(url)).toMatchObject({ error: { code: 'network-offline', retry: 'later' } });
  });

  it('that refuses the tunnel is not taken for the endpoint', async () => {
    trustOurs();
    const server = net.createServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n\r\n{}'));
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => void server.close());
    way = `PROXY 127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { url, heard } = await startEndpoint();
    expect(await control(url)).toMatchObject({ error: { code: 'proxy-refused', retry: 'later' } });
    expect(heard).toEqual([]);
  });
});

describe('a client certificate', () => {
  it('is shown for control and upload, through a proxy with a login as well', async () => {
    const { url, heard } = await startEndpoint(true);
    trustOurs();
    expect(await control(url)).toMatchObject({ error: { code: 'client-certificate-needed', retry: 'after-user' } });
    expect(heard).toEqual([]);
    bringCertificate();
    expect(await upload(url)).toMatchObject({ ok: true });
    expect(heard).toEqual(sent.map((line) => `${line} clerk`));
    const proxy = await startProxy({ user: 'wang', password: 'p' });
    store.setLogin(proxy.name, { user: 'wang', password: 'p' });
    carrier.reset();
    way = `PROXY ${proxy.name}`;
    expect(await control(url)).toMatchObject({ ok: true });
    expect(heard.at(-1)).toBe('GET /.well-known/single-window clerk');
    expect(proxy.through).toEqual([new URL(url).host]);
  });
});

describe('files a person chooses', () => {
  it('tells an authority from everything else', () => {
    const read = (text: string) => readAuthority(Buffer.from(text), testNow);
    expect(read(certificates.authority)).toMatchObject({
      ok: true,
      value: { subject: 'CN=test authority', until: expect.stringMatching(/^2049-12-31/) },
    });
    const der = Buffer.from(certificates.authority.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    expect(readAuthority(der, testNow)).toMatchObject({ ok: true });
    expect(read(certificates.good.cert)).toMatchObject({ error: { code: 'authority-invalid' } });
    expect(read('nothing of the kind')).toMatchObject({ error: { code: 'authority-invalid' } });
    expect(readAuthority(Buffer.from(certificates.authority), Date.parse('2060-01-01'))).toMatchObject({
      error: { code: 'authority-expired' },
    });
  });

  it('opens a certificate with its password only', () => {
    expect(readClientCertificate(clientP12, 'sample', testNow)).toMatchObject({
      ok: true,
      value: { subject: 'O=Test Exporter, CN=clerk' },
    });
    expect(readClientCertificate(clientP12, 'other', testNow)).toMatchObject({
      error: { code: 'client-certificate-password' },
    });
    expect(readClientCertificate(Buffer.from('x'), '', testNow)).toMatchObject({
      error: { code: 'client-certificate-invalid' },
    });
    expect(readClientCertificate(clientP12, 'sample', Date.parse('2200-01-01'))).toMatchObject({
      error: { code: 'client-certificate-expired' },
    });
  });
});
