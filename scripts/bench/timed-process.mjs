// @ts-check
import { spawn } from 'node:child_process';
import { peakRssOf } from './memory.mjs';
import { BenchProblem } from './problem.mjs';

/** The kernel keeps the peak itself; what can be missed is what a process takes in its last moments. */
const LOOK_EVERY_MS = 20;

/**
 * Runs one program from start to end. Rejects with a BenchProblem when it fails or takes too long.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeoutMs: number }} options
 * @returns {Promise<import('./statistics.mjs').Sample & { stdout: string }>}
 */
export function timedProcess(command, args, { env = process.env, cwd, timeoutMs }) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, [...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const { pid } = child;
    /** @type {number | undefined} */
    let peakRssBytes;
    const look = setInterval(() => {
      peakRssBytes = (pid === undefined ? undefined : peakRssOf(pid)) ?? peakRssBytes;
    }, LOOK_EVERY_MS);
    const limit = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    let ms = 0;
    child.once('exit', () => {
      ms = performance.now() - startedAt;
    });
    const settle = () => {
      clearInterval(look);
      clearTimeout(limit);
    };
    child.once('error', (error) => {
      settle();
      reject(new BenchProblem(`${command} can't be started: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      settle();
      if (code === 0) resolve({ ms, peakRssBytes, stdout });
      else reject(new BenchProblem(`${command} ended with ${code ?? signal}: ${lastLines(stderr || stdout)}`));
    });
  });
}

/** @param {string} text */
function lastLines(text) {
  return text.trim().split('\n').slice(-3).join(' / ').slice(-500);
}
