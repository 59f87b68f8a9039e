import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the browser brought, and the page it is still waiting for. */
export type Arrival = { readonly url: URL; readonly answer: (page: FinishedPage) => void };

/** The few words a person sees in the browser at the end. */
export type FinishedPage = { readonly lang: string; readonly title: string; readonly text: string };

export type RedirectDoor = {
  readonly redirectUri: string;
  /** The first request with the right `state`. Never settles when none comes; `close` ends the waiting. */
  arrival(state: string): Promise<Arrival>;
  close(): void;
};

const path = '/signed-in';
const style =
  'body{font:16px/1.6 system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:32em;margin:18vh auto;padding:0 1em}@media(prefers-color-scheme:dark){body{color:#e6e8eb;background:#15181c}}';
const styleHash = createHash('sha256').update(style).digest('base64');
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const write = (response: http.ServerResponse, status: number, page: FinishedPage): void => {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    'Cache-Control': 'no-store',
    // The address of this page has the code in it.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  });
  response.end(
    `<!doctype html><html lang="${page.lang}"><meta charset="utf-8"><title>${escaped(page.title)}</title><style>${style}</style><h1>${escaped(page.title)}</h1><p>${escaped(page.text)}</p></html>`,
  );
};

/**
 * The loopback address the browser is sent back to (RFC 8252, 7.3): 127.0.0.1 on a port of the moment, open for one
 * sign-in. A request without our `state` gets a page and changes nothing, so no other program can end or steal a sign-in.
 */
export const openRedirectDoor = async (notOurs: FinishedPage): Promise<RedirectDoor> => {
  let waiting: { readonly state: string; readonly resolve: (arrival: Arrival) => void } | null = null;
  const server = http.createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const own = `127.0.0.1:${port}`;
    // Another name for this address is a web page trying its luck.
    if (request.headers.host !== own || !URL.canParse(request.url ?? '', `http://${own}`)) {
      response.writeHead(404).end();
      return;
    }
    const url = new URL(request.url ?? '', `http://${own}`);
    if (request.method !== 'GET' || url.pathname !== path) {
      response.writeHead(404).end();
      return;
    }
    const { searchParams } = url;
    if (waiting === null || searchParams.getAll('state').length !== 1 || searchParams.get('state') !== waiting.state) {
      write(response, 400, notOurs);
      return;
    }
    const { resolve } = waiting;
    waiting = null;
    resolve({ url, answer: (page) => write(response, 200, page) });
  });
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    redirectUri: `http://127.0.0.1:${port}${path}`,
    arrival: (state) =>
      new Promise((resolve) => {
        waiting = { state, resolve };
      }),
    close: () => {
      waiting = null;
      server.close();
      server.closeIdleConnections();
    },
  };
};
