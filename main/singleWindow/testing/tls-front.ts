import type http from 'node:http';
import { request as forwardTo } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import type { Fetch } from '../http/exchange.ts';
import { testCertificates } from '../http/test-certificate.ts';

/** What may be wrong with the encryption of a line. */
export const tlsTroubles = ['expired', 'for another host', 'self-signed', 'no TLS', 'broken off'] as const;
export type TlsTrouble = (typeof tlsTroubles)[number];
export type Matching = { readonly method?: string; readonly pathPattern: string };

/** For tests only: Node's own fetch with another authority; the dispatcher is the one part of it that can be given. */
export const fetchTrusting = (ca: string): Fetch => {
  const standing = Reflect.get(globalThis, Symbol.for('undici.globalDispatcher.1')) as {
    constructor: new (options: object) => object;
  };
  const dispatcher = new standing.constructor({ connect: { ca, maxCachedSessions: 0 } });
  return (url, init) => fetch(url, { ...init, dispatcher } as RequestInit);
};

const listening = async (server: net.Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** A server on loopback with that trouble; whatever is said to it in spite of it is noted. */
const troubledServer = (
  trouble: TlsTrouble,
  certificates: ReturnType<typeof testCertificates>,
  heard: string[],
): net.Server => {
  if (trouble === 'broken off') return net.createServer((socket) => socket.once('data', () => socket.destroy()));
  if (trouble === 'no TLS')
    return net.createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 200\r\n\r\n')));
  return https.createServer(certificates[trouble], (request, response) => {
    heard.push(request.url ?? '');
    response.end();
  });
};

/** Passes everything on to the plain endpoint, and its addresses back as our own. */
const passingOn =
  (endpointUrl: string, ownUrl: () => string) => (asked: http.IncomingMessage, answer: http.ServerResponse) => {
    const onward = forwardTo(new URL(asked.url ?? '/', endpointUrl), {
      method: asked.method ?? 'GET',
      headers: { ...asked.headers, host: new URL(endpointUrl).host, 'accept-encoding': 'identity' },
    });
    onward.on('error', () => answer.destroy());
    onward.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8').replaceAll(endpointUrl, ownUrl());
        const { 'content-length': length, 'transfer-encoding': _coding, ...headers } = response.headers;
        // An answer to HEAD has a length and no body.
        const size = asked.method === 'HEAD' ? length : String(Buffer.byteLength(text));
        answer.writeHead(response.statusCode ?? 502, {
          ...headers,
          ...(size === undefined ? {} : { 'content-length': size }),
        });
        answer.end(asked.method === 'HEAD' ? undefined : text);
      });
    });
    asked.pipe(onward);
  };

/**
 * For tests only: an encrypted line to a plain endpoint, on which the requests of one stage can be led to a server that has
 * a trouble. The client trusts the test's own authority and nobody else.
 */
export const createTlsLine = () => {
  const certificates = testCertificates();
  const { authority, good } = certificates;
  const heard: string[] = [];
  const servers: net.Server[] = [];
  let ordered: { readonly match: Matching; readonly port: number } | null = null;

  const portFor = (method: string, url: URL): string => {
    if (ordered === null) return url.port;
    const { match, port } = ordered;
    const hits = (match.method ?? method) === method && new RegExp(match.pathPattern).test(url.pathname);
    return hits ? String(port) : url.port;
  };
  class LedAgent extends https.Agent {
    addRequest(request: http.ClientRequest, options: https.RequestOptions): void {
      const url = new URL(`https://127.0.0.1:${options.port}${request.path}`);
      const port = portFor(request.method, url);
      const base = https.Agent.prototype as unknown as { addRequest: LedAgent['addRequest'] };
      base.addRequest.call(this, request, { ...options, port });
    }
  }
  const agent = new LedAgent({ ca: authority, maxCachedSessions: 0 });
  let plainFetch: Fetch | undefined;

  return {
    /** Requests that were made in spite of the trouble. */
    heard,
    frontOf: async (endpointUrl: string) => {
      // Loads Node's fetch.
      await fetch('data:,');
      plainFetch = fetchTrusting(authority);
      let url = '';
      const server = https.createServer(
        good,
        passingOn(endpointUrl, () => url),
      );
      // An endpoint may have a path of its own, which is asked for as it is.
      const { pathname } = new URL(endpointUrl);
      url = `https://127.0.0.1:${await listening(server)}${pathname === '/' ? '' : pathname}`;
      return {
        url,
        close: async () => {
          for (const one of [server, ...servers]) {
            if (one instanceof https.Server) one.closeAllConnections();
            one.close();
          }
          agent.destroy();
        },
      };
    },
    fetch: ((address, init) => {
      const url = new URL(address);
      url.port = portFor(init.method ?? 'GET', url);
      return (plainFetch ?? fetch)(url.href, init);
    }) satisfies Fetch,
    uploadConnectionFor: async () => ({ options: { agent }, proxy: null }),
    order: async (match: Matching, trouble: TlsTrouble): Promise<void> => {
      const server = troubledServer(trouble, certificates, heard);
      servers.push(server);
      ordered = { match, port: await listening(server) };
    },
    clear: (): void => {
      ordered = null;
    },
  };
};
