// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path of the program
 * @property {string} dist absolute path of its folder
 * @property {string} version such as `45.4.1`
 * @property {'override' | 'download' | 'registry'} source the registry's build is for development and tests only
 */

/** The Electron inside the registry package, see electron-registry.mjs. */
export const REGISTRY_VERSION = '33.2.1';

/** Program inside an Electron folder, by platform. */
export const programName =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/** Folder for what set-up fetches besides packages. */
export const cacheFolder = process.env.XDG_CACHE_HOME
  ? path.join(process.env.XDG_CACHE_HOME, 'green-channel')
  : path.join(root, '.cache');

/** Where npm's `electron` package keeps its own download. */
export const downloadFolder = path.join(root, 'node_modules/electron/dist');
export const registryFolder = path.join(cacheFolder, `electron-registry-${REGISTRY_VERSION}`);

/**
 * The Electron to run, or undefined when set-up hasn't provided one yet.
 * ELECTRON_OVERRIDE_DIST_PATH wins, then the ordinary download, then the registry's build.
 * @returns {ElectronRuntime | undefined}
 */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return runtimeIn(path.resolve(override), 'override');
  const wanted = wantedVersion();
  const downloaded = runtimeIn(downloadFolder, 'download');
  if (downloaded && downloaded.version === wanted) return downloaded;
  return runtimeIn(registryFolder, 'registry');
}

/**
 * Absolute path of the Electron program that every script runs.
 * @throws when set-up hasn't run
 */
export function electronPath() {
  const runtime = findElectron();
  if (!runtime) throw new Error('No Electron here yet: run `node scripts/setup.mjs` first.');
  return runtime.executable;
}

/** Version of the `electron` package in package-lock.json. */
export function wantedVersion() {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return /** @type {string} */ (lock.packages['node_modules/electron'].version);
}

/**
 * @param {string} dist
 * @param {ElectronRuntime['source']} source
 * @returns {ElectronRuntime | undefined}
 */
function runtimeIn(dist, source) {
  const executable = path.join(dist, programName);
  if (!fs.existsSync(executable)) return undefined;
  let version = 'unknown';
  try {
    version = fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    // A folder somebody made by hand may lack the file; it is still theirs to use.
  }
  return { executable, dist, version, source };
}
