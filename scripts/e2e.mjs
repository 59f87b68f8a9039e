// @ts-check
// `npm run e2e -- [file or Playwright option]`: the end-to-end tests alone, on a fresh build.
import { runNode } from './start/run-node.mjs';
import { runE2e } from './test/e2e.mjs';
import { printOutcome, summarise } from './test/report.mjs';

await runNode('scripts/setup.mjs', '--quiet');
await runNode('scripts/build.mjs');
const outcome = await runE2e(process.argv.slice(2));
printOutcome(outcome);
const { line, success } = summarise([outcome]);
console.log(line);
process.exit(success ? 0 : 1);
