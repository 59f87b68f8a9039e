// @ts-check
// `npm run screens`: pictures of every screen, in both languages and themes, into docs/screens.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './setup/run.mjs';
import { loadTypeScript } from './start/load-typescript.mjs';
import { onScreen } from './start/on-screen.mjs';

const folder = path.join(root, 'docs/screens');

if (onScreen(import.meta.filename)) {
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
    if (name.endsWith('.png')) fs.rmSync(path.join(folder, name));
  const { drawScreens } = await loadTypeScript('e2e/screens/index.ts');
  const count = await drawScreens(folder, (/** @type {string} */ line) => console.log(line));
  console.log(`${count} pictures in ${path.relative(process.cwd(), folder)}`);
  process.exit(0);
}
