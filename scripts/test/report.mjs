// @ts-check

/**
 * Outcome of one part of the tests.
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} [secondTry] of those passed, how many only at the second try
 * @property {string} output shown only when something failed
 * @property {number} durationMs
 */

/**
 * One line when all is well, else the line and everything the part said.
 * @param {Outcome} outcome
 */
export function printOutcome({ name, passed, failed, skipped, secondTry, output, durationMs }) {
  const counts = passed + failed > 1 ? `${passed} passed${failed ? `, ${failed} failed` : ''}` : '';
  const second = secondTry ? `${secondTry} of them at the second try, see "flaky" above` : '';
  const extra = [counts, second, skipped ? `${skipped} skipped` : '', `${(durationMs / 1000).toFixed(1)} s`].filter(
    Boolean,
  );
  console.log(`${name.padEnd(20)}${failed === 0 ? 'OK' : 'FAILED'} (${extra.join(', ')})`);
  if (failed > 0 && output.trim()) console.log(output.trimEnd());
}

/**
 * The last line of a test run, and whether it is a success: nothing failed and at least one test ran.
 * @param {readonly Outcome[]} outcomes
 */
export function summarise(outcomes) {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, success: failed === 0 && passed > 0 };
}
