import { describe, expect, it } from 'vitest';
import { isNear, scannerUrl } from './scanner-address.ts';
import { askScanner } from './scanner-http.ts';

it.each([
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.20', true],
  ['169.254.7.7', true],
  ['127.0.0.1', true],
  ['100.64.0.1', false],
  ['8.8.8.8', false],
  ['0.0.0.0', false],
  ['::1', true],
  ['fe80::1%eth0', true],
  ['fd12::1', true],
  ['2001:db8::1', false],
  ['::ffff:8.8.8.8', false],
  ['::ffff:192.168.1.1', true],
  ['printer.local', false],
])('%s is near: %s', (address, near) => {
  expect(isNear(address)).toBe(near);
});

describe('addresses as people type them', () => {
  it.each([
    ['192.168.1.20', 'http://192.168.1.20/eSCL'],
    [' 192.168.1.20:8080 ', 'http://192.168.1.20:8080/eSCL'],
    ['printer.lan', 'http://printer.lan/eSCL'],
    ['https://192.168.1.20/eSCL/', 'https://192.168.1.20/eSCL'],
    ['http://192.168.1.20/scan?x=1#y', 'http://192.168.1.20/scan'],
    ['[fe80::1]', 'http://[fe80::1]/eSCL'],
    // Another spelling of 127.0.0.1, which the URL itself takes apart.
    ['0x7f000001', 'http://127.0.0.1/eSCL'],
  ])('%s', (typed, href) => {
    const url = scannerUrl(typed);
    expect(url.ok && url.value.href).toBe(href);
  });

  it.each([
    ['', 'scanner-address-invalid'],
    ['not an address', 'scanner-address-invalid'],
    ['file:///etc/passwd', 'scanner-address-invalid'],
    ['http://user:word@192.168.1.2', 'scanner-address-invalid'],
    ['8.8.8.8', 'scanner-address-refused'],
    ['http://[2001:db8::1]/', 'scanner-address-refused'],
    ['http://134744072/', 'scanner-address-refused'],
  ])('%s: %s', (typed, code) => {
    const url = scannerUrl(typed);
    expect(url.ok ? url.value.href : url.error.code).toBe(code);
  });
});

it('an address outside the house is not even connected to', async () => {
  const answer = await askScanner({
    url: new URL('http://8.8.8.8/eSCL'),
    method: 'GET',
    signal: new AbortController().signal,
    timeoutMs: 1000,
    maxBytes: 1000,
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'scanner-address-refused' } });
});
