import { z } from 'zod';
import { shippedChecklist } from '../../../shared/claim/checklist-rows.ts';
import { nothingAround } from '../../../shared/claim/doubts/around.ts';
import { selfCheck } from '../../../shared/claim/doubts/self-check.ts';
import { bigCase } from './big-case.ts';
import { answer, readInput } from './input.ts';

// The self-check of one case, or only reading the same case as JSON, again and again in one process.

const { invoices, rounds, what } = readInput(
  z.object({ invoices: z.int(), rounds: z.int(), what: z.enum(['check', 'parse']) }),
);
const { claimCase, filing, filings, documents, today, policy, elsewhere } = bigCase(invoices);
const around = { ...nothingAround, policy, elsewhere };
const json = JSON.stringify({ claimCase, filing, filings, documents });

const check = (): number => selfCheck(claimCase, filing, filings, documents, today, shippedChecklist, around).length;
const parse = (): number => Object.keys(JSON.parse(json)).length;

const work = what === 'check' ? check : parse;
const times: number[] = [];
let found = 0;
let settledFrom = process.cpuUsage();
for (let round = 0; round < rounds; round += 1) {
  if (round === Math.floor(rounds / 2)) settledFrom = process.cpuUsage();
  const from = performance.now();
  found = work();
  times.push(performance.now() - from);
}
const settled = times.slice(Math.floor(rounds / 2)).sort((a, b) => a - b);
const { user, system } = process.cpuUsage(settledFrom);
const cpuMs = (user + system) / 1000;
answer({
  found,
  firstMs: times[0],
  medianMs: settled[Math.floor(settled.length / 2)],
  ninetyFifthMs: settled[Math.floor(settled.length * 0.95)],
  // What it takes of a processor, whatever else the machine is doing; the collector's threads are in it.
  cpuMs: cpuMs / settled.length,
  jsonBytes: json.length,
});
