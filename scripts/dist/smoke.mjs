// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../setup/run.mjs';
import { prepareRunner } from '../test/unprivileged.mjs';
import { packagedApp } from './inspect-package.mjs';

const TIMEOUT_MS = 60_000;

/**
 * Starts the packed app once with an empty profile, as an ordinary user with Chromium's sandbox where that is possible,
 * and waits for it to say that its first window has loaded.
 * @returns {Promise<{ ok: boolean, said: string, note: string | undefined }>}
 */
export async function smokeTest() {
  const runner = prepareRunner();
  const profile = runner.makeFolder();
  try {
    const app = packagedApp();
    const program = path.join(runner.reachable(app.folder, 'resources/app.asar', 'package'), app.program);
    const screen = process.platform === 'linux' ? ['xvfb-run', '-a'] : [];
    const args = ['--smoke', `--user-data-dir=${profile}`, ...(runner.sandbox ? [] : ['--no-sandbox'])];
    const [command = '', ...rest] = runner.wrap([...limit, ...screen, program, ...args]);
    const { code, output } = await run(command, rest, {
      cwd: path.parse(program).root,
      env: { ...runner.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
      timeoutMs: TIMEOUT_MS + 10_000,
    });
    const line = output.split('\n').find((text) => /smoke\W+ok/.test(text));
    const said = line ?? `exit code ${code}\n${output.trim()}`;
    return { ok: code === 0 && line !== undefined, said, note: runner.note };
  } finally {
    fs.rmSync(profile, { recursive: true, force: true });
    runner.dispose();
  }
}

/** `timeout` ends the whole group, xvfb-run's children too, which a plain kill of the first process would leave. */
const limit = process.platform === 'linux' ? ['timeout', '--kill-after=5', String(TIMEOUT_MS / 1000)] : [];
