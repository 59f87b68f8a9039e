// @ts-check
import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { BenchProblem } from '../problem.mjs';

/**
 * A program beside the bench that speaks in lines of JSON on its standard output.
 * @typedef {object} Companion
 * @property {() => Promise<unknown>} next the next thing it says; rejects when it ends or is too slow
 * @property {(line: string) => void} tell
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} name for messages
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs: number }} options `timeoutMs` for one answer
 * @returns {Companion}
 */
export function startCompanion(name, command, args, { env = process.env, timeoutMs }) {
  const child = spawn(command, [...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr = `${stderr}${chunk}`.slice(-2000);
  });
  // What is told to a program that has just ended gets lost; `next` says that it ended.
  child.stdin.on('error', () => {});
  const gone = new Promise((resolve) => child.once('close', resolve));
  const failed = new Promise((resolve) => child.once('error', resolve));
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    next: async () => {
      /** @type {NodeJS.Timeout | undefined} */
      let timer;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, timeoutMs, 'late');
      });
      const said = await Promise.race([lines.next(), failed, late]);
      clearTimeout(timer);
      if (said === 'late') throw new BenchProblem(`${name} said nothing for ${timeoutMs / 1000} s`);
      if (said instanceof Error) throw new BenchProblem(`${name} can't be started: ${said.message}`);
      const { done, value } = /** @type {IteratorResult<string>} */ (said);
      if (done) {
        await gone;
        throw new BenchProblem(`${name} ended: ${stderr.trim().split('\n').slice(-3).join(' / ')}`);
      }
      return JSON.parse(value);
    },
    tell: (line) => child.stdin.write(`${line}\n`),
    stop: async () => {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 5000);
      await Promise.race([gone, failed]);
      clearTimeout(force);
    },
  };
}
