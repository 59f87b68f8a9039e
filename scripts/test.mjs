// @ts-check
// `npm test`: set-up, checks, build, integration tests, end-to-end tests; ends with `N passed, N failed`.
import { runNode } from './start/run-node.mjs';
import { runChecks } from './test/checks.mjs';
import { runE2e } from './test/e2e.mjs';
import { printOutcome, summarise } from './test/report.mjs';
import { runVitest } from './test/vitest.mjs';

const INTEGRATION_TIMEOUT_MS = 15 * 60_000;

await runNode('scripts/setup.mjs');
const outcomes = await runChecks();
const built = await runNode('scripts/build.mjs').then(
  () => true,
  () => false,
);
outcomes.push({ name: 'build', passed: built ? 1 : 0, failed: built ? 0 : 1, skipped: 0, output: '', durationMs: 0 });
if (built) {
  const integration = await runVitest(
    [{ project: 'integration', name: 'integration tests', owns: () => true }],
    INTEGRATION_TIMEOUT_MS,
  );
  integration.forEach(printOutcome);
  const e2e = await runE2e([]);
  printOutcome(e2e);
  outcomes.push(...integration, e2e);
}
const { line, success } = summarise(outcomes);
console.log(line);
process.exit(success ? 0 : 1);
