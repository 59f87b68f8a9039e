import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filingAnswerSchema, filingStatusSchema } from '../../shared/singleWindow/filing.ts';
import { receiptSchema } from '../../shared/singleWindow/receipt.ts';
import { routes } from '../../shared/singleWindow/routes.ts';
import {
  connectClient,
  documentOf,
  noticeManifest,
  type TestClient,
  verifyReceipt,
} from './testing/practice-client.ts';

const program = path.resolve(import.meta.dirname, '../../out/practice/index.js');
const startedSchema = z.object({ url: z.url(), admin: z.string(), console: z.url() });

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly admin: string;
}

let dataDir: string;
let running: Running | undefined;

async function start(): Promise<Running> {
  const child = spawn(process.execPath, [program, '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  lines.close();
  running = { child, ...startedSchema.parse(JSON.parse(line)) };
  return running;
}

async function kill({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  return (await exited)[0];
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'practice-kill-'));
});
afterEach(async () => {
  if (running?.child.exitCode === null && running.child.signalCode === null) await kill(running, 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** What the endpoint has acknowledged and must still know after any kill. */
interface Acknowledged {
  readonly receipts: Map<string, string>;
  readonly offsets: Map<string, { url: string; offset: number }>;
  seq: number;
}

const PIECE = 200_000;

/** One filing from lodging to acceptance in many small steps; each acknowledgement is written down as it comes. */
async function* fileOne(at: Running, client: TestClient, known: Acknowledged): AsyncGenerator<void> {
  const bytes = randomBytes(3 * PIECE);
  const answer = await client.lodge(noticeManifest([documentOf(bytes)]));
  const { filingId } = answer;
  yield;
  const [document] = answer.documents;
  if (document?.status !== 'upload') throw new Error('nothing to upload');
  for (let offset = 0; offset < bytes.length; offset += PIECE) {
    const response = await fetch(document.uploadUrl, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        Authorization: `Bearer ${client.token}`,
        'Upload-Offset': String(offset),
        'Content-Type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(bytes.subarray(offset, offset + PIECE)),
    });
    if (response.status !== 204) throw new Error(`PATCH ${response.status}`);
    known.offsets.set(filingId, { url: document.uploadUrl, offset: offset + PIECE });
    yield;
  }
  const receipt = receiptSchema.parse(await (await client.submit(answer)).json());
  known.receipts.set(filingId, receipt.jws);
  yield;
  const accepted = await fetch(`${at.url}/admin/filings/${filingId}/accept`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${at.admin}` },
  });
  if (accepted.status !== 200) throw new Error(`accept ${accepted.status}`);
  known.seq = (await client.events(0)).next;
  yield;
}

async function expectAllKept(at: Running, client: TestClient, known: Acknowledged): Promise<void> {
  for (const [filingId, jws] of known.receipts) {
    expect(receiptSchema.parse(await (await client.get(routes.receipt(filingId))).json()).jws).toBe(jws);
    expect((await verifyReceipt(at.url, jws)).filingId).toBe(filingId);
    const answer = filingAnswerSchema.parse(await (await client.get(routes.documents(filingId))).json());
    expect(answer.documents.map(({ status }) => status)).toEqual(['held']);
  }
  for (const { url, offset } of known.offsets.values()) {
    const headers = { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${client.token}` };
    const head = await fetch(url, { method: 'HEAD', headers });
    expect(Number(head.headers.get('Upload-Offset'))).toBeGreaterThanOrEqual(offset);
  }
  const { events } = await client.events(0);
  expect(events.length).toBeGreaterThanOrEqual(known.seq);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
  const numbers = events.flatMap((event) => (event.kind === 'received' ? [event.acceptanceNo] : []));
  expect(new Set(numbers).size).toBe(numbers.length);
}

describe('the real process', () => {
  it('stops by itself when asked to', async () => {
    const first = await start();
    expect((await fetch(first.url + routes.discovery())).status).toBe(200);
    expect(await kill(first, 'SIGTERM')).toBe(0);
  });

  it('loses nothing it acknowledged, wherever it is killed', async () => {
    const known: Acknowledged = { receipts: new Map(), offsets: new Map(), seq: 0 };
    let at = await start();
    const client = await connectClient(at.url);
    for (let round = 0; round < 14; round += 1) {
      let story = fileOne(at, client, known);
      // One whole filing takes 6 steps; the kill comes in the middle of the next one, a little later each time.
      for (let step = 0; step < round % 7; step += 1) {
        if ((await story.next()).done) story = fileOne(at, client, known);
      }
      const unfinished = story.next().catch(() => undefined);
      await delay(round * 0.7);
      await kill(at, 'SIGKILL');
      await unfinished;
      const url = at.url;
      at = await start();
      expect(at.url).toBe(url);
      await expectAllKept(at, client, known);
    }
    expect(known.receipts.size).toBeGreaterThan(0);
    const [filingId] = known.receipts.keys();
    const status = await (await client.get(routes.filing(filingId ?? ''))).json();
    expect(filingStatusSchema.parse(status).acceptanceNo).toMatch(/^SL/);
  });
});
