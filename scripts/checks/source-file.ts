import { parseSync } from 'vite';
import { type GlobalUse, globalUses } from './globals.ts';
import { childrenOf, type SyntaxNode } from './syntax.ts';

export type ImportUse = Readonly<{
  specifier: string;
  /** Imported names as the other file calls them; `*` for a namespace, a default or everything re-exported. */
  names: readonly string[];
  line: number;
}>;

export type SourceFile = Readonly<{
  /** From the repository's root, with forward slashes. */
  path: string;
  lines: number;
  imports: readonly ImportUse[];
  globals: readonly GlobalUse[];
}>;

const CODE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** Reads what the checks need out of one file; styles and other files have lines only. */
export function readSource(path: string, text: string): SourceFile {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (!CODE.test(path)) return { path, lines, imports: [], globals: [] };
  const parsed = parseSync(path, text);
  const [problem] = parsed.errors;
  if (problem) throw new Error(`${path} can't be parsed: ${problem.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports: ImportUse[] = [];
  for (const { moduleRequest, entries, start } of parsed.module.staticImports) {
    const names = entries.map(({ importName }) => (importName.kind === 'Name' ? (importName.name ?? '*') : '*'));
    imports.push({ specifier: moduleRequest.value, names, line: lineAt(start) });
  }
  for (const { entries, start } of parsed.module.staticExports) {
    for (const { moduleRequest, importName } of entries) {
      if (moduleRequest) {
        const name = importName.kind === 'Name' ? (importName.name ?? '*') : '*';
        imports.push({ specifier: moduleRequest.value, names: [name], line: lineAt(start) });
      }
    }
  }
  const program = parsed.program as unknown as SyntaxNode;
  for (const { specifier, start } of importExpressions(program)) {
    imports.push({ specifier, names: ['*'], line: lineAt(start) });
  }
  return { path, lines, imports, globals: globalUses(program, lineAt) };
}

/** `import('x')`, in code and in types, with a plain string; anything else can't be followed. */
function* importExpressions(node: SyntaxNode): Generator<{ specifier: string; start: number }> {
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') {
    const source = node.source as SyntaxNode | undefined;
    if (typeof source?.value === 'string') yield { specifier: source.value, start: node.start };
  }
  for (const child of childrenOf(node)) yield* importExpressions(child);
}
