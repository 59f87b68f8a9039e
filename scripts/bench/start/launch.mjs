// @ts-check
import { spawn } from 'node:child_process';
import { peakRssOfTree } from '../memory.mjs';
import { attachToPage, openDebugger } from './debugger-pipe.mjs';
import { useFirstScreen } from './first-screen.mjs';

const RUN_LIMIT_MS = 60_000;
const QUIT_LIMIT_MS = 10_000;

/** @typedef {{ readonly electron: string, readonly options: readonly string[] }} Runtime */
/** @typedef {import('node:child_process').ChildProcess} Child */

/**
 * Starts Electron on a folder, waits until `ready` is satisfied, notes the memory, and quits.
 * @param {Runtime} runtime
 * @param {readonly string[]} args
 * @param {(child: Child, clock: () => number) => Promise<Readonly<Record<string, number>>>} ready its marks, in ms after the process was started; `ready` is the one that counts
 * @returns {Promise<import('../statistics.mjs').Sample>}
 */
async function launch({ electron, options }, args, ready) {
  const startedAt = performance.now();
  const child = spawn(electron, [...options, '--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr = `${stderr}${chunk}`.slice(-4000);
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const ended = gone.then((code) => Promise.reject(new Error(`Electron ended with ${code}: ${stderr}`)));
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not ready after ${RUN_LIMIT_MS / 1000} s: ${stderr}`)), RUN_LIMIT_MS);
  });
  try {
    const marks = await Promise.race([ready(child, () => performance.now() - startedAt), ended, late]);
    const { ready: ms = Number.NaN, ...others } = marks;
    return { ms, peakRssBytes: child.pid === undefined ? undefined : peakRssOfTree(child.pid), marks: others };
  } finally {
    clearTimeout(timer);
    ended.catch(() => {});
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), QUIT_LIMIT_MS);
    await gone;
    clearTimeout(force);
  }
}

/**
 * The app: until the list of cases is shown, which a key has opened.
 * @param {Runtime} runtime
 * @param {{ folder: string, profile: string, cases: number }} app
 */
export function launchApp(runtime, { folder, profile, cases }) {
  return launch(runtime, [`--user-data-dir=${profile}`, folder], async (child, clock) => {
    const inspector = openDebugger(writable(child.stdio[3]), readable(child.stdio[4]));
    const session = await attachToPage(inspector, 'app://');
    const { homeAt, listAt } = await useFirstScreen(inspector, session, cases, clock);
    return { ready: listAt, firstScreen: homeAt };
  });
}

/**
 * The one-file app: until it says that its window is ready to be shown.
 * @param {Runtime} runtime
 * @param {{ folder: string, profile: string }} app
 */
export function launchBlank(runtime, { folder, profile }) {
  return launch(runtime, [`--user-data-dir=${profile}`, folder], (child, clock) => said(child, 'ready-to-show', clock));
}

/**
 * @param {Child} child
 * @param {string} word
 * @param {() => number} clock
 * @returns {Promise<{ ready: number }>}
 */
function said(child, word, clock) {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes(word)) resolve({ ready: clock() });
    });
  });
}

/** @param {Child['stdio'][number] | undefined} stream */
function writable(stream) {
  if (stream && 'write' in stream) return stream;
  throw new Error('no pipe to the debugger');
}

/** @param {Child['stdio'][number] | undefined} stream */
function readable(stream) {
  if (stream && 'read' in stream) return stream;
  throw new Error('no pipe from the debugger');
}
