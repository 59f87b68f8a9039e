// @ts-check
import { spawn } from 'node:child_process';
import { root } from '../setup/run.mjs';

/**
 * Runs one of our scripts with its output shown. When it fails, its own words are the explanation.
 * @param {string} script path from the repository's root
 * @param {...string} args
 * @returns {Promise<void>} rejects with an error of one line
 */
export function runNode(script, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${script} failed (exit code ${code})`))));
  });
}
