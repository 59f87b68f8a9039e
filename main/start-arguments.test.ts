import { expect, test } from 'vitest';
import { readStartArguments } from './start-arguments.ts';

test('without words the app runs its own endpoint', () => {
  expect(readStartArguments(['app', '--user-data-dir=/x'])).toEqual({
    practiceEndpoint: null,
    smoke: false,
    intake: null,
  });
});

test.each(['http://127.0.0.1:4000', 'http://localhost:1', 'http://[::1]:8080'])('%s is on this computer', (address) => {
  expect(readStartArguments([`--practice-endpoint=${address}`, '--smoke'])).toEqual({
    practiceEndpoint: address,
    smoke: true,
    intake: null,
  });
});

test.each(['http://192.168.1.5:4000', 'https://window.example.cn', 'http://127.0.0.1.example.cn', 'nonsense', ''])(
  '%s is not, and the app does not start with it',
  (address) => {
    expect(() => readStartArguments([`--practice-endpoint=${address}`])).toThrow(/loopback/);
  },
);

test('files behind --intake are to be taken in and nothing else', () => {
  expect(readStartArguments(['app', '.', '--intake', '/a/b.pdf', '--no-sandbox', '/c d.tif']).intake).toEqual([
    '/a/b.pdf',
    '/c d.tif',
  ]);
});
