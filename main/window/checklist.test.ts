import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { appUrl, contentSecurityPolicy } from './app-protocol.ts';
import { pagePreferences, silentPreferences } from './preferences.ts';

// The part of Electron's security checklist that can be seen without a window; docs/security.md has the whole table.

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sourcesIn = (folder: string): { file: string; text: string }[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /\.(tsx?|html)$/.test(file) && !/\.i?test\.ts|\/testing\/|\/test-/.test(file))
    .map((file) => ({ file, text: read(file).replace(/^\s*(\/\/|\/?\*).*$/gm, '') }));
const main = sourcesIn('main').filter(({ file }) => !file.startsWith('main/practice/'));
const renderer = sourcesIn('renderer');
const filesWith = (pattern: RegExp, among = main): string[] =>
  among
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .toSorted();

test('1: the page loads nothing from outside the app', () => {
  expect(contentSecurityPolicy).not.toMatch(/https?:|wss?:|\*/);
  expect(contentSecurityPolicy.split('; ')).toContain("connect-src 'none'");
  expect(filesWith(/(src|href)="https?:/, renderer)).toEqual([]);
});

describe.each([
  ['page', pagePreferences('/preload.cjs')],
  ['silent', silentPreferences],
] as const)('the preferences of a %s window', (_name, preferences) => {
  test('2, 3, 4, 6, 11: no Node, its own context, sandboxed, same origin, no webview; and they can not be changed', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    });
    expect(Object.isFrozen(preferences)).toBe(true);
  });
  test('8, 9, 10: nothing insecure, experimental or switched on in Blink', () => {
    expect(preferences.allowRunningInsecureContent ?? false).toBe(false);
    expect(preferences.experimentalFeatures ?? false).toBe(false);
    expect('enableBlinkFeatures' in preferences).toBe(false);
  });
});

test('2, 3, 4, 6, 8, 9, 10, 11: no window anywhere undoes one of them', () => {
  const undone =
    /nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false|allowRunningInsecureContent: true|experimentalFeatures: true|enableBlinkFeatures|webviewTag: true|allowpopups/;
  expect(filesWith(undone)).toEqual([]);
  expect(filesWith(/<webview/, renderer)).toEqual([]);
  // Windows are opened here only, each with preferences that are tested (the room's in e2e/security/room.spec.ts).
  expect(filesWith(/new (electron\.)?BrowserWindow\(/)).toEqual([
    'main/documents/room/room-window.ts',
    'main/index.ts',
    'main/workspace/build-door.ts',
  ]);
  expect(filesWith(/webPreferences: (pagePreferences\(|\{ \.\.\.silentPreferences)/)).toEqual([
    'main/printing/print-pages.ts',
    'main/window/main-window.ts',
  ]);
});

test('4: the sandbox is on for every renderer', () => {
  expect(read('main/index.ts')).toMatch(/app\.enableSandbox\(\)/);
});

test('5: every session is guarded', () => {
  expect(read('main/index.ts')).toMatch(/guardSession\(session\.defaultSession\)/);
  expect(filesWith(/fromPartition\(/)).toEqual(['main/documents/room/room-window.ts', 'main/workspace/build-door.ts']);
  expect(read('main/workspace/build-door.ts')).toMatch(/fromPartition\(partition\);\s+guardSession\(opened\)/);
  expect(read('main/documents/room/room-window.ts')).toMatch(
    /setPermissionRequestHandler\(\(_contents, _permission, answer\) => answer\(false\)\)/,
  );
});

test('7: the policy of the page', () => {
  const parts = contentSecurityPolicy.split('; ');
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(parts).toContain(part);
  expect(contentSecurityPolicy).not.toMatch(/unsafe-|data:|blob:/);
});

test('12, 13, 14: every window there will ever be is guarded from its first moment', () => {
  expect(read('main/index.ts')).toMatch(/^guardAllContents\(app\);$/m);
});

test('15: the system is handed addresses in two places, never as they came', () => {
  expect(filesWith(/shell\.openExternal\b/)).toEqual(['main/index.ts', 'main/workspace/build-door.ts']);
  for (const file of ['main/index.ts', 'main/workspace/build-door.ts'])
    expect(read(file).match(/shell\.openExternal/g)).toEqual(
      read(file)
        .match(/openInBrowser\(\(address\) => shell\.openExternal/g)
        ?.map(() => 'shell.openExternal'),
    );
});

test('16: the Electron that is built for is named exactly, and a current one', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number(devDependencies.electron?.split('.')[0])).toBeGreaterThanOrEqual(45);
});

test('18: nothing is loaded by file:', () => {
  expect(appUrl).toMatch(/^app:/);
  expect(filesWith(/\.loadFile\(|loadURL\(\s*['"`]file:/)).toEqual([]);
});

test('19: the fuses', () => {
  const fuses = /electronFuses:\n((?: {2}.*\n)+)/.exec(read('electron-builder.yml'))?.[1] ?? '';
  expect(
    Object.fromEntries(
      fuses
        .trim()
        .split('\n')
        .map((line) => line.trim().split(': ')),
    ),
  ).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
  });
});

test('20: the preload gives three functions and keeps Electron to itself', () => {
  const preload = read('main/ipc/preload.ts');
  expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
  expect(preload.match(/^ {2}(\w+): /gm)?.map((line) => line.trim())).toEqual([
    'invoke:',
    'addDroppedFiles:',
    'onEvent:',
  ]);
  expect(filesWith(/contextBridge/)).toEqual(['main/ipc/preload.ts']);
});
