// @ts-check

/** @typedef {import('./statistics.mjs').Pair} Pair */
/** @typedef {import('./statistics.mjs').Sample} Sample */

/**
 * Runs both sides by turns, first once unrecorded so that both find warm caches, then `pairs` times. Who goes first
 * alternates, so that neither always runs on a machine the other has just heated or filled.
 * @param {{ pairs: number, ours: () => Promise<Sample>, reference: () => Promise<Sample>, onPair: (pair: Pair, index: number) => void }} plan
 * @returns {Promise<Pair[]>}
 */
export async function runPairs({ pairs, ours, reference, onPair }) {
  await reference();
  await ours();
  /** @type {Pair[]} */
  const done = [];
  for (let index = 0; index < pairs; index += 1) {
    const pair = index % 2 === 0 ? await oursLast(ours, reference) : await oursFirst(ours, reference);
    done.push(pair);
    onPair(pair, index);
  }
  return done;
}

/**
 * @param {() => Promise<Sample>} ours
 * @param {() => Promise<Sample>} reference
 */
async function oursFirst(ours, reference) {
  const first = await ours();
  return { ours: first, reference: await reference() };
}

/**
 * @param {() => Promise<Sample>} ours
 * @param {() => Promise<Sample>} reference
 */
async function oursLast(ours, reference) {
  const first = await reference();
  return { ours: await ours(), reference: first };
}
