// @ts-check
// Runs inside a session with a screen and a keyring: node session.mjs INPUT.json. The result goes where the input says.
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { runPairs } from '../pairs.mjs';
import { timedProcess } from '../timed-process.mjs';
import { launchApp, launchBlank } from './launch.mjs';

const SEED_LIMIT_MS = 60_000;

const input = z
  .object({
    electron: z.string(),
    options: z.array(z.string()),
    pairs: z.int(),
    cases: z.int(),
    appFolder: z.string(),
    seedFolder: z.string(),
    blankFolder: z.string(),
    /** Fresh and writable; profiles go here. */
    work: z.string(),
    result: z.string(),
  })
  .parse(JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8')));

const runtime = { electron: input.electron, options: input.options };
const profile = path.join(input.work, 'profile');
const blankProfile = path.join(input.work, 'blank-profile');

const seeding = [`--user-data-dir=${profile}`, input.seedFolder, path.join(input.work, 'seed-cases.json')];
await timedProcess(runtime.electron, [...runtime.options, ...seeding], { timeoutMs: SEED_LIMIT_MS });
const measured = await runPairs({
  pairs: input.pairs,
  ours: () => launchApp(runtime, { folder: input.appFolder, profile, cases: input.cases }),
  reference: () => launchBlank(runtime, { folder: input.blankFolder, profile: blankProfile }),
  onPair: ({ ours, reference }, index) =>
    console.log(`pair ${index + 1}: ours ${Math.round(ours.ms)} ms, blank ${Math.round(reference.ms)} ms`),
});
fs.writeFileSync(input.result, JSON.stringify(measured));
