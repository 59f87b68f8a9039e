// @ts-check
// `npm run intake -- --json FILE…`: runs files through the app's real intake without a window, and prints a line for each.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { parseArgs } from 'node:util';
import { electronPath } from './setup/electron-path.mjs';
import { isRoot, root } from './setup/run.mjs';
import { onScreen } from './start/on-screen.mjs';
import { sandboxIsPossible } from './test/unprivileged.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
// npm runs us in the repository's root, wherever it was called from.
const calledFrom = process.env.INIT_CWD ?? process.cwd();

/** @type {(given: string) => string[]} a folder stands for all files in it; an archive is one line with its files inside */
const filesOf = (given) => {
  const place = path.resolve(calledFrom, given);
  if (!fs.existsSync(place) || !fs.statSync(place).isDirectory()) return [place];
  const inside = fs.readdirSync(place, { recursive: true, withFileTypes: true });
  return inside.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
};

/** @type {(line: string) => string} */
const inWords = (line) => {
  const { file, outcome, code, mediaType, pages, ms } = JSON.parse(line);
  const what = outcome === 'accepted' ? `${mediaType}, ${pages} p.` : code;
  return `${outcome}  ${String(ms).padStart(6)} ms  ${what}  ${file}`;
};

if (positionals.length === 0) {
  console.error('usage: npm run intake -- [--json] FILE…');
  process.exit(2);
}
if (onScreen(import.meta.filename)) {
  const { runNode } = await import('./start/run-node.mjs');
  // Standard output is for the lines alone.
  if (!fs.existsSync(path.join(root, 'out/main/index.js'))) await runNode('scripts/build.mjs');
  const files = positionals.flatMap(filesOf).sort();
  const sandbox = !isRoot && sandboxIsPossible();
  const app = spawn(electronPath(), [...(sandbox ? [] : ['--no-sandbox']), root, '--intake', ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.kill(signal));
  let lines = 0;
  for await (const line of readline.createInterface({ input: app.stdout })) {
    if (!line.startsWith('{')) continue;
    lines += 1;
    console.log(values.json ? line : inWords(line));
  }
  process.exit(lines === files.length ? 0 : 1);
}
