// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { npmCommand, root, run } from './run.mjs';
import { SetupProblem } from './step.mjs';

// No install scripts: Electron's would download here (a second copy, of another version, and without our fallback);
// every native package we use carries prebuilt binaries.
const OPTIONS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/**
 * Whether node_modules holds what the lockfile says. npm writes its own record last, so an interrupted
 * installation counts as stale; contents are compared because git changes the lockfile's time on every checkout.
 * @param {string} folder the folder with package-lock.json
 */
export function packagesAreCurrent(folder) {
  const locked = readPackages(path.join(folder, 'package-lock.json'));
  const installed = readPackages(path.join(folder, 'node_modules/.package-lock.json'));
  if (!locked || !installed) return false;
  // A package only this system needs may be missing in a lockfile that was made on another.
  const nothingForeign = Object.entries(installed).every(([name, entry]) => name in locked || entry.optional);
  return (
    nothingForeign &&
    Object.entries(locked).every(([name, entry]) => {
      if (name === '') return true;
      const found = installed[name];
      if (!found) return entry.optional === true;
      return found.version === entry.version && fs.existsSync(path.join(folder, name));
    })
  );
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {(what: string) => void} starting */
export async function installPackages(starting) {
  if (packagesAreCurrent(root)) return { said: 'up to date', value: undefined };
  starting('npm ci');
  const [npm = 'npm', ...leading] = npmCommand();
  const install = (/** @type {string[]} */ ...command) => run(npm, [...leading, ...command, ...OPTIONS]);
  let result = await install('ci');
  if (/\bEUSAGE\b/.test(result.output)) {
    // npm ci demands the packages of every other system in the lockfile, which a registry that had them not yet when
    // the lockfile was made leaves out. npm install takes the same locked versions and hashes without that demand.
    starting('refuses the lockfile; npm install');
    result = await install('install', '--no-save');
  }
  if (result.code !== 0) throw new SetupProblem(`npm failed:\n${errorOf(result.output)}`);
  return { said: 'installed', value: undefined };
}

/**
 * npm's own words without its page of usage.
 * @param {string} output
 */
function errorOf(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('npm error'));
  return (lines.length > 0 ? lines : output.trim().split('\n')).slice(0, 12).join('\n');
}
