// @ts-check
// Builds everything into out/ with Vite: main, preloads, the two pages, the workshop and the practice endpoint.
//   node scripts/build.mjs [--dev] [--if-stale]      --dev: source maps; --if-stale: only when a source file is newer
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildIsCurrent, markBuilt, outFolder } from './build/freshness.mjs';
import { root } from './setup/run.mjs';

const dev = process.argv.includes('--dev');
if (process.argv.includes('--if-stale') && buildIsCurrent()) process.exit(0);

const { build } = await import('vite');
const { assets, nodeConfig, nodeTargets, pageConfig, pageTargets } = await import('./build/targets.mjs');
const { writeSampleCase } = await import('./sample/sample-case.mjs');

const begunAt = new Date();
// Built beside out/ and swapped in at the end: a build that fails leaves the last good one alone.
const partial = path.join(root, `.cache/out.partial-${process.pid}`);
fs.rmSync(partial, { recursive: true, force: true });
const results = await Promise.allSettled([
  ...nodeTargets.map((target) => build(nodeConfig(target, partial, dev))),
  ...pageTargets.map(async (target) => build(await pageConfig(target, partial, dev))),
  writeSampleCase(path.join(partial, 'assets/sample-case.zip')),
  ...assets.map(({ from, to }) => fs.promises.cp(from, path.join(partial, to), { recursive: true })),
]);
const failures = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
if (failures.length === 0) {
  markBuilt(partial, begunAt);
  if (fs.existsSync(outFolder)) fs.renameSync(outFolder, `${partial}.old`);
  fs.renameSync(partial, outFolder);
  console.log(`${'build'.padEnd(20)}out/ (${Date.now() - begunAt.getTime()} ms)`);
} else {
  const said = failures.join('\n');
  // The bundler paints its messages even into a file.
  console.error(`build failed; out/ is as it was\n${process.stderr.isTTY ? said : stripVTControlCharacters(said)}`);
}
fs.rmSync(partial, { recursive: true, force: true });
fs.rmSync(`${partial}.old`, { recursive: true, force: true });
process.exit(failures.length === 0 ? 0 : 1);
