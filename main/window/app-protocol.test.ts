import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy, createAppHandler } from './app-protocol.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'app-protocol-'));
  mkdirSync(path.join(root, 'page'));
  writeFileSync(path.join(root, 'page/index.html'), '<!doctype html>');
  writeFileSync(path.join(root, 'page/notes.txt'), 'no known type');
  writeFileSync(path.join(root, 'secret.js'), 'outside');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ask = (url: string, method = 'GET'): Promise<Response> =>
  createAppHandler(path.join(root, 'page'))({ url, method });

test('our page comes with its policy', async () => {
  const response = await ask('app://main/');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'app://main/..%2fsecret.js',
  'app://main/%2e%2e/secret.js',
  'app://main/%2e%2e%2fsecret.js',
  'app://main/%',
  'app://main/notes.txt',
  'app://main/missing.js',
  'app://other/index.html',
])('%s is not there', async (url) => {
  expect((await ask(url)).status).toBe(404);
});

test('only reading is possible', async () => {
  expect((await ask('app://main/index.html', 'POST')).status).toBe(404);
});

test.each(["default-src 'none'", "script-src 'self'", "connect-src 'none'", "require-trusted-types-for 'script'"])(
  'the policy keeps %s',
  (part) => {
    expect(contentSecurityPolicy.split('; ')).toContain(part);
    expect(contentSecurityPolicy).not.toMatch(/unsafe/);
  },
);
