// @ts-check
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { outFolder } from '../../build/freshness.mjs';
import { electronPath } from '../../setup/electron-path.mjs';
import { runPairs } from '../pairs.mjs';
import { BenchProblem } from '../problem.mjs';
import { asNode, buildPrograms, programFile, runProgram, writeInput } from '../programs.mjs';
import { megabytes } from '../report.mjs';
import { median, medianMark } from '../statistics.mjs';
import { timedProcess } from '../timed-process.mjs';
import { provideTools } from '../tools.mjs';
import { startCompanion } from '../upload/companion.mjs';

const RUN_LIMIT_MS = 300_000;

const storedSchema = z.object({ sha256: z.string(), sizeBytes: z.int() });
const startedSchema = z.object({ url: z.url() });
const sentSchema = z.object({
  totalMs: z.number().positive(),
  transferMs: z.number().positive(),
  rssBytes: z.number().nullable(),
  peakRssBytes: z.number().nullable(),
});

/** @typedef {{ file: string, sha256: string, sizeBytes: number, storeDir: string, keyHex: string, folder: string }} Load */

/** @type {import('../index.mjs').Row} */
export const upload = {
  plan: ({ sizeMb }) => ({
    name: 'upload',
    work: `a filing of ${sizeMb} MB from the encrypted store to the practice endpoint: queued → verified receipt stored`,
    reference: 'curl -T to a bare node:http server that keeps nothing',
    kind: 'throughput',
    aim: { direction: 'at-least', limit: 0.8 },
    command: `curl -T FILE http://127.0.0.1:PORT/   (server: node scripts/bench/upload/bare-server.mjs)`,
  }),
  measure,
};

/**
 * @param {import('../index.mjs').Settings} settings
 * @returns {Promise<import('../report.mjs').Measured>}
 */
async function measure({ pairs, sizeMb, folder, keep, say }) {
  await provideTools({ curl: 'curl' });
  await buildPrograms(['store-file', 'send-filing']);
  const load = await prepare(folder, sizeMb);
  if (keep) writeByHand(load);
  const keeping = path.join(folder, 'kept.bin');
  const bare = startCompanion('the bare server', process.execPath, [bareServer], { timeoutMs: RUN_LIMIT_MS });
  const keeper = startCompanion('the keeping server', process.execPath, [bareServer, keeping], {
    timeoutMs: RUN_LIMIT_MS,
  });
  try {
    const { url } = startedSchema.parse(await bare.next());
    const { url: keeperUrl } = startedSchema.parse(await keeper.next());
    const measured = await runPairs({
      pairs,
      ours: () => sendFiling(load),
      reference: async () => {
        const sample = await sendPlain(load, url);
        const kept = await sendPlain(load, keeperUrl);
        fs.rmSync(keeping);
        return { ...sample, marks: { keptMs: kept.ms } };
      },
      onPair: ({ ours, reference }, index) =>
        say(`pair ${index + 1}: ours ${Math.round(ours.ms)} ms, curl ${Math.round(reference.ms)} ms`),
    });
    return { pairs: measured, ...explain(measured, load.sizeBytes) };
  } finally {
    await Promise.all([bare.stop(), keeper.stop()]);
  }
}

/**
 * Input for a run by hand, against an endpoint the person starts.
 * @param {Load} load
 */
function writeByHand({ folder, storeDir, keyHex, sha256, sizeBytes }) {
  const url = 'http://127.0.0.1:7788';
  const databaseFile = path.join(folder, 'records.db');
  writeInput('send-filing', { url, storeDir, keyHex, databaseFile, document: { sha256, sizeBytes } }, folder);
}

const bareServer = path.join(import.meta.dirname, '../upload/bare-server.mjs');

/**
 * @param {readonly import('../statistics.mjs').Pair[]} pairs
 * @param {number} sizeBytes
 * @returns {Pick<import('../report.mjs').Measured, 'details' | 'notes'>}
 */
function explain(pairs, sizeBytes) {
  const ours = pairs.map((pair) => pair.ours);
  const transferMs = medianMark(ours, 'transferMs');
  /** @type {import('../report.mjs').Detail[]} */
  const details = [
    {
      name: 'the bytes alone, before the submission',
      value: median(pairs.map((pair) => pair.reference.ms / (pair.ours.marks?.transferMs ?? Number.NaN))),
      unit: '×',
    },
    {
      name: 'the bytes alone, against curl -T to a bare server that hashes and stores them as the endpoint must',
      value: median(
        pairs.map(({ ours: { marks }, reference }) => keptMs(reference) / (marks?.transferMs ?? Number.NaN)),
      ),
      unit: '×',
    },
    { name: 'speed of the bytes alone', value: sizeBytes / 1000 / transferMs, unit: 'MB/s' },
  ];
  if (ours.every(({ marks }) => marks?.growthBytes !== undefined)) {
    const growth = Math.max(...ours.map(({ marks }) => marks?.growthBytes ?? 0));
    details.push({
      name: 'memory the sending process grows by, worst run',
      value: megabytes(growth),
      unit: 'MB',
      aim: { direction: 'at-most', limit: 64 },
    });
  }
  return {
    details,
    notes: [
      'Ours decrypts and hashes while it reads; the endpoint hashes what comes, flushes it to the disk and reads it again',
      'before it signs the receipt. The bench then compares the hash of the endpoint’s file, outside the timing.',
    ],
  };
}

/** @param {import('../statistics.mjs').Sample} reference */
function keptMs({ marks }) {
  return marks?.keptMs ?? Number.NaN;
}

/**
 * @param {string} folder
 * @param {number} sizeMb
 * @returns {Promise<Load>}
 */
async function prepare(folder, sizeMb) {
  const file = path.join(folder, 'document.bin');
  await pipeline(noise(sizeMb), fs.createWriteStream(file));
  const store = { storeDir: path.join(folder, 'store'), keyHex: randomBytes(32).toString('hex') };
  const stored = await runProgram(
    'store-file',
    { ...store, file },
    { folder, timeoutMs: RUN_LIMIT_MS, answer: storedSchema },
  );
  return { ...store, ...stored.answer, file, folder };
}

/**
 * Bytes that nothing can compress, the same every time.
 * @param {number} sizeMb
 */
function* noise(sizeMb) {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 7), Buffer.alloc(16));
  const zeros = Buffer.alloc(1_000_000);
  for (let piece = 0; piece < sizeMb; piece += 1) yield cipher.update(zeros);
}

/**
 * One filing to a fresh endpoint: one that had the bytes already wouldn't want them again.
 * @param {Load} load
 * @returns {Promise<import('../statistics.mjs').Sample>}
 */
async function sendFiling({ folder, file: _file, sha256, sizeBytes, ...store }) {
  const run = fs.mkdtempSync(path.join(folder, 'filing-'));
  const data = path.join(run, 'endpoint');
  const endpoint = startCompanion(
    'the practice endpoint',
    process.execPath,
    [path.join(outFolder, 'practice/index.js'), '--port', '0', '--data', data],
    { timeoutMs: RUN_LIMIT_MS },
  );
  try {
    const { url } = startedSchema.parse(await endpoint.next());
    const databaseFile = path.join(run, 'records.db');
    const input = writeInput('send-filing', { ...store, url, databaseFile, document: { sha256, sizeBytes } }, run);
    const client = startCompanion('send-filing', electronPath(), [programFile('send-filing'), input], {
      env: asNode,
      timeoutMs: RUN_LIMIT_MS,
    });
    try {
      await client.next();
      client.tell('send');
      const sent = sentSchema.parse(await client.next());
      await checkArrived(path.join(data, 'uploads'), sha256);
      const growth =
        sent.rssBytes === null || sent.peakRssBytes === null ? {} : { growthBytes: sent.peakRssBytes - sent.rssBytes };
      return {
        ms: sent.totalMs,
        peakRssBytes: sent.peakRssBytes ?? undefined,
        marks: { transferMs: sent.transferMs, ...growth },
      };
    } finally {
      await client.stop();
    }
  } finally {
    await endpoint.stop();
    fs.rmSync(run, { recursive: true, force: true });
  }
}

/**
 * @param {string} uploads
 * @param {string} sha256
 */
async function checkArrived(uploads, sha256) {
  for (const name of fs.readdirSync(uploads)) {
    const hash = createHash('sha256');
    await pipeline(fs.createReadStream(path.join(uploads, name), { highWaterMark: 1 << 20 }), hash);
    if (hash.digest('hex') === sha256) return;
  }
  throw new BenchProblem('the endpoint has other bytes than were sent');
}

/**
 * curl's own clock, which leaves out its start.
 * @param {Load} load
 * @param {string} url
 * @returns {Promise<import('../statistics.mjs').Sample>}
 */
async function sendPlain({ file, sha256, sizeBytes }, url) {
  const args = [
    '--silent',
    '--show-error',
    '--fail',
    '--noproxy',
    '*',
    '--write-out',
    '%{time_total}',
    '-T',
    file,
    `${url}/`,
  ];
  const { stdout, peakRssBytes } = await timedProcess('curl', args, { timeoutMs: RUN_LIMIT_MS });
  const [arrived = '', seconds] = stdout.trim().split('\n');
  const [bytes, digest = sha256] = arrived.split(' ');
  if (Number(bytes) !== sizeBytes || digest !== sha256) {
    throw new BenchProblem(`the bare server got something else than ${sizeBytes} bytes: ${arrived}`);
  }
  return { ms: Number(seconds) * 1000, peakRssBytes };
}
