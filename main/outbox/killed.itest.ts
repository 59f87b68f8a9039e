import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createPracticeEndpoint, type PracticeEndpoint } from '../practice/endpoint.ts';
import { createClientKey } from '../singleWindow/signing.ts';
import { openDatabase } from '../vault/database.ts';
import { migrations } from '../vault/migrations/index.ts';
import { readReceipt, verifyStoredReceipt } from './receipt-store.ts';
import type { ClientPlan } from './testing/killable-client.ts';
import { sha256Of, testBytes, testId, testManifest } from './testing/manifests.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bundleDir = path.join(root, 'node_modules/.cache/killable-client');
const document = testBytes(24 * 1024 * 1024, 3);
const filingsSchema = z.object({ filings: z.array(z.looseObject({ filingId: z.string(), state: z.string() })) });

let dir: string;
let endpoint: PracticeEndpoint;
const patched: number[] = [];

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'green-channel-killed-'));
  endpoint = await createPracticeEndpoint({
    dataDir: path.join(dir, 'endpoint'),
    port: 0,
    host: '127.0.0.1',
    clock: Date.now,
    log: (line) => {
      if (line.startsWith('PATCH')) patched.push(1);
    },
  });
  await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    build: {
      target: 'node20',
      outDir: bundleDir,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: path.join(import.meta.dirname, 'testing/killable-client.ts'),
        formats: ['es'],
        fileName: () => 'client.mjs',
      },
      rolldownOptions: { external: [...builtinModules, /^node:/, 'libsql'], platform: 'node' },
    },
  });
});

afterAll(async () => {
  await endpoint.close();
  await rm(dir, { recursive: true, force: true });
});

/** Runs the client until it says one of `deadly` (then it is killed) or ends by itself; answers its exit code. */
const runUntil = (planFile: string, deadly: (line: string) => boolean): Promise<number | null> =>
  new Promise((resolve) => {
    const client: ChildProcess = spawn(process.execPath, [path.join(bundleDir, 'client.mjs'), planFile], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (client.stdout) {
      createInterface({ input: client.stdout }).on('line', (line) => {
        if (deadly(line)) client.kill('SIGKILL');
      });
    }
    client.once('close', (code) => resolve(code));
  });

it('killed in every state and in the middle of the upload, it sends one filing with the right bytes', async () => {
  const documentFile = path.join(dir, 'document');
  await writeFile(documentFile, document);
  const databaseFile = path.join(dir, 'records.db');
  const databaseKey = randomBytes(32);
  const plan: ClientPlan = {
    url: endpoint.url,
    databaseFile,
    databaseKey: databaseKey.toString('hex'),
    clientKey: await createClientKey(),
    documentFile,
    job: { kind: 'filing', manifest: testManifest(1, testId(1), [document]) },
  };
  const planFile = path.join(dir, 'plan.json');
  await writeFile(planFile, JSON.stringify(plan));

  const lastPercent: number[] = [];
  const kills: ((line: string) => boolean)[] = [
    (line) => line === 'state creating',
    (line) => line === 'state uploading',
    ...[10, 30, 55, 80].map((wanted) => (line: string) => {
      const percent = Number(/^percent (\d+)$/.exec(line)?.[1] ?? -1);
      if (percent >= 0 && percent < 100) lastPercent.push(percent);
      return percent >= wanted && percent < 100;
    }),
    (line) => line === 'state submitting',
  ];
  for (const deadly of kills) expect(await runUntil(planFile, deadly)).toBeNull();
  expect(await runUntil(planFile, () => false)).toBe(0);

  const answer = await fetch(`${endpoint.url}/admin/filings`, {
    headers: { authorization: `Bearer ${endpoint.adminToken}` },
  });
  const { filings } = filingsSchema.parse(await answer.json());
  expect(filings.map((filing) => filing.state)).toEqual(['received']);
  const held = await fetch(`${endpoint.url}/admin/filings/${filings[0]?.filingId}/documents/${testId(100)}/sha256`, {
    headers: { authorization: `Bearer ${endpoint.adminToken}` },
  });
  expect(await held.json()).toEqual({ sha256: sha256Of(document), sizeBytes: document.length });
  // Every life went on where the one before had come to: 24 pieces of 1 MiB, and at most one again for each kill.
  expect(lastPercent.length).toBeGreaterThan(0);
  expect(patched.length).toBeLessThanOrEqual(24 + kills.length + 1);

  const records = openDatabase({ file: databaseFile, key: databaseKey, migrations, sync: 'off' });
  if (!records.ok) throw new Error(records.error.code);
  const receipt = readReceipt(records.value, 'filing-1');
  if (!receipt) throw new Error('no receipt');
  expect(await verifyStoredReceipt(receipt)).toMatchObject({ ok: true });
  records.value.close();
});
