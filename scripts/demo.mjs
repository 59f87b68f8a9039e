// @ts-check
// `npm run demo -- --input DIR_OR_ZIP --out DIR`: does the main job with a hand-over package in the real app, through its
// own screens, and leaves pictures, dossier, print pack, receipt and timeline in DIR. Without a package: the sample case.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { outFolder } from './build/freshness.mjs';
import { loadTypeScript } from './start/load-typescript.mjs';
import { onScreen } from './start/on-screen.mjs';

const { values } = parseArgs({
  options: { input: { type: 'string' }, out: { type: 'string', default: 'demo-out' } },
});
// npm runs us in the repository's root, wherever it was called from.
const calledFrom = process.env.INIT_CWD ?? process.cwd();
const input = values.input ? path.resolve(calledFrom, values.input) : path.join(outFolder, 'assets/sample-case.zip');
const out = path.resolve(calledFrom, values.out);

if (onScreen(import.meta.filename)) {
  try {
    fs.mkdirSync(out, { recursive: true });
    for (const name of fs.readdirSync(out)) if (/^\d\d-[\w-]+\.png$/.test(name)) fs.rmSync(path.join(out, name));
    const { runDemo } = await loadTypeScript('e2e/demo/index.ts');
    const pictures = await runDemo({ input, out, say: (/** @type {string} */ line) => console.log(line) });
    console.log(`demo: done; ${pictures} pictures and 4 papers in ${out}`);
    process.exit(0);
  } catch (error) {
    console.error(`demo: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
