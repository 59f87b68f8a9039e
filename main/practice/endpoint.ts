import { randomBytes } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Discovery } from '../../shared/singleWindow/discovery.ts';
import { createAccounts } from './accounts.ts';
import { adminRoutes } from './admin/admin-routes.ts';
import { filingRoutes } from './api/filing-routes.ts';
import { publicRoutes } from './api/public-routes.ts';
import { sendRefusal } from './api/respond.ts';
import { createClock } from './clock.ts';
import { consoleRoutes } from './console/console-routes.ts';
import { createEvents } from './events.ts';
import { createFaults } from './faults.ts';
import { createFilings } from './filings.ts';
import { createIdempotency } from './idempotency.ts';
import { openKeys } from './keys.ts';
import { defaultLimits, UPLOAD_EXPIRY_MS } from './limits.ts';
import { createOriginals } from './originals.ts';
import { readTokensOf } from './outside-issuer.ts';
import { createReviewer } from './review/reviewer.ts';
import { openServer } from './server.ts';
import { openDatabase } from './store/database.ts';
import { createFilingRows } from './store/filing-rows.ts';
import { createReferenceRows } from './store/reference-rows.ts';
import { keptSetting } from './store/settings.ts';
import { createSupplementRequests } from './store/supplement-requests.ts';
import { createUploadRows } from './store/upload-rows.ts';
import { createSubmissions } from './submission.ts';
import { createUploadServer, uploadsPath } from './upload-server.ts';
import { createUploads } from './uploads.ts';

export interface PracticeOptions {
  /** Made when missing. One endpoint at a time may use it. */
  readonly dataDir: string;
  /** 0: the port of the last start if it is free, so that upload URLs stay good; otherwise any. */
  readonly port: number;
  readonly host: '127.0.0.1';
  /** Milliseconds since 1970, usually `Date.now`. */
  readonly clock: () => number;
  readonly log: (line: string) => void;
  readonly limits?: Discovery['limits'];
  /** How long an upload may wait for its bytes; 24 hours when absent. */
  readonly uploadExpiryMs?: number;
  /**
   * Stands in for a real endpoint, on this computer only: says that it is one, takes the access tokens of this issuer and
   * gives none itself. For rehearsals and tests of signing in.
   */
  readonly signIn?: { readonly issuer: string; readonly clientId: string };
}

export interface PracticeEndpoint {
  /** Origin without a final slash. */
  readonly url: string;
  readonly adminToken: string;
  /** Ends long polls, lets running requests finish for a moment, closes the database. */
  close(): Promise<void>;
}

/** Starts the practice endpoint: everything in `dataDir`, listening on the loopback interface only. Throws when it can't. */
export async function createPracticeEndpoint(options: PracticeOptions): Promise<PracticeEndpoint> {
  const { dataDir, log, limits = defaultLimits } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const database = openDatabase(dataDir);
  const adminToken = keptSetting(database, 'adminToken', () => randomBytes(24).toString('base64url'));
  let url = '';
  const issuer = () => url;

  const clock = createClock(options.clock);
  const rows = createFilingRows(database);
  const requests = createSupplementRequests(database);
  const uploadRows = createUploadRows(database);
  const reference = createReferenceRows({ database, clock });
  const keys = await openKeys(database);
  const { signIn } = options;
  const accounts = createAccounts({
    database,
    clock,
    ...(signIn === undefined ? {} : { readToken: readTokensOf({ issuer: signIn.issuer, audience: issuer }) }),
  });
  const events = createEvents({ database, clock });
  const idempotency = createIdempotency(database);
  const originals = createOriginals({ database, rows, clock });
  const uploads = await createUploads({
    dataDir,
    rows: uploadRows,
    clock,
    expiryMs: options.uploadExpiryMs ?? UPLOAD_EXPIRY_MS,
    urlOf: (id) => `${url}${uploadsPath}/${id}`,
  });
  const filings = createFilings({ database, rows, requests, uploads, clock, limits });
  const submissions = createSubmissions({
    ...{ database, rows, requests, uploads, events, keys, clock, issuer },
    mode: signIn === undefined ? 'practice' : 'real',
  });
  const reviewer = createReviewer({ database, rows, requests, events, clock });
  const uploadServer = createUploadServer({ uploads, rows: uploadRows, accounts, clock });

  const app = new Hono();
  const listener = getRequestListener(app.fetch);
  const uploadOf = (requestPath: string) => uploadRows.find(requestPath.split('/').at(-1) ?? '');
  const faults = createFaults({
    serve: (request, response) =>
      request.url?.startsWith(`${uploadsPath}/`) ? uploadServer.handle(request, response) : listener(request, response),
    async uploadOffset(requestPath) {
      const row = uploadOf(requestPath);
      const file = row && (await stat(path.join(uploads.directory, row.id)).catch(() => undefined));
      return row && file && { offset: file.size, length: row.sizeBytes };
    },
    expireUpload(requestPath) {
      const row = uploadOf(requestPath);
      if (row !== undefined) uploadRows.setExpiry(row.id, new Date(0).toISOString());
    },
  });

  app.route(
    '/',
    publicRoutes({
      ...{ accounts, keys, clock, limits, issuer },
      authorization: signIn === undefined ? undefined : { ...signIn, scope: 'openid profile offline_access' },
    }),
  );
  app.route('/', adminRoutes({ adminToken, rows, filings, reviewer, originals, uploads, events, faults, reference }));
  app.route('/', consoleRoutes({ adminToken, rows, filings, reviewer, originals, uploads, events, clock, reference }));
  app.route(
    '/',
    filingRoutes({ database, accounts, filings, rows, submissions, originals, events, idempotency, reference }),
  );
  app.notFound((context) => sendRefusal(context, { status: 404, code: 'not-found' }));
  app.onError((error, context) => {
    log(`error ${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return sendRefusal(context, { status: 500, code: 'internal' });
  });

  const lastPort = Number(keptSetting(database, 'port', () => '0'));
  const server = await openServer({
    host: options.host,
    ports: options.port === 0 ? [lastPort, 0] : [options.port],
    serve: faults.serve,
    log,
  });
  url = `http://${options.host}:${server.port}`;
  database.prepare("UPDATE settings SET value = ? WHERE name = 'port'").run([String(server.port)]);

  return {
    url,
    adminToken,
    async close() {
      events.close();
      await server.close();
      database.close();
    },
  };
}
