import { childrenOf, type SyntaxNode } from './syntax.ts';

/** A global as it is used: `fetch`, `Date.now` (for a member, both names), `new Date()`. */
export type GlobalUse = Readonly<{ name: string; line: number }>;

/**
 * Names a file uses without declaring or importing them. A name declared anywhere in the file counts as its own:
 * coarser than real scopes, but no file needs a local called `process`.
 */
export function globalUses(program: SyntaxNode, lineAt: (offset: number) => number): GlobalUse[] {
  const declared = new Set<string>();
  collectDeclared(program, declared);
  const uses: GlobalUse[] = [];
  const note = (name: string, node: SyntaxNode) => uses.push({ name, line: lineAt(node.start) });
  const visit = (node: SyntaxNode): void => {
    if (isTypeOnly(node)) return;
    if (node.type === 'Identifier' && !declared.has(String(node.name))) note(String(node.name), node);
    if (node.type === 'MemberExpression' && !node.computed) {
      const object = node.object as SyntaxNode;
      const property = node.property as SyntaxNode;
      if (object.type === 'Identifier' && !declared.has(String(object.name))) {
        note(`${object.name}.${property.name}`, node);
        return;
      }
    }
    if (isCallWithoutArguments(node)) {
      const callee = node.callee as SyntaxNode;
      if (callee.type === 'Identifier' && !declared.has(String(callee.name))) note(`new ${callee.name}()`, node);
    }
    for (const child of childrenOf(node)) if (!isName(node, child)) visit(child);
  };
  visit(program);
  return uses;
}

/** `Date()` tells the time just as `new Date()` does. */
function isCallWithoutArguments(node: SyntaxNode): boolean {
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  return isCall && Array.isArray(node.arguments) && node.arguments.length === 0;
}

/** Types vanish; `as`, `satisfies` and `!` only wrap an expression. */
function isTypeOnly({ type }: SyntaxNode): boolean {
  const wraps = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSInstantiationExpression'];
  return type.startsWith('TS') && !wraps.includes(type);
}

/** Whether the child is a mere name in its parent (`x.child`, `{ child: 1 }`), not a use of a variable. */
function isName(parent: SyntaxNode, child: SyntaxNode): boolean {
  if (parent.type.startsWith('Import') || parent.type.startsWith('Export')) return child.type === 'Identifier';
  if (parent.computed === true) return false;
  if (parent.type === 'MemberExpression') return child === parent.property;
  if (['Property', 'MethodDefinition', 'PropertyDefinition', 'AccessorProperty'].includes(parent.type)) {
    return child === parent.key;
  }
  return parent.type === 'LabeledStatement' && child === parent.label;
}

function collectDeclared(node: SyntaxNode, names: Set<string>): void {
  const patterns: unknown[] = [];
  if (node.type === 'VariableDeclarator' || node.type === 'ClassDeclaration') patterns.push(node.id);
  if (/Function/.test(node.type)) patterns.push(node.id, ...(Array.isArray(node.params) ? node.params : []));
  if (node.type === 'CatchClause') patterns.push(node.param);
  if (/^Import.*Specifier$/.test(node.type)) patterns.push(node.local);
  for (const pattern of patterns) collectPattern(pattern as SyntaxNode | null | undefined, names);
  for (const child of childrenOf(node)) collectDeclared(child, names);
}

function collectPattern(pattern: SyntaxNode | null | undefined, names: Set<string>): void {
  if (!pattern) return;
  if (pattern.type === 'Identifier') names.add(String(pattern.name));
  else if (pattern.type === 'AssignmentPattern') collectPattern(pattern.left as SyntaxNode, names);
  else if (pattern.type === 'Property') collectPattern(pattern.value as SyntaxNode, names);
  else for (const child of childrenOf(pattern)) collectPattern(child, names);
}
