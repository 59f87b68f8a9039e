import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AuthorizationServer, Discovery } from '../../../shared/singleWindow/discovery.ts';
import { practiceTokenRequestSchema } from '../../../shared/singleWindow/discovery.ts';
import { openApiDocument } from '../../../shared/singleWindow/openapi.ts';
import { routes } from '../../../shared/singleWindow/routes.ts';
import type { Accounts } from '../accounts.ts';
import type { Clock } from '../clock.ts';
import type { Keys } from '../keys.ts';
import { parseBody, send, sendRefusal } from './respond.ts';

const practising = {
  name: { zh: '单一窗口信保绿色通道(演练)', en: 'Single window green channel (practice)' },
  mode: 'practice',
} as const;
const standingIn = {
  name: { zh: '单一窗口信保绿色通道(本机替身)', en: 'Single window green channel (stand-in on this computer)' },
  mode: 'real',
} as const;

/** What can be read without a token, and the token itself. */
export function publicRoutes(deps: {
  accounts: Accounts;
  keys: Keys;
  clock: Clock;
  limits: Discovery['limits'];
  issuer: () => string;
  /** Who signs people in, when it isn't this endpoint. */
  authorization: Discovery['authorization'] | undefined;
}): Hono {
  const { accounts, keys, clock, limits, issuer, authorization } = deps;
  const app = new Hono();

  app.get(routes.discovery(), (context) => {
    const discovery: Discovery = {
      ...(authorization === undefined ? practising : { ...standingIn, authorization }),
      versions: ['v1'],
      issuer: issuer(),
      serverTime: clock.isoNow(),
      limits,
      jwks: keys.jwks,
    };
    return context.json(discovery, 200, { 'Cache-Control': 'no-store' });
  });

  app.get(routes.authorizationServer(), (context) => {
    if (authorization !== undefined) return sendRefusal(context, { status: 404, code: 'not-found' });
    const metadata: AuthorizationServer = {
      issuer: issuer(),
      token_endpoint: `${issuer()}${routes.practiceToken()}`,
      jwks_uri: `${issuer()}${routes.jwks()}`,
      grant_types_supported: ['urn:single-window:practice'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['none'],
    };
    return context.json(metadata);
  });

  app.get(routes.jwks(), (context) => context.json(keys.jwks));
  app.get(routes.openApi(), (context) => context.json(openApiDocument(issuer())));

  app.post(routes.practiceToken(), bodyLimit({ maxSize: 16_384 }), async (context) => {
    const request = parseBody(await context.req.text(), practiceTokenRequestSchema);
    if (!request.ok) return sendRefusal(context, request.refusal);
    context.header('Cache-Control', 'no-store');
    return send(context, await accounts.issueToken(request.value));
  });

  return app;
}
