import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { signingKeySchema } from '../../../shared/singleWindow/discovery.ts';
import { submissionSchema, withdrawalSchema } from '../../../shared/singleWindow/filing.ts';
import { originalsDispatchSchema, promiseUpdateSchema } from '../../../shared/singleWindow/originals.ts';
import { referenceKindSchema } from '../../../shared/singleWindow/reference.ts';
import { idempotencyKeyHeader, idempotencyReplayedHeader, routes } from '../../../shared/singleWindow/routes.ts';
import type { Account, Accounts } from '../accounts.ts';
import { requestMood } from '../clock.ts';
import type { Events } from '../events.ts';
import type { Filings } from '../filings.ts';
import type { Idempotency, JsonAnswer } from '../idempotency.ts';
import { BODY_BYTES, MAX_WAIT_SECONDS } from '../limits.ts';
import type { Originals } from '../originals.ts';
import type { Database } from '../store/database.ts';
import type { FilingRow, FilingRows } from '../store/filing-rows.ts';
import type { ReferenceRows } from '../store/reference-rows.ts';
import type { Submissions } from '../submission.ts';
import { withdraw } from '../withdrawal.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import { parseBody, parseJson, send, sendRefusal } from './respond.ts';

interface Env {
  Variables: { account: Account };
}

const ok = (body: unknown): Outcome<JsonAnswer> => done({ status: 200, body });

/** Another signature of the right shape: the last characters of the JWS are replaced. */
const spoiled = (jws: string) => `${jws.slice(0, -8)}${jws.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`;

const etagOf = (row: FilingRow) => `"${row.version}"`;

/** A whole number of a query parameter between 0 and `max`, `fallback` when absent, `undefined` when it is something else. */
function wholeNumber(text: string | undefined, fallback: number, max: number): number | undefined {
  if (text === undefined) return fallback;
  return /^\d{1,15}$/.test(text) ? Math.min(Number(text), max) : undefined;
}

/** The /v1 resources except the uploads, all behind a bearer token. */
export function filingRoutes(deps: {
  database: Database;
  accounts: Accounts;
  filings: Filings;
  rows: FilingRows;
  submissions: Submissions;
  originals: Originals;
  events: Events;
  idempotency: Idempotency;
  reference: ReferenceRows;
}): Hono<Env> {
  const { accounts, filings, rows, submissions, originals, events, reference } = deps;
  const app = new Hono<Env>();

  app.use('/v1/*', async (context, next) => {
    const account = await accounts.authenticate(context.req.header('Authorization'));
    if (!account.ok) return sendRefusal(context, account.refusal);
    context.set('account', account.value);
    context.header('Cache-Control', 'no-store');
    return next();
  });
  app.use(
    '/v1/*',
    bodyLimit({
      maxSize: BODY_BYTES,
      onError: (context) => sendRefusal(context, { status: 413, code: 'body-too-large' }),
    }),
  );

  /** Runs a POST once for its Idempotency-Key. */
  async function once(context: Context<Env>, work: (text: string) => Promise<Outcome<JsonAnswer>>): Promise<Response> {
    const text = await context.req.text();
    const scope = {
      accountId: context.get('account').id,
      key: context.req.header(idempotencyKeyHeader),
      request: `${context.req.path}\n${text}`,
    };
    const outcome = await deps.idempotency.once(scope, () => work(text));
    if (!outcome.ok) return sendRefusal(context, outcome.refusal);
    if (outcome.value.replayed) context.header(idempotencyReplayedHeader, 'true');
    return context.json(outcome.value.body as object, outcome.value.status);
  }

  function filingOf(context: Context<Env>): Outcome<FilingRow> {
    const row = rows.find(context.req.param('filingId') ?? '', context.get('account').id);
    return row === undefined ? refuse(404, 'not-found') : done(row);
  }

  app.post(routes.signingKey(), (context) =>
    once(context, async (text) => {
      const body = parseBody(text, signingKeySchema);
      if (!body.ok) return body;
      const kept = await accounts.setSigningKey(context.get('account').id, body.value.publicJwk);
      return kept.ok ? ok(kept.value) : kept;
    }),
  );

  app.post('/v1/filings', (context) =>
    once(context, async (text) => {
      const body = parseJson(text);
      return body.ok ? filings.lodge(context.get('account'), body.value) : body;
    }),
  );

  app.get('/v1/filings/:filingId', (context) => {
    const filing = filingOf(context);
    if (!filing.ok) return sendRefusal(context, filing.refusal);
    context.header('ETag', etagOf(filing.value));
    if (context.req.header('If-None-Match') === etagOf(filing.value)) return context.body(null, 304);
    return context.json(filings.status(filing.value));
  });

  app.get('/v1/filings/:filingId/documents', async (context) => {
    const filing = filingOf(context);
    return filing.ok ? context.json(await filings.documents(filing.value)) : sendRefusal(context, filing.refusal);
  });

  app.get('/v1/filings/:filingId/receipt', (context) => {
    const filing = filingOf(context);
    const receipt = filing.ok ? filing.value.receipt : null;
    return receipt === null ? sendRefusal(context, { status: 404, code: 'not-found' }) : context.json({ jws: receipt });
  });

  app.post('/v1/filings/:filingId/submission', async (context) => {
    const response = await once(context, async (text) => {
      const filing = filingOf(context);
      if (!filing.ok) return filing;
      const body = parseBody(text, submissionSchema);
      if (!body.ok) return body;
      const receipt = await submissions.submit(context.get('account'), filing.value, body.value);
      return receipt.ok ? ok({ jws: receipt.value }) : receipt;
    });
    if (!response.ok || requestMood.getStore()?.spoilSignature !== true) return response;
    const { jws } = (await response.json()) as { jws: string };
    return context.json({ jws: spoiled(jws) });
  });

  app.post('/v1/filings/:filingId/withdrawal', (context) =>
    once(context, async (text) => {
      const filing = filingOf(context);
      if (!filing.ok) return filing;
      const body = parseBody(text, withdrawalSchema);
      if (!body.ok) return body;
      const expected = context.req.header('If-Match');
      if (expected !== undefined && expected !== etagOf(filing.value)) return refuse(412, 'precondition-failed');
      const changed = withdraw(deps, filing.value, body.value);
      return changed.ok ? ok(filings.status(changed.value)) : changed;
    }),
  );

  app.get('/v1/events', async (context) => {
    const after = wholeNumber(context.req.query('after'), 0, Number.MAX_SAFE_INTEGER);
    const wait = wholeNumber(context.req.query('wait'), 0, MAX_WAIT_SECONDS);
    if (after === undefined || wait === undefined)
      return sendRefusal(context, { status: 400, code: 'malformed-request' });
    const page = await events.waitForPage(context.get('account').id, after, wait * 1000, context.req.raw.signal);
    if (requestMood.getStore()?.duplicateEvents !== true) return context.json(page);
    return context.json({ ...page, events: page.events.flatMap((event) => [event, event]) });
  });

  app.post('/v1/cases/:caseNo/originals', (context) =>
    once(context, async (text) => {
      const body = parseBody(text, originalsDispatchSchema);
      if (!body.ok) return body;
      const answer = originals.dispatch(context.get('account').id, context.req.param('caseNo'), body.value);
      return answer.ok ? ok(answer.value) : answer;
    }),
  );

  app.post('/v1/cases/:caseNo/original-promises', (context) =>
    once(context, async (text) => {
      const body = parseBody(text, promiseUpdateSchema);
      if (!body.ok) return body;
      const answer = originals.promise(context.get('account').id, context.req.param('caseNo'), body.value);
      return answer.ok ? ok(answer.value) : answer;
    }),
  );

  app.get('/v1/reference/:kind', (context) => {
    const kind = referenceKindSchema.safeParse(context.req.param('kind'));
    if (!kind.success) return sendRefusal(context, { status: 404, code: 'not-found' });
    const limit = wholeNumber(context.req.query('limit'), 200, 500);
    const page = limit ? reference.page(kind.data, context.req.query('changedSince'), limit) : undefined;
    return send(context, page === undefined ? refuse(400, 'malformed-request') : done(page));
  });

  return app;
}
