// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findElectron } from '../setup/electron-path.mjs';
import { isRoot, root } from '../setup/run.mjs';

/**
 * How to run programs that open the app, so that Chromium's own sandbox is on where the machine allows it.
 * @typedef {object} Runner
 * @property {string} root the repository, or a copy of it that the other user can read
 * @property {string} node
 * @property {string} electronDist
 * @property {boolean} sandbox false: Chromium needs --no-sandbox
 * @property {string} [note] what is not as it should be, for a line of output
 * @property {(program: readonly string[]) => string[]} wrap puts "as that user" in front of a command
 * @property {NodeJS.ProcessEnv} env
 * @property {(folder: string, probe: string, copyName: string) => string} reachable the folder, or a copy which that user
 * can read; `probe` is a file in it to try
 * @property {() => string} makeFolder a fresh folder that user may write into
 * @property {() => void} dispose
 */

const USER = 'gce2e';
/** Root's own places mean nothing to the other user, or are closed to it. */
const PRIVATE_VARIABLES = ['XDG_RUNTIME_DIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'TMPDIR'];
/** Not needed by a run, or written while it runs. */
const NOT_COPIED = new Set(['.git', '.cache', 'dist-pkg', 'test-results', 'playwright-report', 'demo-out']);

/**
 * Root on Linux becomes the user `gce2e` (made when missing), since Chromium has no sandbox for root.
 * @returns {Runner}
 */
export function prepareRunner() {
  const electron = findElectron();
  if (!electron) throw new Error('No Electron here yet: run `node scripts/setup.mjs` first.');
  const plain = {
    root,
    node: process.execPath,
    electronDist: electron.dist,
    wrap: (/** @type {readonly string[]} */ program) => [...program],
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist },
    reachable: (/** @type {string} */ folder) => folder,
    makeFolder: () => fs.mkdtempSync('/tmp/green-channel-'),
    dispose: () => {},
  };
  if (process.platform !== 'linux') return { ...plain, makeFolder: makeOwnFolder, sandbox: true };
  if (!isRoot) return withSandboxCheck({ ...plain, makeFolder: makeOwnFolder });
  const home = homeOfUser();
  if (!home) {
    return {
      ...plain,
      sandbox: false,
      note: `no user ${USER} and it can't be made: running as root, without Chromium's sandbox`,
    };
  }
  return withSandboxCheck(asUser(home, electron.dist));
}

function makeOwnFolder() {
  const parent = path.join(root, 'test-results');
  fs.mkdirSync(parent, { recursive: true });
  return fs.mkdtempSync(path.join(parent, 'run-'));
}

/**
 * @param {string} home
 * @param {string} electronDist
 * @returns {Omit<Runner, 'sandbox'>}
 */
function asUser(home, electronDist) {
  const wrap = (/** @type {readonly string[]} */ program) => ['runuser', '-u', USER, '--', ...program];
  const stage = fs.mkdtempSync('/var/tmp/green-channel-stage-');
  fs.chmodSync(stage, 0o755);
  /** @type {(original: string, probe: string, copyName: string, leaveOut?: ReadonlySet<string>) => string} */
  const reachable = (original, probe, copyName, leaveOut) => {
    if (succeeds(wrap(['test', '-r', path.join(original, probe)]))) return original;
    const copy = path.join(stage, copyName);
    copyReadable(original, copy, leaveOut ?? new Set());
    return copy;
  };
  const env = { ...process.env, HOME: home, USER, LOGNAME: USER };
  for (const name of PRIVATE_VARIABLES) Reflect.deleteProperty(env, name);
  const dist = reachable(electronDist, 'resources/default_app.asar', 'electron');
  return {
    root: reachable(root, 'node_modules/.package-lock.json', 'repository', NOT_COPIED),
    node: path.join(
      reachable(path.dirname(process.execPath), path.basename(process.execPath), 'node'),
      path.basename(process.execPath),
    ),
    electronDist: dist,
    wrap,
    env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: dist },
    reachable,
    makeFolder: () => {
      const folder = fs.mkdtempSync('/tmp/green-channel-');
      spawnSync('chown', [USER, folder]);
      return folder;
    },
    dispose: () => fs.rmSync(stage, { recursive: true, force: true }),
  };
}

/**
 * Copies a folder so that everybody can read it: hard links where they do (no time, no space), else real copies.
 * @param {string} from
 * @param {string} to
 * @param {ReadonlySet<string>} leaveOut names at the top
 */
function copyReadable(from, to, leaveOut) {
  const entries = fs.readdirSync(from).filter((name) => !leaveOut.has(name));
  const sources = entries.map((name) => path.join(from, name));
  fs.mkdirSync(to, { mode: 0o755 });
  const linked = succeeds(['cp', '-al', '-t', to, ...sources]);
  const closed = spawnSync('find', [to, '!', '-type', 'l', '!', '-perm', '-004', '-print', '-quit'], {
    encoding: 'utf8',
  });
  if (linked && closed.stdout === '') return;
  fs.rmSync(to, { recursive: true, force: true });
  fs.mkdirSync(to, { mode: 0o755 });
  if (!succeeds(['cp', '-a', '-t', to, ...sources]) || !succeeds(['chmod', '-R', 'a+rX', to])) {
    throw new Error(`could not copy ${from} to ${to} for the user ${USER}`);
  }
}

/** Home folder of the user, who is made when missing; undefined when that fails. */
function homeOfUser() {
  if (!succeeds(['id', '-u', USER]) && !succeeds(['useradd', '-m', USER])) return undefined;
  const entry = spawnSync('getent', ['passwd', USER], { encoding: 'utf8' }).stdout ?? '';
  return entry.split(':')[5] || undefined;
}

/**
 * Whether Chromium's sandbox can work for the user whose commands `wrap` makes: it needs user namespaces, which
 * containers and some distributions deny.
 * @param {Runner['wrap']} [wrap]
 */
export function sandboxIsPossible(wrap = (program) => [...program]) {
  return process.platform !== 'linux' || succeeds(wrap(['unshare', '--user', '--map-root-user', 'true']));
}

/**
 * @param {Omit<Runner, 'sandbox'>} runner
 * @returns {Runner}
 */
function withSandboxCheck(runner) {
  if (sandboxIsPossible(runner.wrap)) return { ...runner, sandbox: true };
  return { ...runner, sandbox: false, note: "this machine denies user namespaces: running without Chromium's sandbox" };
}

/** @param {readonly string[]} program */
function succeeds(program) {
  const [command = '', ...args] = program;
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
