// @ts-check
// Makes a fresh clone ready: packages, system libraries, an Electron that runs. Says one line a step, quick when all is
// there. Runs before any package is installed, so it and its parts import only node: modules at their top.
//   node scripts/setup.mjs [--quiet] [--packages-only]
//   --quiet: say only what had to be done; --packages-only: no Electron and nothing of the system's
import fs from 'node:fs';
import path from 'node:path';
import { missingLibraries, provideElectron } from './setup/electron.mjs';
import { installPackages } from './setup/packages.mjs';
import { root } from './setup/run.mjs';
import { SetupProblem, step } from './setup/step.mjs';
import { installSystemLibraries } from './setup/system-libraries.mjs';

const quiet = process.argv.includes('--quiet');
// The end-to-end tests run as another user, who must be able to read what we put here.
process.umask(0o022);

try {
  await step('Node', quiet, checkNode);
  await step('packages', quiet, installPackages);
  if (process.argv.includes('--packages-only')) process.exit(0);
  await step('system libraries', quiet, installSystemLibraries);
  const electron = await step('Electron', quiet, provideElectron);
  const missing = missingLibraries(electron.executable);
  if (missing.length > 0) {
    throw new SetupProblem(`Electron can't start: this system lacks ${missing.join(', ')}.`);
  }
  // A download that was given up leaves its timers behind, which would hold the process for seconds.
  process.exit(0);
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function checkNode() {
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = String(engines.node).replace('>=', '').split('.').map(Number);
  if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    throw new SetupProblem(`Node ${process.versions.node} is too old; this project needs ${engines.node}.`);
  }
  return { said: process.versions.node, value: undefined };
}
