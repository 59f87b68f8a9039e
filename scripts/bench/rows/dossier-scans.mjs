// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { outFolder } from '../../build/freshness.mjs';
import { runPairs } from '../pairs.mjs';
import { BenchProblem } from '../problem.mjs';
import { buildPrograms, runProgram } from '../programs.mjs';
import { megabytes } from '../report.mjs';
import { medianMark, sideOf } from '../statistics.mjs';
import { timedProcess } from '../timed-process.mjs';
import { findProgram, provideTools } from '../tools.mjs';

const RUN_LIMIT_MS = 300_000;
const MEMORY_AIM = /** @type {const} */ ({ direction: 'at-most', limit: 300 });
/** With --large. */
const TIMES_LARGE = 10;

/** @type {import('../index.mjs').Row} */
export const dossierScans = {
  plan: ({ pages }) => ({
    name: 'dossier-scans',
    work: `${pages} A4 scans, taken in before (encrypted) → dossier with cover, index, labels, bookmarks, on the disk`,
    reference: 'img2pdf, the pages alone, not flushed to the disk',
    kind: 'time',
    aim: { direction: 'at-most', limit: 1 },
    command: 'img2pdf --output plain.pdf scan-*.jpg',
  }),
  measure,
};

/**
 * @param {import('../index.mjs').Settings} settings
 * @returns {Promise<import('../report.mjs').Measured>}
 */
async function measure({ pairs, pages, large, folder, say }) {
  await provideTools({ img2pdf: 'img2pdf' });
  await buildPrograms(['store-scans', 'assemble-scans']);
  const scans = await makeScans(folder, pages);
  const totalMb = megabytes(scans.reduce((sum, file) => sum + fs.statSync(file).size, 0));
  say(`${pages} scans, ${totalMb} MB`);
  const store = { storeDir: path.join(folder, 'store'), keyHex: randomBytes(32).toString('hex') };
  const answer = z.object({ segments: z.array(z.string()).length(pages) });
  const taken = await runProgram('store-scans', { ...store, scans }, { folder, timeoutMs: RUN_LIMIT_MS, answer });
  const { segments } = taken.answer;

  const assemble = (/** @type {number} */ times) =>
    assembleDossier({ ...store, segments: repeat(segments, times) }, folder);
  const plain = (/** @type {number} */ times) => assemblePlain(repeat(scans, times), folder);
  const measured = await runPairs({
    pairs,
    ours: () => assemble(1),
    reference: () => plain(1),
    onPair: ({ ours, reference }, index) =>
      say(`pair ${index + 1}: ours ${Math.round(ours.ms)} ms, img2pdf ${Math.round(reference.ms)} ms`),
  });
  const ours = measured.map((pair) => pair.ours);
  const details = memoryDetails(`${pages} pages`, sideOf(ours).peakRssBytes);
  details.push({ name: 'the job alone, in a process that runs', value: medianMark(ours, 'jobMs'), unit: 'ms' });
  if (large) {
    const reference = await plain(TIMES_LARGE);
    const many = await assemble(TIMES_LARGE);
    const count = `${pages * TIMES_LARGE} pages`;
    details.push(...memoryDetails(count, many.peakRssBytes));
    if (reference.peakRssBytes !== undefined) {
      details.push({ name: `reference's peak memory, ${count}`, value: megabytes(reference.peakRssBytes), unit: 'MB' });
    }
    details.push({ name: `time for ${count}, one run each`, value: many.ms / reference.ms, unit: '×' });
  }
  return {
    pairs: measured,
    details,
    notes: [
      `${totalMb} MB of JPEG; both from process start to exit.`,
      'Ours also decrypts, checks every byte by hash and flushes the file to the disk; img2pdf does none of that.',
    ],
  };
}

/**
 * @param {string} what
 * @param {number | undefined} bytes
 * @returns {import('../report.mjs').Detail[]}
 */
function memoryDetails(what, bytes) {
  if (bytes === undefined) return [];
  return [{ name: `peak memory, ${what}`, value: megabytes(bytes), unit: 'MB', aim: MEMORY_AIM }];
}

/**
 * @param {string} folder
 * @param {number} count
 * @returns {Promise<string[]>}
 */
async function makeScans(folder, count) {
  const target = path.join(folder, 'scans');
  fs.mkdirSync(target);
  const script = path.join(import.meta.dirname, '../scans/make-scans.py');
  const [python = 'python3', ...options] = interpreterOf(findProgram('img2pdf') ?? '');
  await timedProcess(python, [...options, script, target, String(count)], { timeoutMs: RUN_LIMIT_MS });
  const files = fs.readdirSync(target).sort();
  if (files.length !== count) throw new BenchProblem(`${files.length} scans instead of ${count}`);
  return files.map((name) => path.join(target, name));
}

/**
 * The Python img2pdf runs in also has the imaging library that makes the scans.
 * @param {string} script
 */
function interpreterOf(script) {
  const line = fs.readFileSync(script, 'latin1').split('\n')[0] ?? '';
  if (!line.startsWith('#!')) throw new BenchProblem(`${script} is not a Python script`);
  return line.slice(2).trim().split(/\s+/);
}

/**
 * @param {{ storeDir: string, keyHex: string, segments: readonly string[] }} job
 * @param {string} folder
 */
async function assembleDossier(job, folder) {
  const fonts = path.join(outFolder, 'assets/fonts');
  const target = path.join(folder, 'dossier.pdf');
  const input = {
    ...job,
    target,
    fonts: {
      regular: path.join(fonts, 'NotoSansSC_400Regular.ttf'),
      bold: path.join(fonts, 'NotoSansSC_700Bold.ttf'),
    },
  };
  // The answer vouches that nothing was skipped: cover and index come on top of the scans.
  const answer = z.object({
    pages: z.int().min(job.segments.length + 2),
    sizeBytes: z.int().positive(),
    jobMs: z.number().positive(),
  });
  const { sample, answer: made } = await runProgram('assemble-scans', input, {
    folder,
    timeoutMs: RUN_LIMIT_MS,
    answer,
  });
  fs.rmSync(target);
  return { ...sample, marks: { jobMs: made.jobMs } };
}

/**
 * @param {readonly string[]} scans
 * @param {string} folder
 */
async function assemblePlain(scans, folder) {
  const target = path.join(folder, 'plain.pdf');
  const { ms, peakRssBytes } = await timedProcess('img2pdf', ['--output', target, ...scans], {
    timeoutMs: RUN_LIMIT_MS,
  });
  fs.rmSync(target);
  return { ms, peakRssBytes };
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {number} times
 */
function repeat(items, times) {
  return Array.from({ length: times }, () => items).flat();
}
