import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The room may run its own scripts and WebAssembly, load its own fonts and talk to its own origin; nothing else.
 * It stands on every response, because a worker takes the policy of its own script.
 */
export const roomHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
  '.gz': 'application/octet-stream',
};

const notFound = (): Response => new Response(null, { status: 404 });

const decoded = (pathname: string): string | undefined => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
};

/** Serves one of the room's own files; anything outside `root` or of an unlisted kind does not exist. */
export async function serveRoomFile(root: string, request: Request): Promise<Response> {
  const pathname = decoded(new URL(request.url).pathname);
  if (request.method !== 'GET' || pathname === undefined || pathname.includes('\0')) return notFound();
  const file = path.resolve(root, `.${path.posix.sep}${pathname}`);
  const inside = path.relative(root, file);
  const mediaType = mediaTypes[path.extname(file)];
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside) || mediaType === undefined) return notFound();
  const body = await readFile(file).catch(() => undefined);
  return body === undefined
    ? notFound()
    : new Response(new Uint8Array(body), { headers: { 'content-type': mediaType } });
}

/** The same response with the room's policy on it. */
export function withRoomHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(roomHeaders)) response.headers.set(name, value);
  return response;
}
