import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpenedPackage, packageAmong } from './opened-package.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opened-'));
  for (const name of ['one.zip', '两.ZIP', 'page.html']) writeFileSync(path.join(folder, name), 'x');
  mkdirSync(path.join(folder, 'folder.zip'));
  symlinkSync(path.join(folder, 'one.zip'), path.join(folder, 'link.zip'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<[readonly string[], string | null]>([
  [['one.zip'], 'one.zip'],
  [['--no-sandbox', '.', '两.ZIP'], '两.ZIP'],
  [['missing.zip', 'one.zip'], 'one.zip'],
  [['page.html'], null],
  [['folder.zip'], null],
  [['link.zip'], null],
  [['--x=one.zip'], null],
  [['https://example.cn/one.zip'], null],
  [['one.zip\0.zip'], null],
  [['--intake', 'one.zip'], null],
  [[], null],
])('of %j it takes %s', (words, name) => {
  expect(packageAmong(words, folder)).toBe(name === null ? null : path.join(folder, name));
});

test('it waits until it is taken, and is taken once', () => {
  const opened = createOpenedPackage();
  opened.offer(['one.zip'], folder);
  let told = 0;
  opened.onOffer(() => {
    told += 1;
  });
  expect([opened.take(), opened.take()]).toEqual([path.join(folder, 'one.zip'), null]);
  opened.offer(['page.html'], folder);
  opened.offer([path.join(folder, '两.ZIP')], '/');
  expect([told, opened.take()]).toEqual([1, path.join(folder, '两.ZIP')]);
});
