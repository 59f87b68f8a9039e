// @ts-check

/** A step that can't be done: the message says what the person can do about it. */
export class SetupProblem extends Error {}

/**
 * Runs one step and prints exactly one line about it: `name  what was done (seconds)`.
 * @template T
 * @param {string} name
 * @param {boolean} quiet print only when something had to be done
 * @param {(starting: (what: string) => void) => Promise<{ said: string, value: T, notable?: boolean }>} work
 * `starting` shows at once what a long step is about to do
 * @returns {Promise<T>}
 */
export async function step(name, quiet, work) {
  const label = name.padEnd(20);
  const startedAt = Date.now();
  let begun = false;
  const starting = (/** @type {string} */ what) => {
    process.stdout.write(begun ? `${what} … ` : `${label}${what} … `);
    begun = true;
  };
  try {
    const { said, value, notable } = await work(starting);
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    if (begun) process.stdout.write(`${said} (${seconds} s)\n`);
    else if (!quiet || notable) process.stdout.write(`${label}${said}\n`);
    return value;
  } catch (error) {
    process.stdout.write(begun ? 'failed\n' : `${label}failed\n`);
    throw error;
  }
}
