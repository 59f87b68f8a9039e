import { createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { problemTexts } from '../api/problem-texts.ts';
import type { Clock } from '../clock.ts';
import type { Events } from '../events.ts';
import type { Filings } from '../filings.ts';
import type { Originals } from '../originals.ts';
import { legalActions, type ReviewAction, reviewActions } from '../review/actions.ts';
import type { Reviewer } from '../review/reviewer.ts';
import { sameSecret } from '../secrets.ts';
import type { FilingRow, FilingRows } from '../store/filing-rows.ts';
import type { ReferenceRows } from '../store/reference-rows.ts';
import type { Uploads } from '../uploads.ts';
import { bodyFromForm } from './action-body.ts';
import { consoleCss } from './console-css.ts';
import { consolePage } from './console-page.ts';
import { consoleTexts, type Language } from './console-texts.ts';
import type { Selected } from './console-view.ts';
import { referenceConsoleRoutes } from './reference-routes.ts';

/** The reviewer's page: filings on the left, one filing with its documents, timeline and buttons on the right. */
export function consoleRoutes(deps: {
  adminToken: string;
  rows: FilingRows;
  filings: Filings;
  reviewer: Reviewer;
  originals: Originals;
  uploads: Uploads;
  events: Events;
  clock: Clock;
  reference: ReferenceRows;
}): Hono {
  const { adminToken, rows, filings, reviewer, originals, uploads, events, clock } = deps;
  const app = new Hono();
  // Derived, so that a restart keeps the reviewer signed in and neither value gives the admin token away.
  const derived = (purpose: string) => createHmac('sha256', adminToken).update(purpose).digest('base64url');
  const session = derived('console session');
  const csrf = derived('console form');
  const cookie = { path: '/console', httpOnly: true, sameSite: 'Strict' } as const;

  app.use(
    '/console/*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
    }),
    bodyLimit({ maxSize: 256 * 1024 }),
    async (context, next) => {
      context.header('Cache-Control', 'no-store');
      const token = context.req.query('token');
      if (context.req.method === 'GET' && sameSecret(token, adminToken)) {
        setCookie(context, 'reviewer', session, cookie);
        return context.redirect('/console', 303);
      }
      if (sameSecret(getCookie(context, 'reviewer'), session)) return next();
      return context.text('请用启动时给出的网址打开 / Open this page with the address printed at start', 401);
    },
  );

  const languageOf = (context: Context): Language => (getCookie(context, 'lang') === 'en' ? 'en' : 'zh');

  function select(row: FilingRow): Selected {
    return {
      status: filings.status(row),
      manifest: rows.manifestOf(row),
      events: events.ofFiling(row.id),
      dispatches: originals.ofFiling(row),
      promises: originals.promisesOf(row),
      actions: legalActions(row),
      held: (document) => uploads.heldFile({ accountId: row.accountId, ...document }) !== undefined,
    };
  }

  function page(context: Context, row: FilingRow | undefined, message?: string): Response | Promise<Response> {
    const language = languageOf(context);
    const html = consolePage({
      text: consoleTexts[language],
      language,
      csrf,
      today: clock.isoNow().slice(0, 10),
      list: rows.all().map((each) => filings.status(each)),
      selected: row === undefined ? undefined : select(row),
      message,
    });
    return context.html(html, message === undefined ? 200 : 409);
  }

  app.get('/console/style.css', (context) =>
    context.body(consoleCss, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );

  app.get('/console', (context) => {
    const language = context.req.query('lang');
    if (language === 'zh' || language === 'en') {
      setCookie(context, 'lang', language, cookie);
      return context.redirect('/console', 303);
    }
    return page(context, undefined);
  });

  app.route('/', referenceConsoleRoutes(deps.reference, csrf));

  app.get('/console/filings/:id', (context) => {
    const row = rows.find(context.req.param('id'));
    return row === undefined ? context.redirect('/console', 303) : page(context, row);
  });

  app.post('/console/filings/:id/:action', async (context) => {
    const row = rows.find(context.req.param('id'));
    const action = context.req.param('action') as ReviewAction;
    const form = await context.req.parseBody({ all: true });
    if (row === undefined || !reviewActions.includes(action)) return context.redirect('/console', 303);
    if (!sameSecret(typeof form.csrf === 'string' ? form.csrf : undefined, csrf)) return context.text('CSRF', 403);
    const outcome = reviewer.act(row.id, action, bodyFromForm(action, form));
    if (outcome.ok) return context.redirect(`/console/filings/${row.id}`, 303);
    const { code, detail, errors } = outcome.refusal;
    const language = languageOf(context);
    const where = errors?.map((error) => error.pointer).join(' ');
    return page(context, rows.find(row.id), [problemTexts[code][language], detail, where].filter(Boolean).join(' — '));
  });

  app.get('/console/filings/:id/documents/:documentId', (context) => {
    const row = rows.find(context.req.param('id'));
    const wanted = context.req.param('documentId');
    const document = row && rows.manifestOf(row).documents.find(({ documentId }) => documentId === wanted);
    const file = row && document && uploads.heldFile({ accountId: row.accountId, ...document });
    if (document === undefined || file === undefined) return context.text('404', 404);
    const stream = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array<ArrayBuffer>>;
    return context.body(stream, 200, {
      'Content-Type': document.mediaType,
      'Content-Length': String(document.sizeBytes),
      'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
      'X-Content-Type-Options': 'nosniff',
    });
  });

  return app;
}
