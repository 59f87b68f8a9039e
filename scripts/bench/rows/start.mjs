// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { programName } from '../../setup/electron-path.mjs';
import { root, run } from '../../setup/run.mjs';
import { prepareRunner } from '../../test/unprivileged.mjs';
import { BenchProblem } from '../problem.mjs';
import { buildPrograms, programFile, writeInput } from '../programs.mjs';
import { medianMark, sideOf } from '../statistics.mjs';
import { provideTools } from '../tools.mjs';

const SECONDS_A_PAIR = 40;
const BLANK_MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800 });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write('ready-to-show\\n');
  });
  window.loadFile('index.html');
});
`;

const sampleSchema = z.object({
  ms: z.number().positive(),
  peakRssBytes: z.number().optional(),
  marks: z.record(z.string(), z.number()).optional(),
});
const resultSchema = z.array(z.object({ ours: sampleSchema, reference: sampleSchema }));

/** @type {import('../index.mjs').Row} */
export const start = {
  plan: ({ cases }) => ({
    name: 'start',
    work: `process start → first screen → a key (Alt+2) → list of ${cases} cases shown; vault opened by the keyring`,
    reference: 'a one-file Electron app, same binary and switches: process start → ready-to-show',
    kind: 'time',
    aim: { direction: 'at-most', limit: 1.25 },
    command: 'electron FOLDER (package.json, main.js with one BrowserWindow, index.html with one word)',
  }),
  measure,
};

/**
 * @param {import('../index.mjs').Settings} settings
 * @returns {Promise<import('../report.mjs').Measured>}
 */
async function measure({ pairs, cases, keep, say }) {
  if (process.platform === 'linux') {
    // Started here and nowhere else, so that nobody's own keyring is touched.
    await provideTools({
      'xvfb-run': 'xvfb',
      'dbus-run-session': 'dbus',
      'gnome-keyring-daemon': 'gnome-keyring',
    });
  }
  await buildPrograms(['seed-cases']);
  const runner = prepareRunner();
  const work = runner.makeFolder();
  try {
    const result = path.join(work, 'pairs.json');
    writeInput('seed-cases', { cases }, work);
    const input = writeInput(
      'session',
      {
        electron: path.join(runner.electronDist, programName),
        options: [
          ...(runner.sandbox ? [] : ['--no-sandbox']),
          ...(process.platform === 'linux' ? ['--password-store=gnome-libsecret'] : []),
        ],
        pairs,
        cases,
        appFolder: runner.root,
        seedFolder: writeSeedApp(work, runner.root),
        blankFolder: writeBlankApp(work),
        work,
        result,
      },
      work,
    );
    const session = path.join(runner.root, 'scripts/bench/start/session.mjs');
    const limitSeconds = (pairs + 2) * SECONDS_A_PAIR;
    const [command = '', ...args] = runner.wrap([...surroundings(limitSeconds), runner.node, session, input]);
    const { code, output } = await run(command, args, {
      cwd: runner.root,
      env: { ...runner.env, ...privateHome(work) },
      timeoutMs: (limitSeconds + 30) * 1000,
    });
    const lines = output.split('\n').filter((line) => line.startsWith('pair '));
    for (const line of lines) say(line);
    if (code !== 0 || !fs.existsSync(result))
      throw new BenchProblem(`the session ended with ${code}: ${output.slice(-1500)}`);
    const measured = resultSchema.parse(JSON.parse(fs.readFileSync(result, 'utf8')));
    return { pairs: measured, ...explain(measured, runner) };
  } finally {
    if (keep) say(`kept in ${work}`);
    else fs.rmSync(work, { recursive: true, force: true });
    runner.dispose();
  }
}

/**
 * @param {readonly import('../statistics.mjs').Pair[]} pairs
 * @param {ReturnType<typeof prepareRunner>} runner
 * @returns {Pick<import('../report.mjs').Measured, 'details' | 'notes'>}
 */
function explain(pairs, runner) {
  const ours = pairs.map((pair) => pair.ours);
  const firstScreen = medianMark(ours, 'firstScreen');
  const reference = sideOf(pairs.map((pair) => pair.reference));
  return {
    details: [
      { name: 'until the first screen (today) is painted', value: firstScreen / reference.medianMs, unit: '×' },
      { name: 'the same', value: firstScreen, unit: 'ms' },
    ],
    notes: [
      'Memory: sum of the peaks of all processes, shared pages counted once for each; ours includes the practice endpoint.',
      ...(runner.note ? [runner.note] : []),
    ],
  };
}

/**
 * A screen and a message bus with an unlocked throw-away keyring, gone with the session.
 * @param {number} limitSeconds
 */
function surroundings(limitSeconds) {
  if (process.platform !== 'linux') return [];
  const unlock = 'printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"';
  return [
    ...['timeout', '--kill-after=5', String(limitSeconds)],
    ...['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24 -noreset'],
    ...['dbus-run-session', '--', 'bash', '-c', unlock, 'session'],
  ];
}

/** @param {string} work */
function privateHome(work) {
  return process.platform === 'linux' ? { HOME: work, XDG_RUNTIME_DIR: work, LANG: 'C.UTF-8' } : {};
}

/**
 * Starts the seeding program under the app's own name, by which the keyring keeps its secret.
 * @param {string} work
 * @param {string} repository
 */
function writeSeedApp(work, repository) {
  const folder = path.join(work, 'seed');
  const { name, productName, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  fs.mkdirSync(folder);
  const main = path.relative(folder, programFile('seed-cases', repository));
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, productName, version, type: 'module', main }),
  );
  return folder;
}

/** @param {string} work */
function writeBlankApp(work) {
  const folder = path.join(work, 'blank');
  fs.mkdirSync(folder);
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'blank', version: '0.0.0', main: 'main.js' }),
  );
  fs.writeFileSync(path.join(folder, 'main.js'), BLANK_MAIN);
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>blank</title><p>Hello');
  return folder;
}
