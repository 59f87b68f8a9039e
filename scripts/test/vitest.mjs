// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, run } from '../setup/run.mjs';

/** @typedef {import('./report.mjs').Outcome} Outcome */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: { status: string }[] }} FileResult */

/**
 * Runs Vitest projects and returns one outcome for each.
 * @param {readonly { project: string, name: string, owns: (file: string) => boolean }[]} parts `owns` tells by its path whether a test file belongs to the project
 * @param {number} timeoutMs
 * @returns {Promise<Outcome[]>}
 */
export async function runVitest(parts, timeoutMs) {
  const startedAt = Date.now();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vitest-'));
  const resultFile = path.join(folder, 'result.json');
  try {
    const { code, output } = await run(
      process.execPath,
      [
        path.join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--passWithNoTests',
        ...parts.flatMap(({ project }) => ['--project', project]),
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${resultFile}`,
      ],
      { timeoutMs, env: { ...process.env, NO_COLOR: '1' } },
    );
    const durationMs = Date.now() - startedAt;
    const files = readResult(resultFile);
    const said = code === 124 ? `${output}\nstopped: still running after ${timeoutMs / 60_000} minutes` : output;
    let told = false;
    const outcomes = parts.map(({ name, owns }) => {
      const counts = count(files.filter((file) => owns(path.relative(root, file.name))));
      // The projects ran together, so the first that failed speaks for all.
      const output = told ? '' : said;
      told ||= counts.failed > 0;
      return { name, ...counts, output, durationMs };
    });
    return code !== 0 && outcomes.every((outcome) => outcome.failed === 0) ? blameFirst(outcomes) : outcomes;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Vitest failed but no single test did (it crashed, or an error escaped every test): that is one failure too.
 * @param {Outcome[]} outcomes
 */
function blameFirst(outcomes) {
  return outcomes.map((outcome, index) => (index === 0 ? { ...outcome, failed: 1 } : outcome));
}

/** @param {readonly FileResult[]} files */
function count(files) {
  const statuses = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  // A file that couldn't even be loaded has no tests to fail.
  const unloadable = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed)).length;
  return {
    passed: statuses.filter((status) => status === 'passed').length,
    failed: statuses.filter((status) => status === 'failed').length + unloadable,
    skipped: statuses.filter((status) => status !== 'passed' && status !== 'failed').length,
  };
}

/** @param {{ status: string }} test */
function isFailed(test) {
  return test.status === 'failed';
}

/**
 * @param {string} file
 * @returns {FileResult[]}
 */
function readResult(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}
