import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLibreOffice } from './find-libreoffice.ts';
import { createOfficePages } from './office-pages.ts';
import { createRunLimited, defaultRunLimits, type RunProgram } from './run-limited.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'office-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;
async function* read() {
  yield Buffer.from('a workbook');
}

/** Stands for LibreOffice: writes what it was given behind a mark. */
const program: RunProgram = async (_program, args, options) => {
  const outdir = args[args.indexOf('--outdir') + 1] ?? '';
  const input = args.at(-1) ?? '';
  expect(options.folder).toBe(outdir);
  expect(await readFile(path.join(outdir, 'profile/user/registrymodifications.xcu'), 'utf8')).toContain(
    'DisableMacrosExecution',
  );
  writeFileSync(path.join(outdir, 'document.pdf'), `%PDF of ${await readFile(input, 'utf8')}`);
  return true;
};

const wholeOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString();
};

test('the file is given to the program, its PDF comes back, and nothing stays', async () => {
  const pdf = await createOfficePages({ findProgram: async () => '/usr/bin/soffice', run: program, tempRoot: folder })({
    ending: 'xlsx',
    read,
    signal,
  });
  expect(pdf === undefined ? undefined : await wholeOf(pdf.open())).toBe('%PDF of a workbook');
  await pdf?.dispose();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['there is no program', program, undefined],
  ['it fails', async () => false, '/usr/bin/soffice'],
  ['it makes nothing', async () => true, '/usr/bin/soffice'],
] as const)('when %s there are no pages, and nothing stays', async (_name, run, found) => {
  const pages = createOfficePages({ findProgram: async () => found, run, tempRoot: folder });
  expect(await pages({ ending: 'docx', read, signal })).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(process.platform === 'linux')('a program that does not end is ended, with what it started', async () => {
  const run = createRunLimited({ ...defaultRunLimits, timeoutMs: 300 });
  expect(await run('/bin/sh', ['-c', 'sleep 600 & sleep 600'], { folder, signal })).toBe(false);
  expect(await run('/bin/sh', ['-c', 'true'], { folder, signal })).toBe(true);
  expect(await run('/no/such/program', [], { folder, signal })).toBe(false);
});

test('LibreOffice is looked for where it is installed, never in the current folder', async () => {
  const soffice = path.join(folder, 'soffice');
  writeFileSync(soffice, '', { mode: 0o755 });
  const places = { platform: 'linux' as const, programFolders: [] };
  expect(await findLibreOffice({ ...places, searchPath: `.:${folder}` })).toBe(soffice);
});
