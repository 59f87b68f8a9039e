// @ts-check
// A real OpenID provider on loopback, in a process of its own, and the browser that a person would sit at: stories and
// integration tests start it, ask it at /control, and end it. Says its address as one JSON line.
import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import { parseArgs } from 'node:util';
import Provider from 'oidc-provider';

const { values } = parseArgs({
  options: {
    'access-seconds': { type: 'string', default: '3600' },
    'refresh-seconds': { type: 'string', default: '86400' },
    'skew-seconds': { type: 'string', default: '0' },
    /** What it calls itself in its answers, when that is not what it is. */
    'calls-itself': { type: 'string' },
  },
});
const accessTokenTTL = Number(values['access-seconds']);
const realNow = Date.now;
Date.now = () => realNow() + 1000 * Number(values['skew-seconds']);

const server = http.createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('not listening');
const issuer = `http://127.0.0.1:${address.port}`;

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const provider = new Provider(values['calls-itself'] ?? issuer, {
  clients: [
    {
      client_id: 'green-channel',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['http://127.0.0.1/signed-in'],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'test' }] },
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, name: `${sub}(测试)` }) }),
  rotateRefreshToken: true,
  cookies: { keys: ['test'] },
  ttl: {
    AccessToken: accessTokenTTL,
    AuthorizationCode: 60,
    Grant: 86_400,
    IdToken: 3600,
    Interaction: 600,
    RefreshToken: Number(values['refresh-seconds']),
    Session: 86_400,
  },
  features: {
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, resource) => ({
        scope: '',
        audience: resource,
        accessTokenFormat: 'jwt',
        accessTokenTTL,
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
});
const answer = provider.callback();

/** What it does with the next requests, and what was asked of it. */
const mood = { isDown: false, losesNextToken: false };
/** @type {string[]} */
const asked = [];

/** @param {http.IncomingMessage} request */
const bodyOf = async (request) => {
  let text = '';
  for await (const part of request) text += part;
  return text === '' ? {} : JSON.parse(text);
};

/**
 * The person at the browser: goes where the pages send them, signs in and agrees (or not). Answers the last page.
 * @param {{ url: string, name: string, refuses?: boolean, alter?: Record<string, string> }} walk
 */
const walk = async ({ url, name, refuses = false, alter = {} }) => {
  /** @type {Map<string, string>} */
  const cookies = new Map();
  let at = url;
  /** @type {RequestInit} */
  let next = {};
  for (let steps = 0; steps < 20; steps += 1) {
    const isBack = new URL(at).origin !== issuer;
    if (isBack) {
      const back = new URL(at);
      for (const [key, value] of Object.entries(alter)) {
        if (value === '') back.searchParams.delete(key);
        else back.searchParams.set(key, value);
      }
      at = back.href;
    }
    const headers = isBack ? {} : { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') };
    const page = await fetch(at, { ...next, headers: { ...next.headers, ...headers }, redirect: 'manual' });
    for (const line of page.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(key, value);
    }
    const to = page.headers.get('location');
    next = {};
    if (to !== null) {
      at = new URL(to, at).href;
      continue;
    }
    const text = await page.text();
    if (isBack || !at.includes('/interaction/'))
      return { status: page.status, url: at, text, headers: Object.fromEntries(page.headers) };
    if (refuses) {
      at = `${at}/abort`;
      continue;
    }
    const isLogin = /name="login"/.test(text);
    next = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: isLogin ? `prompt=login&login=${encodeURIComponent(name)}&password=x` : 'prompt=consent',
    };
  }
  throw new Error('the sign-in pages go in a circle');
};

server.on('request', async (request, response) => {
  const path = new URL(request.url ?? '', issuer).pathname;
  try {
    if (path === '/control/mood') {
      Object.assign(mood, await bodyOf(request));
      response.end('{}');
    } else if (path === '/control/asked') response.end(JSON.stringify(asked));
    else if (path === '/control/walk') response.end(JSON.stringify(await walk(await bodyOf(request))));
    else {
      asked.push(`${request.method} ${path}`);
      if (mood.isDown) {
        response.writeHead(503).end();
        return;
      }
      if (path === '/token' && mood.losesNextToken) {
        mood.losesNextToken = false;
        // It has done its work; nobody hears of it.
        response.end = () => {
          response.socket?.destroy();
          return response;
        };
      }
      answer(request, response);
    }
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
process.stdout.write(`${JSON.stringify({ issuer })}\n`);
