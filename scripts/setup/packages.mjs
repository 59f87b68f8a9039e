// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { npmCommand, root, run } from './run.mjs';
import { SetupProblem } from './step.mjs';

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
  const nothingForeign = Object.keys(installed).every((name) => name in locked);
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
  // No install scripts: Electron's would download here (a second copy, of another version, and without our fallback);
  // every native package we use carries prebuilt binaries.
  const result = await run(npm, [...leading, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.code !== 0) throw new SetupProblem(`npm ci failed:\n${result.output.trim()}`);
  return { said: 'installed', value: undefined };
}
