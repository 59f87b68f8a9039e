// @ts-check
import { z } from 'zod';
import { runPairs } from '../pairs.mjs';
import { buildPrograms, runProgram } from '../programs.mjs';
import { medianMark } from '../statistics.mjs';

const INVOICES = 50;
const ROUNDS = 400;
const RUN_LIMIT_MS = 60_000;
/** A frame at 60 Hz: what is checked while somebody types must fit into one. */
const FRAME_MS = 16;
const answer = z.object({
  found: z.int().positive(),
  firstMs: z.number(),
  medianMs: z.number().positive(),
  ninetyFifthMs: z.number(),
  cpuMs: z.number(),
  jsonBytes: z.int(),
});

/** @type {import('../index.mjs').Row} */
export const selfCheckRow = {
  plan: () => ({
    name: 'self-check',
    work: `every doubt of a notice with ${INVOICES} invoices, 30 documents, confirmed terms and namesakes in other cases`,
    reference: 'JSON.parse of the same case',
    kind: 'time',
    aim: { direction: 'at-most', limit: 40 },
    command: 'node -e "JSON.parse(…)"',
  }),
  measure,
};

/**
 * @param {import('../index.mjs').Settings} settings
 * @returns {Promise<import('../report.mjs').Measured>}
 */
async function measure({ pairs, folder, say }) {
  await buildPrograms(['self-check']);
  /** @param {'check' | 'parse'} what */
  const run = async (what) => {
    const { sample, answer: made } = await runProgram(
      'self-check',
      { invoices: INVOICES, rounds: ROUNDS, what },
      { folder, timeoutMs: RUN_LIMIT_MS, answer },
    );
    // One round inside a process that runs: that is what happens at every key.
    const { medianMs, ...marks } = made;
    return { ...sample, ms: medianMs, marks };
  };
  const measured = await runPairs({
    pairs,
    ours: () => run('check'),
    reference: () => run('parse'),
    onPair: ({ ours, reference }, index) =>
      say(`pair ${index + 1}: ours ${ours.ms.toFixed(3)} ms, JSON.parse ${reference.ms.toFixed(3)} ms`),
  });
  const ours = measured.map((pair) => pair.ours);
  const frame = /** @type {const} */ ({ direction: 'at-most', limit: FRAME_MS });
  return {
    pairs: measured,
    details: [
      { name: '95 of 100 are done within', value: medianMark(ours, 'ninetyFifthMs'), unit: 'ms', aim: frame },
      { name: 'processor time of one check', value: medianMark(ours, 'cpuMs'), unit: 'ms', aim: frame },
      { name: 'the very first of a process, when the form opens', value: medianMark(ours, 'firstMs'), unit: 'ms' },
    ],
    notes: [
      `${medianMark(ours, 'found')} doubts found; the case is ${Math.round(medianMark(ours, 'jsonBytes') / 1000)} kB of JSON.`,
      `One round in a process that runs, median of ${ROUNDS / 2}: what every key pays for.`,
    ],
  };
}
