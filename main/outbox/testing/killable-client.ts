import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { createHttpAdapter } from '../../singleWindow/http/http-adapter.ts';
import { createPracticeCredentials } from '../../singleWindow/http/practice-credentials.ts';
import { createPinnedKeys } from '../../singleWindow/pinned-keys.ts';
import { createSigner } from '../../singleWindow/signing.ts';
import { openDatabase } from '../../vault/database.ts';
import { migrations } from '../../vault/migrations/index.ts';
import { jobSchema } from '../item.ts';
import { createOutbox } from '../outbox.ts';

/** The only argument of the process: a file with this. */
export const clientPlanSchema = z.object({
  url: z.string(),
  databaseFile: z.string(),
  databaseKey: z.string(),
  clientKey: z.unknown(),
  documentFile: z.string(),
  job: jobSchema,
});
export type ClientPlan = z.infer<typeof clientPlanSchema>;

const jwksRow = z.object({ json: z.string() });

/**
 * The sending half of the app as a process of its own, to be killed. Says on stdout what it does (`state NAME`, `percent N`)
 * and ends when nothing is left to send.
 */
const main = async (planFile: string) => {
  const plan = clientPlanSchema.parse(JSON.parse(readFileSync(planFile, 'utf8')));
  const opened = openDatabase({
    file: plan.databaseFile,
    key: Buffer.from(plan.databaseKey, 'hex'),
    migrations,
    sync: 'full',
  });
  const signer = await createSigner(plan.clientKey);
  if (!opened.ok || !signer.ok) throw new Error('the plan is wrong');
  const db = opened.value;
  const fetcher = (url: string, init: RequestInit) => fetch(url, init);
  const wire = { baseUrl: plan.url, fetch: fetcher, now: Date.now };
  const { publicJwk } = signer.value;
  const adapter = createHttpAdapter({
    ...wire,
    mode: 'practice',
    credentials: createPracticeCredentials({ ...wire, clientName: 'test', publicJwk }),
    uploadChunkBytes: 1024 * 1024,
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const endWhenDone = () => {
    if (outbox.list().length > 0) return;
    db.close();
    process.exit(0);
  };
  const outbox = createOutbox({
    db,
    adapter,
    signer: signer.value,
    receiptKeys: createPinnedKeys({
      adapter,
      store: {
        load: () => {
          const row = db.get("SELECT json FROM setting WHERE key = 'pinned-keys'");
          return row === undefined ? undefined : JSON.parse(jwksRow.parse(row).json);
        },
        save: (jwks) => {
          db.run("INSERT INTO setting (key, json) VALUES ('pinned-keys', ?)", JSON.stringify(jwks));
        },
      },
    }),
    blobs: {
      open: async function* (_sha256, { start = 0 }) {
        const file = await open(plan.documentFile, 'r');
        try {
          yield* file.createReadStream({ start, autoClose: false, highWaterMark: 65_536 });
        } finally {
          await file.close();
        }
      },
    },
    caseNoOf: () => null,
    now: Date.now,
    newId: uuidv7,
    random: Math.random,
    network: { online: () => true, onChange: () => () => {} },
    timers: {
      set: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    },
    onOutcome: () => {},
    onProgress: (_item, { sentBytes, totalBytes }) => say(`percent ${Math.floor((sentBytes * 100) / totalBytes)}`),
    onChange: (item) => {
      say(`state ${item.state}`);
      if (item.state === 'done') setImmediate(endWhenDone);
    },
    reportError: (error) => {
      throw error;
    },
  });
  if (outbox.list({ finished: true }).length === 0)
    outbox.add({ caseId: 'case-1', filingId: 'filing-1', job: plan.job });
  outbox.start();
  endWhenDone();
};

void main(process.argv[2] ?? '');
