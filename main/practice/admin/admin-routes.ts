import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { done, refuse } from '../api/outcome.ts';
import { parseBody, parseJson, send, sendRefusal } from '../api/respond.ts';
import type { Events } from '../events.ts';
import { type Faults, faultOrderSchema } from '../faults.ts';
import type { Filings } from '../filings.ts';
import { BODY_BYTES } from '../limits.ts';
import type { Originals } from '../originals.ts';
import { legalActions, type ReviewAction, reviewActions } from '../review/actions.ts';
import type { Reviewer } from '../review/reviewer.ts';
import { sameSecret } from '../secrets.ts';
import type { FilingRow, FilingRows } from '../store/filing-rows.ts';
import type { ReferenceRows } from '../store/reference-rows.ts';
import type { Uploads } from '../uploads.ts';
import { referenceAdminRoutes } from './reference-routes.ts';

/** The reviewer's actions as JSON, a look at what is held, and faults. Bearer admin token. */
export function adminRoutes(deps: {
  adminToken: string;
  rows: FilingRows;
  filings: Filings;
  reviewer: Reviewer;
  originals: Originals;
  uploads: Uploads;
  events: Events;
  faults: Pick<Faults, 'add' | 'clear' | 'list'>;
  reference: ReferenceRows;
}): Hono {
  const { rows, filings, reviewer, faults } = deps;
  const app = new Hono();
  const notFound = refuse(404, 'not-found');

  app.use('/admin/*', bodyLimit({ maxSize: BODY_BYTES }), async (context, next) => {
    const given = /^Bearer (\S+)$/.exec(context.req.header('Authorization') ?? '')?.[1];
    if (!sameSecret(given, deps.adminToken)) return sendRefusal(context, { status: 401, code: 'token-invalid' });
    return next();
  });

  const overview = (row: FilingRow) => ({ ...filings.status(row), actions: legalActions(row) });

  app.get('/admin/filings', (context) => context.json({ filings: rows.all().map(overview) }));

  app.get('/admin/filings/:id', (context) => {
    const row = rows.find(context.req.param('id'));
    if (row === undefined) return send(context, notFound);
    return context.json({
      ...overview(row),
      manifest: rows.manifestOf(row),
      receipt: row.receipt,
      events: deps.events.ofFiling(row.id),
      dispatches: deps.originals.ofFiling(row),
      promises: deps.originals.promisesOf(row),
    });
  });

  /** The digest of the bytes as they lie on disk, computed now. */
  app.get('/admin/filings/:id/documents/:documentId/sha256', async (context) => {
    const row = rows.find(context.req.param('id'));
    const wanted = context.req.param('documentId');
    const document = row && rows.manifestOf(row).documents.find(({ documentId }) => documentId === wanted);
    const file = row && document && deps.uploads.heldFile({ accountId: row.accountId, ...document });
    if (file === undefined) return send(context, notFound);
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    return context.json({ sha256: hash.digest('hex'), sizeBytes: document?.sizeBytes });
  });

  app.post('/admin/filings/:id/:action', async (context) => {
    const action = context.req.param('action') as ReviewAction;
    if (!reviewActions.includes(action)) return send(context, notFound);
    const body = parseJson(await context.req.text());
    if (!body.ok) return sendRefusal(context, body.refusal);
    const changed = reviewer.act(context.req.param('id'), action, body.value);
    return send(context, changed.ok ? done(overview(changed.value)) : changed);
  });

  app.get('/admin/faults', (context) => context.json({ faults: faults.list() }));
  app.post('/admin/faults', async (context) => {
    const order = parseBody(await context.req.text(), faultOrderSchema);
    if (!order.ok) return sendRefusal(context, order.refusal);
    faults.add(order.value);
    return context.json({ faults: faults.list() }, 201);
  });
  app.delete('/admin/faults', (context) => {
    faults.clear();
    return context.body(null, 204);
  });

  app.route('/', referenceAdminRoutes(deps.reference));
  return app;
}
