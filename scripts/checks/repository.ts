import fs from 'node:fs';
import path from 'node:path';
import { importCycles } from './cycles.ts';
import { browserBreaks, globalBreaks, layerBreaks } from './layers.ts';
import { readSource, type SourceFile } from './source-file.ts';

const FOLDERS = ['main', 'renderer', 'shared', 'e2e', 'scripts'];
const READ = /\.(?:[cm]?[jt]s|[jt]sx|css)$/;
const MAX_LINES = 400;

export type Findings = Readonly<{
  layers: readonly string[];
  browser: readonly string[];
  globals: readonly string[];
  cycles: readonly string[];
  size: readonly string[];
}>;

/** Every source file below the repository's root, by path from there. */
export function readRepository(root: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const folder of FOLDERS) {
    if (!fs.existsSync(path.join(root, folder))) continue;
    for (const entry of fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const name = path.posix.join(folder, entry.split(path.sep).join('/'));
      if (READ.test(name)) texts.set(name, fs.readFileSync(path.join(root, name), 'utf8'));
    }
  }
  return texts;
}

/**
 * Runs every structural check.
 * @param texts source by path from the repository's root
 * @param exists whether an imported file that isn't in `texts` (JSON, images) is there
 */
export function checkSources(texts: ReadonlyMap<string, string>, exists: (path: string) => boolean): Findings {
  const files: SourceFile[] = [...texts].map(([name, text]) => readSource(name, text));
  return {
    layers: layerBreaks(files, (name) => texts.has(name) || exists(name)),
    browser: browserBreaks(files),
    globals: globalBreaks(files),
    cycles: importCycles(files),
    size: files.filter(({ lines }) => lines > MAX_LINES).map((file) => `${file.path}: ${file.lines} lines, split it`),
  };
}
