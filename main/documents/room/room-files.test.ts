import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveRoomFile, withRoomHeaders } from './room-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'room-files-'));
  await mkdir(path.join(folder, 'root/pdfjs'), { recursive: true });
  await writeFile(path.join(folder, 'root/index.html'), 'page');
  await writeFile(path.join(folder, 'root/notes.txt'), 'unlisted');
  await writeFile(path.join(folder, 'secret.js'), 'secret');
});
afterAll(() => rm(folder, { recursive: true }));

const serve = (pathname: string, init?: RequestInit) =>
  serveRoomFile(path.join(folder, 'root'), new Request(`app://room${pathname}`, init));

test('serves its own files with their type', async () => {
  const response = await serve('/index.html');
  expect([await response.text(), response.headers.get('content-type')]).toEqual(['page', 'text/html; charset=utf-8']);
});

test.each([
  '/',
  '/missing.js',
  '/notes.txt',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/..%5csecret.js',
  '/%00.js',
  '/%zz',
])('%s does not exist', async (pathname) => {
  expect((await serve(pathname)).status).toBe(404);
});

test('can only be read', async () => {
  expect((await serve('/index.html', { method: 'POST' })).status).toBe(404);
});

test('every response gets the policy, also one that found nothing', () => {
  const { headers } = withRoomHeaders(new Response(null, { status: 404 }));
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
