// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../setup/run.mjs';
import { prepareRunner } from './unprivileged.mjs';

/** @typedef {import('./report.mjs').Outcome} Outcome */

/** A hung Electron shows as silence, so the whole run has an end. */
const TIMEOUT_MS = Number(process.env.E2E_TIMEOUT_MS ?? 25 * 60_000);

/**
 * Runs Playwright against the build in out/, as an unprivileged user and on a screen of its own where the system has
 * these, and leaves its results in test-results/. Playwright's own lines go straight to the terminal.
 * The tests see ELECTRON_OVERRIDE_DIST_PATH (which Electron) and E2E_NO_SANDBOX=1 when Chromium must go without.
 * @param {readonly string[]} args for Playwright, such as a file name or --grep
 * @returns {Promise<Outcome>}
 */
export async function runE2e(args) {
  const startedAt = Date.now();
  const runner = prepareRunner();
  if (runner.note) console.log(`${'e2e'.padEnd(20)}${runner.note}`);
  const folder = runner.makeFolder();
  const resultFile = path.join(folder, 'result.json');
  try {
    const playwright = path.join(runner.root, 'node_modules/@playwright/test/cli.js');
    const results = path.join(folder, 'results');
    const program = [runner.node, playwright, 'test', ...args, '--output', results, '--reporter=list,json'];
    // -noreset: else the screen is remade when its last window closes, and whoever comes just then finds none.
    const screen = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24 -noreset'] : [];
    const code = await runWithLimit(runner.wrap([...screen, ...program]), {
      cwd: runner.root,
      env: {
        ...runner.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile,
        DBUS_SESSION_BUS_ADDRESS: 'disabled:',
        ...(runner.sandbox ? {} : { E2E_NO_SANDBOX: '1' }),
      },
    });
    const counted = count(resultFile);
    const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
    keepResults(results);
    return { name: 'e2e', ...counted, failed, output: '', durationMs: Date.now() - startedAt };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    runner.dispose();
  }
}

/**
 * @param {readonly string[]} program
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
function runWithLimit([command = '', ...args], options) {
  return new Promise((resolve) => {
    // A group of its own, so that the end reaches xvfb-run, Playwright and every Electron.
    const ownGroup = process.platform !== 'win32';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'], detached: ownGroup });
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      try {
        if (ownGroup && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // Already gone.
      }
    };
    const timer = setTimeout(() => {
      console.log(`e2e: stopped, still running after ${TIMEOUT_MS / 60_000} minutes`);
      end('SIGTERM');
      setTimeout(end, 5_000, 'SIGKILL').unref();
    }, TIMEOUT_MS);
    const interrupted = () => end('SIGTERM');
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    child.on('error', (error) => {
      clearTimeout(timer);
      console.log(`e2e: ${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(code ?? 1);
    });
  });
}

/** @param {string} resultFile */
function count(resultFile) {
  try {
    const { stats, errors } = JSON.parse(fs.readFileSync(resultFile, 'utf8'));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      secondTry: stats.flaky,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * Traces and pictures of failures, back into the repository and readable by whoever started the run.
 * @param {string} results
 */
function keepResults(results) {
  if (!fs.existsSync(results)) return;
  const kept = path.join(root, 'test-results/e2e');
  fs.rmSync(kept, { recursive: true, force: true });
  fs.cpSync(results, kept, { recursive: true });
}
