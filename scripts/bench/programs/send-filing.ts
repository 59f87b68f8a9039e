import { once } from 'node:events';
import fs from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { createOutbox } from '../../../main/outbox/outbox.ts';
import { testManifest } from '../../../main/outbox/testing/manifests.ts';
import { createHttpAdapter } from '../../../main/singleWindow/http/http-adapter.ts';
import { createPracticeCredentials } from '../../../main/singleWindow/http/practice-credentials.ts';
import { createPinnedKeys } from '../../../main/singleWindow/pinned-keys.ts';
import { createClientKey, createSigner } from '../../../main/singleWindow/signing.ts';
import { createBlobStore } from '../../../main/vault/blob-store.ts';
import { openDatabase } from '../../../main/vault/database.ts';
import { migrations } from '../../../main/vault/migrations/index.ts';
import { answer, readInput } from './input.ts';

// The app's sending side as its main process builds it, without the window: says when it is ready, waits for a line,
// sends one filing with one large document, and answers when the verified receipt is stored.

const input = readInput(
  z.object({
    url: z.url(),
    storeDir: z.string(),
    keyHex: z.string(),
    databaseFile: z.string(),
    document: z.object({ sha256: z.string(), sizeBytes: z.int().positive() }),
  }),
);

const key = new Uint8Array(Buffer.from(input.keyHex, 'hex'));
const database = openDatabase({ file: input.databaseFile, key, migrations, sync: 'full' });
if (!database.ok) throw new Error(database.error.code);
const db = database.value;
const signer = await createSigner(await createClientKey());
if (!signer.ok) throw new Error(signer.error.code);

// The app's control traffic goes over Chromium, the bytes over node:http as here.
const fetcher = (url: string, init: RequestInit) => fetch(url, init);
const now = () => Date.now();
const adapter = createHttpAdapter({
  mode: 'practice',
  baseUrl: input.url,
  fetch: fetcher,
  now,
  credentials: createPracticeCredentials({
    baseUrl: input.url,
    fetch: fetcher,
    clientName: 'bench',
    publicJwk: signer.value.publicJwk,
    now,
  }),
});

const at = { queued: 0, uploading: 0, uploaded: 0 };
let received: (acceptanceNo: string) => void = () => {};
const receipt = new Promise<string>((resolve) => {
  received = resolve;
});
const fail = (why: string): never => {
  process.stderr.write(`${why}\n`);
  process.exit(1);
};

let pinned: unknown;
const outbox = createOutbox({
  db,
  adapter,
  signer: signer.value,
  receiptKeys: createPinnedKeys({
    adapter,
    store: {
      load: () => pinned,
      save: (jwks) => {
        pinned = jwks;
      },
    },
  }),
  blobs: createBlobStore({ dir: input.storeDir, key }),
  caseNoOf: () => null,
  now,
  newId: uuidv7,
  random: Math.random,
  network: { online: () => true, onChange: () => () => {} },
  timers: {
    set: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  },
  onChange: (item) => {
    if (item.state === 'uploading' && at.uploading === 0) at.uploading = performance.now();
    if (item.state === 'submitting') at.uploaded = performance.now();
    // A figure with a failed attempt in it would be a figure of the waiting between attempts.
    if (item.fault !== null) fail(`the filing failed: ${item.fault.code}`);
  },
  onOutcome: (_item, outcome) => {
    if (outcome.kind === 'received') received(outcome.receipt.claims.acceptanceNo);
    else fail(`the filing ended as ${outcome.kind}`);
  },
  reportError: (error) => fail(error instanceof Error ? (error.stack ?? error.message) : String(error)),
});
outbox.start();

const memory = (field: 'VmRSS' | 'VmHWM'): number | null => {
  if (process.platform !== 'linux') return null;
  const found = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(fs.readFileSync('/proc/self/status', 'utf8'));
  return found === null ? null : Number(found[1]) * 1024;
};

answer({ ready: true });
await once(process.stdin, 'data');
// From here the kernel counts the peak anew.
if (process.platform === 'linux') fs.writeFileSync('/proc/self/clear_refs', '5');
const rssBytes = memory('VmRSS');

at.queued = performance.now();
const manifest = testManifest(1, uuidv7(), []);
db.transaction(() =>
  outbox.add({
    caseId: manifest.caseKey,
    filingId: uuidv7(),
    job: {
      kind: 'filing',
      manifest: {
        ...manifest,
        documents: [
          {
            documentId: uuidv7(),
            code: 'DOSSIER',
            fileName: '理赔材料卷宗.pdf',
            mediaType: 'application/pdf',
            ...input.document,
            pageCount: 200,
            presentation: 'electronic',
            originalToFollow: null,
          },
        ],
      },
    },
  }),
);
const acceptanceNo = await receipt;
const receivedAt = performance.now();
answer({
  acceptanceNo,
  totalMs: receivedAt - at.queued,
  transferMs: at.uploaded - at.uploading,
  rssBytes,
  peakRssBytes: memory('VmHWM'),
});
await outbox.stop();
db.close();
process.exit(0);
