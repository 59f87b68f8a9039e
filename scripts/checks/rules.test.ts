import { describe, expect, test } from 'vitest';
import { checkSources, type Findings } from './repository.ts';

/** A small tree that keeps every rule; each test breaks it in one place. */
const SOUND = {
  'main/index.ts': "import { app } from 'electron';\nimport { open } from './cases/open.ts';\nopen(app);\n",
  'main/cases/open.ts':
    "import fs from 'node:fs';\nimport type { Case } from '../../shared/claim/case.ts';\nexport const open = (x: unknown): Case => ({ fs, x });\n",
  'main/ipc/register.ts': "import { ipcMain } from 'electron';\nexport const on = () => ipcMain;\n",
  'main/ipc/preload.ts': "import { ipcRenderer } from 'electron';\nexport const call = () => ipcRenderer;\n",
  'main/documents/room/messages.ts': "import { z } from 'zod';\nexport const Message = z.string();\n",
  'main/documents/room/preload.ts': "import { ipcRenderer } from 'electron';\nexport const port = () => ipcRenderer;\n",
  'main/documents/room/page/room.ts': "import { Message } from '../messages.ts';\nMessage.parse(window.name);\n",
  'main/practice/index.ts':
    "import { Hono } from 'hono';\nimport http from 'node:http';\nexport const app = [new Hono(), http];\n",
  'renderer/bridge.ts': 'export const bridge = (window as unknown as { bridge: unknown }).bridge;\n',
  'renderer/app/shell.tsx':
    "import { useState } from 'react';\nimport './shell.css';\nimport { bridge } from '../bridge.ts';\nexport const Shell = () => <p title={document.title}>{String(useState(bridge))}</p>;\n",
  'renderer/app/shell.css': 'p { color: green; }\n',
  'shared/claim/case.ts':
    'export type Case = { fs: unknown; x: unknown };\nexport const day = (ms: number) => new Date(ms);\n',
  'shared/claim/case.test.ts':
    "import { test } from 'vitest';\nimport { day } from './case.ts';\ntest('x', () => day(Date.now()));\n",
  'e2e/story.ts': "import { test } from '@playwright/test';\nexport { test };\n",
};

function check(changes: Record<string, string>): Findings {
  return checkSources(new Map(Object.entries({ ...SOUND, ...changes })), () => false);
}

test('the sound tree has no findings', () => {
  expect(check({})).toEqual({ layers: [], browser: [], globals: [], cycles: [], size: [] });
});

describe('layers', () => {
  const LAYER_BREAKS: readonly [string, string, string, RegExp][] = [
    ['shared imports node', 'shared/a.ts', "import fs from 'node:fs';", /without Node/],
    ['shared imports node without its prefix', 'shared/a.ts', "import fs from 'fs';", /without Node/],
    ['shared imports electron', 'shared/a.ts', "import { app } from 'electron';", /can't import electron/],
    ['shared imports a package', 'shared/a.ts', "import { Hono } from 'hono';", /package hono/],
    ['shared imports main', 'shared/a.ts', "import { open } from '../main/cases/open.ts';", /can't import main/],
    ['shared imports renderer', 'shared/a.ts', "export * from '../renderer/bridge.ts';", /can't import renderer/],
    ['renderer imports main', 'renderer/a.ts', "import { open } from '../main/cases/open.ts';", /can't import main/],
    [
      'renderer imports a type of main',
      'renderer/a.ts',
      "import type { open } from '../main/cases/open.ts';",
      /import main/,
    ],
    [
      'renderer names a type of main',
      'renderer/a.ts',
      "export type T = import('../main/cases/open.ts').X;",
      /import main/,
    ],
    ['renderer loads main late', 'renderer/a.ts', "void import('../main/cases/open.ts');", /can't import main/],
    ['renderer imports electron', 'renderer/a.ts', "import { ipcRenderer } from 'electron';", /can't import electron/],
    ['renderer imports node', 'renderer/a.ts', "import path from 'node:path';", /without Node/],
    [
      'renderer test imports main',
      'renderer/a.test.ts',
      "import { open } from '../main/cases/open.ts';",
      /import main/,
    ],
    ['practice imports the app', 'main/practice/a.ts', "import { open } from '../cases/open.ts';", /can't import main/],
    ['practice imports electron', 'main/practice/a.ts', "import { app } from 'electron';", /can't import electron/],
    ['practice imports another package', 'main/practice/a.ts', "import x from 'pdf-lib';", /package pdf-lib/],
    [
      'main imports practice',
      'main/cases/a.ts',
      "import { app } from '../practice/index.ts';",
      /can't import practice/,
    ],
    ['main imports React', 'main/cases/a.ts', "import { useState } from 'react';", /package react/],
    [
      'main imports renderer',
      'main/cases/a.ts',
      "import { bridge } from '../../renderer/bridge.ts';",
      /import renderer/,
    ],
    ['somebody imports the root', 'main/cases/a.ts', "import '../index.ts';", /composition root/],
    ['a test imports the root', 'main/cases/a.test.ts', "import '../index.ts';", /composition root/],
    ['ipcMain outside ipc', 'main/cases/a.ts', "import { app, ipcMain } from 'electron';", /ipcMain belongs/],
    [
      'ipcRenderer outside a preload',
      'main/window/a.ts',
      "import { ipcRenderer } from 'electron';",
      /ipcRenderer belongs/,
    ],
    ['ipcMain in the room', 'main/documents/room/preload.ts', "import { ipcMain } from 'electron';", /ipcMain belongs/],
    ['all of electron at once', 'main/cases/a.ts', "import * as electron from 'electron';", /by name/],
    ['preload imports node', 'main/ipc/preload.ts', "import fs from 'node:fs';", /without Node/],
    ['room page imports node', 'main/documents/room/page/a.ts', "import fs from 'node:fs';", /without Node/],
    [
      'room page imports electron',
      'main/documents/room/page/a.ts',
      "import { app } from 'electron';",
      /import electron/,
    ],
    [
      'room page imports main',
      'main/documents/room/page/a.ts',
      "import { open } from '../../../cases/open.ts';",
      /import main/,
    ],
    ['product imports a test file', 'shared/a.ts', "import './claim/case.test.ts';", /for tests only/],
    ['product imports a fake', 'main/cases/a.ts', "import './fake-clock.ts';", /doesn't exist/],
    ['e2e imports main', 'e2e/a.ts', "import { open } from '../main/cases/open.ts';", /can't import main/],
    ['a file that is not there', 'shared/a.ts', "import { x } from './nowhere.ts';", /doesn't exist/],
    ['a file outside every area', 'shared/a.ts', "import { x } from '../tool.ts';", /doesn't exist/],
  ];
  test.each(LAYER_BREAKS)('%s', (_name, file, text, expected) => {
    const { layers } = check({ [file]: text });
    expect(layers).toHaveLength(1);
    expect(layers[0]).toMatch(expected);
    expect(layers[0]).toContain(`${file}:1`);
  });

  test('an integration test in main may talk to the practice endpoint', () => {
    const file = "import { app } from '../practice/index.ts';\n";
    expect(check({ 'main/outbox/send.itest.ts': file }).layers).toEqual([]);
  });
});

describe('browser code', () => {
  test('node reached through a file of the room', () => {
    const { browser } = check({
      'main/documents/room/messages.ts':
        "import { createHash } from 'node:crypto';\nexport const Message = createHash;\n",
    });
    expect(browser).toHaveLength(1);
    expect(browser[0]).toMatch(/messages\.ts: node:crypto .* reached from main\/documents\/room\/page\/room\.ts/);
  });
});

describe('globals', () => {
  test.each([
    ['Date.now', 'export const f = () => Date.now();'],
    ['new Date()', 'export const f = () => new Date();'],
    ['new Date()', 'export const f = () => Date();'],
    ['Math.random', 'export const f = () => ({ a: [Math.random()] });'],
    ['process.env', 'export const f = (x = process.env) => x;'],
    ['window', 'export const f = () => typeof window;'],
    ['document', 'export class A { b = document!.title; }'],
    ['document.title', 'export class A { b = document.title; }'],
    ['fetch', "export const f = { fetch: fetch('x') };"],
    ['crypto.randomUUID', 'export const f = () => crypto.randomUUID();'],
  ])('%s in shared: %s', (name, text) => {
    const { globals } = check({ 'shared/a.ts': text });
    expect(globals).toEqual([`shared/a.ts:1: shared is pure, it can't use ${name}; pass it in`]);
  });

  test.each([
    'export const f = (process: string) => process;',
    'export const f = (document: { fetch: number }) => document.fetch;',
    "export const f = { window: 1, 'document': 2 };",
    'export type F = typeof fetch; export type D = Document;',
    'export const f = ({ fetch }: { fetch: () => void }) => fetch();',
    'export const f = (now: Date) => new Date(now) instanceof Date;',
    'export interface Clock { process(window: string): void }',
    "import { document } from './claim/case.ts'; export { document };",
  ])('nothing wrong in shared with: %s', (text) => {
    expect(check({ 'shared/a.ts': text }).globals).toEqual([]);
  });

  test.each([
    ['window.bridge', 'export const b = window.bridge;'],
    ['window', "export const b = window['bridge'];"],
    ['window', 'export const b = (window as unknown as { bridge: unknown }).bridge;'],
    ['window', 'export const { bridge } = window;'],
    ['globalThis.bridge', 'export const b = globalThis.bridge;'],
  ])('%s in a renderer file that is not the bridge: %s', (name, text) => {
    const { globals } = check({ 'renderer/cases/list.ts': text });
    expect(globals).toEqual([`renderer/cases/list.ts:1: only renderer/bridge.ts touches ${name}`]);
  });

  test("the window's own members are free", () => {
    expect(check({ 'renderer/app/keys.ts': "window.addEventListener('blur', () => {});" }).globals).toEqual([]);
  });
});

describe('cycles', () => {
  test('two files', () => {
    const { cycles } = check({
      'shared/a.ts': "import type { B } from './b.ts';\nexport type A = B;\n",
      'shared/b.ts': "import type { A } from './a.ts';\nexport type B = A | 1;\n",
    });
    expect(cycles).toEqual(['shared/a.ts → shared/b.ts → shared/a.ts']);
  });
  test('three files, one of them by re-export', () => {
    const { cycles } = check({
      'shared/a.ts': "export * from './b.ts';\n",
      'shared/b.ts': "import { c } from './c.ts';\nexport const b = c;\n",
      'shared/c.ts': "import * as a from './a.ts';\nexport const c: unknown = a;\n",
    });
    expect(cycles).toEqual(['shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts']);
  });
  test('a file that imports itself', () => {
    expect(check({ 'shared/a.ts': "import './a.ts';\n" }).cycles).toEqual(['shared/a.ts → shared/a.ts']);
  });
});

describe('size', () => {
  test('400 lines pass, 401 do not', () => {
    const lines = (count: number) => '// line\n'.repeat(count);
    expect(check({ 'shared/a.ts': lines(400), 'shared/b.css': lines(401) }).size).toEqual([
      'shared/b.css: 401 lines, split it',
    ]);
  });
});
