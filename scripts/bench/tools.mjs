// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { isRoot, run } from '../setup/run.mjs';
import { BenchProblem } from './problem.mjs';

/**
 * Makes sure that the programs a row compares with are there: root on Debian installs them, others are told how.
 * @param {Readonly<Record<string, string>>} packageOf Debian package by program
 */
export async function provideTools(packageOf) {
  const missing = Object.keys(packageOf).filter((program) => !findProgram(program));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((program) => packageOf[program] ?? program))];
  if (isRoot && fs.existsSync('/etc/debian_version')) {
    console.log(`${'bench'.padEnd(20)}apt-get install ${packages.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=300'];
    await run('apt-get', ['update', ...options], { env, timeoutMs: 300_000 });
    await run('apt-get', ['install', ...options, '--no-install-recommends', ...packages], { env, timeoutMs: 600_000 });
  }
  const still = missing.filter((program) => !findProgram(program));
  if (still.length === 0) return;
  const hint = process.platform === 'linux' ? `: sudo apt-get install ${packages.join(' ')}` : '';
  throw new BenchProblem(`${still.join(', ')} needed for the comparison${hint}`);
}

/**
 * @param {string} name
 * @returns {string | undefined} absolute path
 */
export function findProgram(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}
