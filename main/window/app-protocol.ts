import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const appScheme = 'app';
export const appHost = 'main';
export const appUrl = `${appScheme}://${appHost}/index.html`;

/** True for an address of our own page. */
export const isAppPage = (url: string): boolean =>
  URL.canParse(url) && new URL(url).protocol === `${appScheme}:` && new URL(url).host === appHost;

/** Nothing from anywhere but our own files; pictures of documents by capability through `doc:`. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' doc:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const notFound = (): Response => new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } });

/** Serves the built page, and nothing above its folder. */
export const createAppHandler =
  (folder: string) =>
  async (request: Pick<Request, 'url' | 'method'>): Promise<Response> => {
    const url = new URL(request.url);
    if (url.host !== appHost || request.method !== 'GET') return notFound();
    let asked: string;
    try {
      asked = decodeURIComponent(url.pathname);
    } catch {
      return notFound();
    }
    const file = path.resolve(folder, `.${asked === '/' ? '/index.html' : asked}`);
    const relative = path.relative(folder, file);
    const mediaType = mediaTypes[path.extname(file)];
    if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative) || mediaType === undefined)
      return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': mediaType,
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
        },
      });
    } catch {
      return notFound();
    }
  };
