// @ts-check
// Reads invented trade papers as real files in the real document room: PDFs with text, scans, photos.
//   node scripts/bench/reading.mjs [--count 40] [--seed N] [--json FILE] [--keep FOLDER]   (after `npm run build`)
// Prints precision and recall a field. Exit code 1 when an aim is missed: ≥ 0.95 and ≥ 0.8 for text, ≥ 0.9 and ≥ 0.6 else.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { outFolder } from '../build/freshness.mjs';
import { electronPath } from '../setup/electron-path.mjs';
import { isRoot, root } from '../setup/run.mjs';
import { onScreen } from '../start/on-screen.mjs';
import { sandboxIsPossible } from '../test/unprivileged.mjs';
import { buildPrograms, programFile } from './programs.mjs';

/** @typedef {{ there: number, proposed: number, right: number, precision: number, recall: number }} Figure */
/** @typedef {{ papers: number, kindsRight: number, doubts: string[], msPerPaper: number, all: Figure, fields: Record<string, Figure>, mistakes: string[] }} Figures */

const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({ options: { count: text, seed: text, json: text, keep: text } });
const font = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
/** @type {Readonly<Record<string, { precision: number, recall: number }>>} */
const aims = {
  clean: { precision: 0.95, recall: 0.8 },
  scan: { precision: 0.9, recall: 0.6 },
  photo: { precision: 0.9, recall: 0.6 },
};

if (onScreen(import.meta.filename)) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'green-channel-reading-'));
  try {
    process.exitCode = report(await measured(folder)) ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder for everything that is made
 * @returns {Promise<Record<string, Figures>>}
 */
async function measured(folder) {
  await buildPrograms(['read-papers']);
  const program = JSON.stringify(programFile('read-papers'));
  fs.writeFileSync(path.join(folder, 'package.json'), '{"name":"reading-bench","type":"module","main":"main.js"}');
  fs.writeFileSync(path.join(folder, 'main.js'), `import ${program};\n`);
  if (values.keep) fs.mkdirSync(values.keep, { recursive: true });
  const input = path.join(folder, 'input.json');
  const settings = {
    out: outFolder,
    font: path.join(root, font),
    count: Number(values.count ?? 40),
    seed: Number(values.seed ?? 20260305),
    renditions: Object.keys(aims),
    keep: values.keep === undefined ? null : path.resolve(values.keep),
  };
  fs.writeFileSync(input, JSON.stringify(settings));
  const sandbox = !isRoot && sandboxIsPossible();
  const args = [...(sandbox ? [] : ['--no-sandbox']), `--user-data-dir=${path.join(folder, 'profile')}`, folder, input];
  const electron = spawn(electronPath(), args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  for await (const part of electron.stdout) said += part;
  return JSON.parse(said.trim().split('\n').at(-1) || '{}');
}

/** @param {Record<string, Figures>} figures */
function report(figures) {
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  let met = Object.keys(figures).length > 0;
  for (const [rendition, { papers, kindsRight, msPerPaper, all, fields, doubts }] of Object.entries(figures)) {
    console.log(
      `${rendition}: ${papers} papers, ${kindsRight} kinds right, ${doubts.length} doubts about good pages, ${msPerPaper} ms a paper`,
    );
    for (const [field, figure] of [...Object.entries(fields), ['all', all]].filter(isThere)) {
      const { there, precision, recall } = figure;
      console.log(
        `  ${field.padEnd(22)} ${there} there, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      );
    }
    const aim = aims[rendition];
    met &&= aim !== undefined && all.precision >= aim.precision && all.recall >= aim.recall;
  }
  return met;
}

/**
 * @param {any[]} entry
 * @returns {entry is [string, Figure]}
 */
function isThere(entry) {
  return entry[1].there > 0;
}
