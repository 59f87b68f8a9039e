import { builtinModules } from 'node:module';
import path from 'node:path';
import { type Area, areaOf, BROWSER_AREAS, isTestFile, TOOL_AREAS } from './areas.ts';
import type { ImportUse, SourceFile } from './source-file.ts';

const BUILTIN = new Set(builtinModules);
const BRIDGE = 'renderer/bridge.ts';
const ROOT = 'main/index.ts';

/** Where an import leads: a file of ours, a package, or Node itself. */
type Destination =
  | Readonly<{ kind: 'file'; path: string }>
  | Readonly<{ kind: 'package'; name: string }>
  | Readonly<{ kind: 'node'; name: string }>;

export function destinationOf(from: string, specifier: string): Destination {
  const [bare = specifier] = specifier.split('?');
  if (bare.startsWith('.')) return { kind: 'file', path: path.posix.join(path.posix.dirname(from), bare) };
  if (bare.startsWith('node:') || BUILTIN.has(bare)) return { kind: 'node', name: bare };
  const parts = bare.split('/');
  return { kind: 'package', name: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/') };
}

/** Imports against the table of areas; one sentence per break. */
export function layerBreaks(files: readonly SourceFile[], exists: (path: string) => boolean): string[] {
  return files.flatMap((file) => {
    const area = areaOf(file.path);
    if (!area) return [`${file.path}: in no known area; add it to scripts/checks/areas.ts`];
    return file.imports.flatMap((use) => {
      const reason = breakOf(file.path, area, use, exists);
      return reason ? [`${file.path}:${use.line}: ${reason}`] : [];
    });
  });
}

function breakOf(from: string, area: Area, use: ImportUse, exists: (path: string) => boolean): string | undefined {
  const to = destinationOf(from, use.specifier);
  const test = isTestFile(from);
  switch (to.kind) {
    case 'node':
      return area.node || test ? undefined : `${area.name} can't import ${to.name}: it runs without Node`;
    case 'package':
      if (to.name === 'electron') return electronBreak(from, area, use, test);
      if (test || TOOL_AREAS.includes(area.name) || area.packages.includes(to.name)) return undefined;
      return `${area.name} can't import the package ${to.name}`;
    case 'file':
      return fileBreak(area, to.path, test, exists);
  }
}

function fileBreak(area: Area, to: string, test: boolean, exists: (path: string) => boolean): string | undefined {
  if (!exists(to)) return `${to} doesn't exist`;
  if (to === ROOT) return `${ROOT} is the composition root; nobody imports it`;
  if (isTestFile(to) && !test && !TOOL_AREAS.includes(area.name)) return `${to} is for tests only`;
  const target = areaOf(to);
  // JSON and the like at the top of the repository belong to no area and to everybody's tools.
  if (!target) return TOOL_AREAS.includes(area.name) || test ? undefined : `${to} lies outside every area`;
  if (target.name === area.name || area.areas.includes(target.name)) return undefined;
  // A test of main's client talks to the practice endpoint, and a practice test may drive it with main's client.
  const bothSides = ['main', 'practice', 'room', 'segments', 'workshop'];
  if (test && bothSides.includes(area.name) && bothSides.includes(target.name)) return undefined;
  return `${area.name} can't import ${target.name} (${to})`;
}

function electronBreak(from: string, area: Area, use: ImportUse, test: boolean): string | undefined {
  if (!area.packages.includes('electron') && !(test && TOOL_AREAS.includes(area.name)) && area.name !== 'e2e') {
    return `${area.name} can't import electron`;
  }
  if (area.name !== 'e2e' && use.names.includes('*')) return 'import what you need from electron by name';
  const raw = use.names.filter((name) => name === 'ipcMain' || name === 'ipcRenderer');
  const mayUse = (name: string) =>
    from.startsWith('main/ipc/') || (area.name === 'room preload' && name === 'ipcRenderer') || area.name === 'e2e';
  const wrong = raw.find((name) => !mayUse(name));
  return wrong ? `${wrong} belongs to main/ipc alone` : undefined;
}

/** Node or Electron reached from browser code through files that look harmless on their own. */
export function browserBreaks(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const starts = files.filter(({ path: at }) => !isTestFile(at) && BROWSER_AREAS.includes(areaOf(at)?.name ?? ''));
  const seen = new Map<string, string>(starts.map((file) => [file.path, file.path]));
  const found: string[] = [];
  const queue = [...starts];
  for (let file = queue.shift(); file; file = queue.shift()) {
    const origin = seen.get(file.path) ?? file.path;
    for (const { specifier } of file.imports) {
      const to = destinationOf(file.path, specifier);
      if (to.kind === 'node' || (to.kind === 'package' && to.name === 'electron')) {
        found.push(`${file.path}: ${to.name} would end up in browser code, reached from ${origin}`);
      }
      const next = to.kind === 'file' ? byPath.get(to.path) : undefined;
      if (next && !seen.has(next.path)) {
        seen.set(next.path, origin);
        queue.push(next);
      }
    }
  }
  return found;
}

const FORBIDDEN_IN_SHARED = new Set([
  ...['Date.now', 'new Date()', 'Math.random', 'process', 'window', 'document', 'fetch', 'Buffer', 'crypto'],
  ...['globalThis', 'localStorage', 'navigator', 'performance', 'require', 'setInterval', 'setTimeout'],
]);

/** What the preload puts on the window, and the window as a whole, through which it could be had under another name. */
const BRIDGE_USES = new Set(['window', 'window.bridge', 'globalThis', 'globalThis.bridge', 'self', 'self.bridge']);

/** Clock, chance and the outside world in shared; the preload's bridge in any renderer file but one. */
export function globalBreaks(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (isTestFile(file.path)) return [];
    const area = areaOf(file.path)?.name;
    if (area === 'shared') {
      const uses = file.globals.filter(({ name }) => forbiddenInShared(name));
      return uses.map(({ name, line }) => `${file.path}:${line}: shared is pure, it can't use ${name}; pass it in`);
    }
    if (area === 'renderer' && file.path !== BRIDGE) {
      const uses = file.globals.filter(({ name }) => BRIDGE_USES.has(name));
      return uses.map(({ name, line }) => `${file.path}:${line}: only ${BRIDGE} touches ${name}`);
    }
    return [];
  });
}

function forbiddenInShared(name: string): boolean {
  const [object = name] = name.split('.');
  return FORBIDDEN_IN_SHARED.has(name) || FORBIDDEN_IN_SHARED.has(object);
}
