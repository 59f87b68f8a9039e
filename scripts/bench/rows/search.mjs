// @ts-check
import { z } from 'zod';
import { buildPrograms, runProgram } from '../programs.mjs';
import { median } from '../statistics.mjs';

const RUN_LIMIT_MS = 600_000;
/** What a search is measured on, whatever `start` lists. */
const CASES = 10_000;

const answerSchema = z.object({
  measured: z.array(z.object({ ours: z.number(), reference: z.number(), list: z.number() })).min(1),
  like: z.number(),
});

/** @type {import('../index.mjs').Row} */
export const search = {
  plan: () => ({
    name: 'search',
    work: `${CASES.toLocaleString('en')} cases with a page each, 200 queries of 2–10 characters, Chinese and Latin → 60 places with snippets; p95`,
    reference: 'FTS5 alone on the same encrypted database: row ids by rank, the same limit; p95',
    kind: 'time',
    aim: { direction: 'at-most', limit: 2 },
    command: 'SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT 60',
  }),
  measure,
};

/**
 * @param {import('../index.mjs').Settings} settings
 * @returns {Promise<import('../report.mjs').Measured>}
 */
async function measure({ pairs, folder, say }) {
  await buildPrograms(['search-cases']);
  const input = { folder, cases: CASES, pairs };
  const { answer } = await runProgram('search-cases', input, { folder, timeoutMs: RUN_LIMIT_MS, answer: answerSchema });
  for (const [index, { ours, reference }] of answer.measured.entries())
    say(`pair ${index + 1}: ours ${ours.toFixed(2)} ms, FTS5 ${reference.toFixed(2)} ms`);
  return {
    pairs: answer.measured.map(({ ours, reference }) => ({ ours: { ms: ours }, reference: { ms: reference } })),
    details: [
      {
        name: 'a page of the list with its total, p95',
        value: median(answer.measured.map((one) => one.list)),
        unit: 'ms',
      },
      { name: 'LIKE over the same text, p95', value: answer.like, unit: 'ms' },
    ],
    notes: ['Words of two characters go by the index of pairs on both sides: trigrams cannot answer them.'],
  };
}
