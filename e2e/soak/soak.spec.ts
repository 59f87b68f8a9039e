import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { soak } from './soak.ts';

// `npm run soak -- --kills N --seed S --json FILE` runs this with more.
const kills = Number(process.env.SOAK_KILLS ?? 50);
const seed = Number(process.env.SOAK_SEED ?? 20_261_122);

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
test(`${kills} kills at seeded moments break no promise`, async ({}, info) => {
  test.skip(process.platform !== 'linux', 'finds the processes to kill in /proc');
  // A kill with its restart takes three seconds on a quiet machine.
  test.setTimeout(120_000 + kills * 20_000);
  // Short: Chromium's socket in it may have 107 characters.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gc-soak-'));
  const report = await soak({ folder, kills, seed, say: (line) => console.log(`soak: ${line}`) });
  const json = JSON.stringify(report, null, 2);
  await info.attach('report', { body: json, contentType: 'application/json' });
  console.log(json);
  const { SOAK_JSON } = process.env;
  if (SOAK_JSON !== undefined) writeFileSync(path.resolve(SOAK_JSON), `${json}\n`);
  expect(report.violations).toEqual([]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
