// @ts-check
// `npm run soak -- --kills N --seed S --json FILE`: the crash harness with more kills than `npm test` has.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runNode } from './start/run-node.mjs';
import { printOutcome } from './test/report.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '20261122' },
    json: { type: 'string' },
  },
});
const secondsPerKill = 25;
process.env.SOAK_KILLS = values.kills;
process.env.SOAK_SEED = values.seed;
// The tests may run as another user, who can't write where this one wants the report.
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-soak-report-'));
fs.chmodSync(reports, 0o777);
const report = path.join(reports, 'report.json');
process.env.SOAK_JSON = report;
process.env.E2E_TIMEOUT_MS ??= String((300 + Number(values.kills) * secondsPerKill) * 1000);

await runNode('scripts/setup.mjs', '--quiet');
await runNode('scripts/build.mjs');
// Read when the module is loaded: the limits above.
const { runE2e } = await import('./test/e2e.mjs');
const outcome = await runE2e(['soak.spec.ts', '--retries', '0']);
if (values.json && fs.existsSync(report))
  fs.copyFileSync(report, path.resolve(process.env.INIT_CWD ?? process.cwd(), values.json));
fs.rmSync(reports, { recursive: true, force: true });
printOutcome(outcome);
process.exit(outcome.failed === 0 && outcome.passed > 0 ? 0 : 1);
