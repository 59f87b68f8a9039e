import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { problemMediaType } from '../../shared/singleWindow/problem.ts';
import { problemBody, type Refusal } from './api/outcome.ts';

/** How long running requests may go on after `close`. */
const GRACE_MS = 2000;

export interface PracticeServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on the first of `ports` that is free and hands requests to `serve`. Throws the last error when none is. */
export async function openServer(deps: {
  host: string;
  ports: readonly number[];
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  log: (line: string) => void;
}): Promise<PracticeServer> {
  const { host, log } = deps;
  let closing = false;
  let port = 0;

  const server = createServer((request, response) => {
    const startedAt = performance.now();
    const path = request.url?.split('?')[0] ?? '';
    response.once('close', () => {
      const how = response.writableFinished ? String(response.statusCode) : 'cut';
      log(`${request.method} ${path} ${how} ${Math.round(performance.now() - startedAt)} ms`);
    });
    // A web page that points a name of its own at 127.0.0.1 comes with that name in Host.
    if (!isOurs(request.headers.host, host, port)) return sendPlain(response, { status: 404, code: 'not-found' });
    if (closing) return sendPlain(response, { status: 503, code: 'unavailable', retryAfterSeconds: 1 });
    deps.serve(request, response).catch((error: unknown) => {
      log(`error ${request.method} ${path}: ${error instanceof Error ? error.stack : String(error)}`);
      if (response.headersSent) response.destroy();
      else sendPlain(response, { status: 500, code: 'internal' });
    });
  });
  // A large upload over a slow line may take hours; a header must not.
  server.requestTimeout = 0;
  server.headersTimeout = 30_000;

  await listenOnFirst(server, host, deps.ports);
  port = portOf(server);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        closing = true;
        const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the endpoint is not listening');
  return address.port;
}

function isOurs(given: string | undefined, host: string, port: number): boolean {
  return given === `${host}:${port}` || given === `localhost:${port}`;
}

function sendPlain(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal.status, {
    'Content-Type': problemMediaType,
    Connection: 'close',
    ...(refusal.retryAfterSeconds === undefined ? {} : { 'Retry-After': refusal.retryAfterSeconds }),
  });
  response.end(JSON.stringify(problemBody(refusal)));
}

async function listenOnFirst(server: Server, host: string, ports: readonly number[]): Promise<void> {
  let failure: unknown;
  for (const port of ports) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
