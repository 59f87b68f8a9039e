import { expect, test } from 'vitest';
import { proxyChoices } from './proxy-choices.ts';

const proxy = (host: string, port: number, scheme = 'http') => ({ kind: 'proxy', scheme, host, port });

test.each([
  ['DIRECT', [{ kind: 'direct' }]],
  ['', [{ kind: 'direct' }]],
  ['PROXY proxy.firm:8080', [proxy('proxy.firm', 8080)]],
  ['PROXY a:1; HTTPS b:2;PROXY c; DIRECT', [proxy('a', 1), proxy('b', 2, 'https'), proxy('c', 80), { kind: 'direct' }]],
  ['HTTPS b', [proxy('b', 443, 'https')]],
  ['PROXY [::1]:3128', [proxy('[::1]', 3128)]],
  ['SOCKS5 s:1080; PROXY a:1', [proxy('a', 1)]],
  ['SOCKS s:1080', []],
  ['PROXY a:99999', []],
  ['PROXY a:1 b:2', []],
  ['nonsense', []],
])('%s', (answer, expected) => {
  expect(proxyChoices(answer)).toEqual(expected);
});
