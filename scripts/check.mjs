// @ts-check
// `npm run check`: types, lint, dead code, layers and unit tests. Needs packages only, no Electron and no screen.
import { installPackages } from './setup/packages.mjs';
import { step } from './setup/step.mjs';
import { runChecks } from './test/checks.mjs';
import { summarise } from './test/report.mjs';

await step('packages', true, installPackages);
const { line, success } = summarise(await runChecks());
console.log(line);
process.exit(success ? 0 : 1);
