// @ts-check
// Measures the app against reference programs, each pair in the same run; `npm run bench` builds first.
//   node scripts/bench/index.mjs [--only NAME[,NAME]] [--json FILE] [--pairs N] [--large] [--keep]
//                                [--cases N] [--pages N] [--size MEGABYTES]
//   --large: also what takes minutes (dossier-scans with ten times the pages); --keep: leave what was made, to run by hand
// Exit code 0: everything asked for was measured, whether or not it meets its aim. 1: something couldn't be.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { outFolder } from '../build/freshness.mjs';
import { findElectron } from '../setup/electron-path.mjs';
import { describeMachine } from './machine.mjs';
import { BenchProblem } from './problem.mjs';
import { rowLines, rowResult } from './report.mjs';
import { dossierScans } from './rows/dossier-scans.mjs';
import { search } from './rows/search.mjs';
import { selfCheckRow } from './rows/self-check.mjs';
import { start } from './rows/start.mjs';
import { upload } from './rows/upload.mjs';

/**
 * @typedef {object} Settings
 * @property {number} pairs
 * @property {number} cases in the list of `start`
 * @property {number} pages scans of `dossier-scans`
 * @property {number} sizeMb bytes of `upload`, in millions
 * @property {boolean} large also measure what takes minutes: memory with ten times the scans
 * @property {boolean} keep leave what was made, for runs by hand
 * @property {string} folder for everything that is made
 * @property {(line: string) => void} say
 */

/** @typedef {{ plan: (settings: Settings) => import('./report.mjs').RowPlan, measure: (settings: Settings) => Promise<import('./report.mjs').Measured> }} Row */

/** @type {Readonly<Record<string, Row>>} */
const rows = { start, 'dossier-scans': dossierScans, search, upload, 'self-check': selfCheckRow };
const USAGE = `usage: npm run bench -- [--only ${Object.keys(rows).join(',')}] [--json FILE] [--pairs N] [--large] [--keep] [--cases N] [--pages N] [--size MEGABYTES]`;

/** More running programs than this share of the cores, and what is measured has to wait for them. */
const BUSY_SHARE = 0.5;

process.exitCode = await run();

async function run() {
  const asked = readArguments();
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  if (!findElectron() || !fs.existsSync(path.join(outFolder, 'main/index.js'))) {
    console.error('bench: no Electron or no build here; run `npm run bench`, which sees to both');
    return 1;
  }
  const machine = describeMachine();
  /** @type {import('./report.mjs').RowResult[]} */
  const results = [];
  /** @type {{ name: string, why: string }[]} */
  const unmeasured = [];
  for (const name of asked.only) {
    const row = rows[name];
    if (!row) continue;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'green-channel-bench-'));
    const settings = { ...asked.settings, folder, say: (/** @type {string} */ line) => said(name, line) };
    try {
      const result = rowResult(row.plan(settings), await row.measure(settings));
      results.push(result);
      console.log(rowLines(result).join('\n'));
    } catch (error) {
      const why =
        error instanceof BenchProblem ? error.message : String((error instanceof Error && error.stack) || error);
      unmeasured.push({ name, why });
      console.error(`${name.padEnd(16)}not measured: ${why}`);
    } finally {
      if (!settings.keep) fs.rmSync(folder, { recursive: true, force: true });
      else if (fs.readdirSync(folder).length > 0) settings.say(`kept in ${folder}`);
      else fs.rmdirSync(folder);
    }
  }
  const { processor, cores, memoryGb, system, node, electron } = machine;
  console.log(`machine: ${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, Electron ${electron}`);
  if (machine.loadAtStart > BUSY_SHARE * cores) {
    console.log(
      `The machine was busy with other work (load ${machine.loadAtStart} at the start): measure again when it is quiet.`,
    );
  }
  if (asked.json) {
    const report = { measuredAt: new Date().toISOString(), machine, rows: results, unmeasured };
    fs.writeFileSync(asked.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  return unmeasured.length === 0 ? 0 : 1;
}

function readArguments() {
  /** @type {Record<string, string | boolean | undefined>} */
  let values = {};
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    values = parseArgs({
      options: {
        only: text,
        json: text,
        pairs: text,
        cases: text,
        pages: text,
        size: text,
        large: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
  const only = values.only === undefined ? Object.keys(rows) : String(values.only).split(',');
  const count = (/** @type {string} */ name, /** @type {number} */ usual) => Number(values[name] ?? usual);
  const numbers = {
    pairs: count('pairs', 7),
    cases: count('cases', 1000),
    pages: count('pages', 200),
    sizeMb: count('size', 200),
  };
  const sound = Object.values(numbers).every((number) => Number.isInteger(number) && number > 0);
  if (!sound || only.some((name) => !(name in rows))) return undefined;
  return {
    only,
    json: values.json === undefined ? undefined : path.resolve(String(values.json)),
    settings: { ...numbers, large: values.large === true, keep: values.keep === true },
  };
}

/**
 * @param {string} name
 * @param {string} line
 */
function said(name, line) {
  console.log(`${name.padEnd(16)}${line}`);
}
