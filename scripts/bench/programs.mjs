// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { nodeConfig, nodeTargets } from '../build/targets.mjs';
import { electronPath } from '../setup/electron-path.mjs';
import { root } from '../setup/run.mjs';
import { BenchProblem } from './problem.mjs';
import { timedProcess } from './timed-process.mjs';

/** Below node_modules, where the bundles find libsql and sodium-native, and outside what is packed. */
const FOLDER = 'node_modules/.cache/green-channel-bench';

/**
 * Bundles programs of `programs/` from the app's own sources, built as main is.
 * @param {readonly string[]} names
 */
export async function buildPrograms(names) {
  const { build } = await import('vite');
  const like = nodeTargets.find(({ entry }) => entry === 'main/index.ts');
  if (!like) throw new Error('scripts/build/targets.mjs has no main/index.ts');
  for (const name of names) {
    const target = { ...like, entry: `scripts/bench/programs/${name}.ts`, folder: '', file: `${name}.mjs` };
    await build(nodeConfig(target, path.join(root, FOLDER), false));
  }
}

/**
 * Path of a bundled program below the repository or a copy of it.
 * @param {string} name
 * @param {string} [repository]
 */
export function programFile(name, repository = root) {
  return path.join(repository, FOLDER, `${name}.mjs`);
}

/** Environment in which Electron is Node: the same V8, crypto and allocator that the app's processes have. */
export const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };

/**
 * Runs a bundled program in Electron's Node; `input` reaches it as a JSON file, its last line of output is JSON.
 * @template T
 * @param {string} name
 * @param {unknown} input
 * @param {{ folder: string, timeoutMs: number, answer: import('zod').ZodType<T> }} options `folder`: for the file
 * @returns {Promise<{ sample: import('./statistics.mjs').Sample, answer: T }>}
 */
export async function runProgram(name, input, { folder, timeoutMs, answer }) {
  const inputFile = writeInput(name, input, folder);
  const { stdout, ...sample } = await timedProcess(electronPath(), [programFile(name), inputFile], {
    env: asNode,
    timeoutMs,
  });
  return { sample, answer: answer.parse(lastLine(name, stdout)) };
}

/**
 * @param {string} name
 * @param {unknown} input
 * @param {string} folder
 */
export function writeInput(name, input, folder) {
  const file = path.join(folder, `${name}.json`);
  fs.writeFileSync(file, JSON.stringify(input));
  return file;
}

/**
 * @param {string} name
 * @param {string} stdout
 * @returns {unknown}
 */
function lastLine(name, stdout) {
  try {
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  } catch {
    throw new BenchProblem(`${name} answered nothing readable: ${stdout.slice(-200)}`);
  }
}
