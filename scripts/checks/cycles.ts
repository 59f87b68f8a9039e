import { destinationOf } from './layers.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Import cycles, each as `a.ts → b.ts → a.ts`; at most one for each group of files that import one another.
 * Imports of types count: two files that can't be read apart are one file.
 */
export function importCycles(files: readonly SourceFile[]): string[] {
  const next = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ specifier }) => {
        const to = destinationOf(path, specifier);
        return to.kind === 'file' ? [to.path] : [];
      }),
    ]),
  );
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (finished.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return cycles;
}
