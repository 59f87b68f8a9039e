import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { ok } from '../../../shared/ipc/result.ts';
import type { Discovery, EndpointMode } from '../../../shared/singleWindow/discovery.ts';
import type { SingleWindowAdapter } from '../adapter.ts';
import { createHttpAdapter, type HttpAdapterDeps } from './http-adapter.ts';

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;
export type TestServer = { readonly url: string; close(): Promise<void> };

/** A bare server on loopback: what a test wants to hear on the wire. */
export const startServer = async (handler: Handler, tls?: { key: string; cert: string }): Promise<TestServer> => {
  const server = tls ? https.createServer(tls, handler) : http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

export const testNow = Date.parse('2026-04-01T00:00:00Z');

export const testDiscovery = (mode: EndpointMode, url: string): Discovery => ({
  name: { zh: '演练受理端', en: 'Practice endpoint' },
  mode,
  versions: ['1'],
  issuer: url,
  serverTime: '2026-04-01T00:00:00Z',
  limits: { documentBytes: 1000, documentsPerFiling: 10, mediaTypes: ['application/pdf'] },
  jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] },
});

export const sendJson = (response: http.ServerResponse, status: number, body: unknown, headers = {}): void => {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body));
};

/** Discovery is right; everything else is the test's. */
export const startEndpoint = async (handler: Handler, mode: EndpointMode = 'practice'): Promise<TestServer> => {
  const server: TestServer = await startServer((request, response) => {
    if (request.url === '/.well-known/single-window') sendJson(response, 200, testDiscovery(mode, server.url));
    else handler(request, response);
  });
  return server;
};

export const adapterFor = (url: string, deps: Partial<HttpAdapterDeps> = {}): SingleWindowAdapter =>
  createHttpAdapter({
    mode: 'practice',
    baseUrl: url,
    fetch: (address, init) => fetch(address, init),
    credentials: { token: async () => ok('token-1'), refresh: async () => ok('token-2') },
    now: () => testNow,
    ...deps,
  });

export const call = (): { signal: AbortSignal } => ({ signal: new AbortController().signal });
