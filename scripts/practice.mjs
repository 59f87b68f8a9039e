// @ts-check
// `npm run practice -- --port P --data DIR`: the practice endpoint alone.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildIsCurrent, outFolder } from './build/freshness.mjs';
import { runNode } from './start/run-node.mjs';

if (!buildIsCurrent()) {
  await runNode('scripts/setup.mjs', '--quiet', '--packages-only');
  await runNode('scripts/build.mjs');
}
const endpoint = spawn(process.execPath, [path.join(outFolder, 'practice/index.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => endpoint.kill(signal));
endpoint.on('close', (code) => process.exit(code ?? 1));
