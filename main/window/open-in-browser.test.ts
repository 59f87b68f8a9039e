import { expect, test } from 'vitest';
import { openInBrowser } from './open-in-browser.ts';

const tried = async (address: string): Promise<string[]> => {
  const opened: string[] = [];
  await openInBrowser(async (one) => void opened.push(one))(address).catch(() => undefined);
  return opened;
};

test.each([
  'https://sso.example.com/authorize?x=1',
  'http://127.0.0.1:8123/console',
  'http://localhost/',
  'http://[::1]/',
])('%s goes to the browser', async (address) => {
  expect(await tried(address)).toEqual([address]);
});

test.each([
  'http://example.com/',
  'http://127.0.0.1.example.com/',
  'https://user:word@example.com/',
  'file:///etc/passwd',
  'file://server/share/x.exe',
  '\\\\server\\share\\x.exe',
  'smb://server/share',
  'javascript:alert(1)',
  'data:text/html,x',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'vbscript:x',
  'mailto:x@example.com',
  'green-channel://x',
  'app://main/index.html',
  '',
])('%s goes nowhere', async (address) => {
  expect(await tried(address)).toEqual([]);
});
