// @ts-check
// `npm run dist`: the unpacked app for this system in dist-pkg/, with production fuses, checked and started once.
//   node scripts/dist.mjs [--skip-build]
import fs from 'node:fs';
import path from 'node:path';
import { packagedApp, wrongContents, wrongFuses } from './dist/inspect-package.mjs';
import { smokeTest } from './dist/smoke.mjs';
import { findElectron } from './setup/electron-path.mjs';
import { root, run } from './setup/run.mjs';
import { runNode } from './start/run-node.mjs';

const PACKAGING_TIMEOUT_MS = 10 * 60_000;

await runNode('scripts/setup.mjs', '--quiet');
if (!process.argv.includes('--skip-build')) await runNode('scripts/build.mjs');
const electron = findElectron();
if (!electron) throw new Error('No Electron: run `node scripts/setup.mjs`.');
if (electron.source === 'registry') {
  console.log(
    `${'dist'.padEnd(20)}packed around Electron ${electron.version} from the npm registry: for testing only, never to be given out`,
  );
}

fs.rmSync(path.join(root, 'dist-pkg'), { recursive: true, force: true });
const packed = await run(
  process.execPath,
  [
    path.join(root, 'node_modules/electron-builder/cli.js'),
    '--dir',
    '--publish=never',
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
  ],
  { timeoutMs: PACKAGING_TIMEOUT_MS },
);
if (packed.code !== 0) fail(`electron-builder failed:\n${packed.output.trim()}`);

const app = packagedApp();
say('package', path.relative(root, app.folder));
const faults = [...(await wrongFuses(path.join(app.folder, app.program))), ...wrongContents(app.folder)];
if (faults.length > 0) fail(`the package isn't as it must be:\n${faults.join('\n')}`);
say('fuses, contents', 'OK');

const smoke = await smokeTest();
if (smoke.note) say('smoke test', smoke.note);
if (!smoke.ok) fail(`the packed app didn't start:\n${smoke.said}`);
say('smoke test', `OK: ${smoke.said}`);

/**
 * @param {string} name
 * @param {string} what
 */
function say(name, what) {
  console.log(`${name.padEnd(20)}${what}`);
}

/**
 * @param {string} reason
 * @returns {never}
 */
function fail(reason) {
  console.error(reason);
  process.exit(1);
}
