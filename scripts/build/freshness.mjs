// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../setup/run.mjs';

export const outFolder = path.join(root, 'out');
const SOURCES = [
  'main',
  'renderer',
  'shared',
  'scripts/build',
  'scripts/build.mjs',
  'scripts/sample',
  'package.json',
  'package-lock.json',
];

/** Whether the build in out/ is newer than every source file. */
export function buildIsCurrent() {
  const built = modifiedMs(path.join(outFolder, 'built'));
  return built !== undefined && SOURCES.every((source) => newestMs(path.join(root, source)) < built);
}

/** Marks a finished build with the time it began, so that a file saved meanwhile still counts as newer. */
export function markBuilt(/** @type {string} */ folder, /** @type {Date} */ begunAt) {
  const mark = path.join(folder, 'built');
  fs.writeFileSync(mark, '');
  fs.utimesSync(mark, begunAt, begunAt);
}

/** @param {string} file */
function modifiedMs(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * @param {string} start a file or folder; a folder's own time counts too, because it changes when a file goes
 * @returns {number}
 */
function newestMs(start) {
  const stat = fs.statSync(start, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs
    .readdirSync(start)
    .reduce((newest, name) => Math.max(newest, newestMs(path.join(start, name))), stat.mtimeMs);
}
