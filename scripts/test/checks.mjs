// @ts-check
import path from 'node:path';
import { root, run } from '../setup/run.mjs';
import { printOutcome } from './report.mjs';
import { runVitest } from './vitest.mjs';

/** @typedef {import('./report.mjs').Outcome} Outcome */

const TIMEOUT_MS = 5 * 60_000;
const STRUCTURE_TEST = path.join('scripts', 'checks', 'repository.test.ts');

/** Commands that are one check each: name, program in node_modules, arguments. */
const COMMANDS = /** @type {const} */ ([
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['types, Electron 33', 'typescript/bin/tsc', ['-p', 'tsconfig.electron33.json']],
  ['lint, format', '@biomejs/biome/bin/biome', ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=40']],
  ['dead code', 'knip/bin/knip.js', ['--no-progress']],
]);

/**
 * Everything that needs no build and no screen: types, lint, dead code, structure, unit tests. Prints a line each.
 * @returns {Promise<Outcome[]>}
 */
export async function runChecks() {
  /** @type {Outcome[]} */
  const outcomes = [];
  const done = (/** @type {Outcome} */ outcome) => {
    printOutcome(outcome);
    outcomes.push(outcome);
  };
  // Two lanes for two cores: the tests, and everything else one after the other.
  await Promise.all([
    runVitest(
      [
        { project: 'structure', name: 'layers, cycles', owns: (file) => file === STRUCTURE_TEST },
        { project: 'unit', name: 'unit tests', owns: (file) => file !== STRUCTURE_TEST },
      ],
      TIMEOUT_MS,
    ).then((results) => results.forEach(done)),
    runCommands(done),
  ]);
  return outcomes;
}

/** @param {(outcome: Outcome) => void} done */
async function runCommands(done) {
  for (const [name, program, args] of COMMANDS) {
    const startedAt = Date.now();
    const { code, output } = await run(process.execPath, [path.join(root, 'node_modules', program), ...args], {
      timeoutMs: TIMEOUT_MS,
      env: { ...process.env, NO_COLOR: '1' },
    });
    const passed = code === 0;
    done({
      name,
      passed: passed ? 1 : 0,
      failed: passed ? 0 : 1,
      skipped: 0,
      output,
      durationMs: Date.now() - startedAt,
    });
  }
}
