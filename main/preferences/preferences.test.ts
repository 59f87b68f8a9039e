import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPreferences } from './preferences.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'preferences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['', 'zh-CN'],
  ['en-US', 'en'],
  ['de', 'en'],
])('a system in %s starts in %s', (system, expected) => {
  expect(openPreferences(folder, system).get().locale).toBe(expected);
});

test('what is chosen is there at the next start, whatever the system speaks', () => {
  openPreferences(folder, 'en').update({ locale: 'zh-CN', theme: 'dark' });
  expect(openPreferences(folder, 'en').get()).toMatchObject({ locale: 'zh-CN', theme: 'dark' });
});

test('a broken file is put aside, not overwritten', () => {
  writeFileSync(path.join(folder, 'preferences.json'), '{"version":1,');
  const preferences = openPreferences(folder, 'en');
  preferences.update({ theme: 'dark' });
  expect(readFileSync(path.join(folder, 'preferences.broken.json'), 'utf8')).toBe('{"version":1,');
  expect(existsSync(path.join(folder, 'preferences.json'))).toBe(true);
});
