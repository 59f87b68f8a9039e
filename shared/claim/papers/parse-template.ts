import { type PlaceholderName, placeholderOf, sortOf, suggestionFor } from './placeholders.ts';

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: PlaceholderName }
  /** A placeholder nobody knows (any more): printed as a line to fill in by hand. */
  | { readonly kind: 'unknown'; readonly word: string };

export type TemplateLine =
  | { readonly kind: 'paragraph'; readonly nodes: readonly TemplateNode[] }
  | { readonly kind: 'heading'; readonly nodes: readonly TemplateNode[] }
  | { readonly kind: 'block'; readonly name: PlaceholderName };

export type ProblemCode =
  | 'unknown-placeholder'
  | 'unclosed-placeholder'
  | 'stray-end'
  | 'empty-placeholder'
  | 'block-in-sentence';

/** `line` and `column` count from 1, in characters as somebody sees them. */
export type TemplateProblem = {
  readonly code: ProblemCode;
  readonly line: number;
  readonly column: number;
  /** The word between the braces, or what stands there. */
  readonly word: string;
  readonly suggestion: PlaceholderName | null;
};

export type ParsedTemplate = { readonly lines: readonly TemplateLine[]; readonly problems: readonly TemplateProblem[] };

const columnOf = (text: string, offset: number): number => [...text.slice(0, offset)].length + 1;

type Placed = { readonly node: TemplateNode; readonly at: number };

/** The pieces of one line; nothing of the text is lost: what is not a placeholder stays as it was typed. */
const nodesOf = (text: string, line: number, problems: TemplateProblem[]): Placed[] => {
  const nodes: Placed[] = [];
  const say = (code: ProblemCode, offset: number, word: string) =>
    problems.push({
      code,
      line,
      column: columnOf(text, offset),
      word,
      suggestion: code === 'unknown-placeholder' ? (suggestionFor(word) ?? null) : null,
    });
  const plain = (piece: string, offset: number) => {
    if (piece === '') return;
    const stray = piece.indexOf('}}');
    if (stray >= 0) say('stray-end', offset + stray, '}}');
    nodes.push({ node: { kind: 'text', text: piece }, at: offset });
  };
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{{', at);
    if (open < 0) break;
    plain(text.slice(at, open), at);
    const close = text.indexOf('}}', open + 2);
    const next = text.indexOf('{{', open + 2);
    // Another one begins before this one ends: the first was never closed.
    if (close < 0 || (next >= 0 && next < close)) {
      const end = next >= 0 ? next : text.length;
      say('unclosed-placeholder', open, text.slice(open + 2, end).trim());
      nodes.push({ node: { kind: 'text', text: text.slice(open, end) }, at: open });
      at = end;
      continue;
    }
    const word = text.slice(open + 2, close).trim();
    const name = placeholderOf(word);
    if (word === '') say('empty-placeholder', open, '');
    else if (name === undefined) say('unknown-placeholder', open, word);
    nodes.push({ node: name === undefined ? { kind: 'unknown', word } : { kind: 'value', name }, at: open });
    at = close + 2;
  }
  plain(text.slice(at), at);
  return nodes;
};

const blockIn = ({ node }: Placed): PlaceholderName | undefined =>
  node.kind === 'value' && sortOf(node.name) === 'block' ? node.name : undefined;

const lineOf = (raw: string, line: number, problems: TemplateProblem[]): TemplateLine => {
  const placed = nodesOf(raw, line, problems);
  const said = placed.filter(({ node }) => node.kind !== 'text' || node.text.trim() !== '');
  const alone = said.length === 1 && said[0] !== undefined ? blockIn(said[0]) : undefined;
  if (alone !== undefined) return { kind: 'block', name: alone };
  for (const piece of said) {
    const word = blockIn(piece);
    if (word === undefined) continue;
    problems.push({ code: 'block-in-sentence', line, column: columnOf(raw, piece.at), word, suggestion: null });
  }
  const nodes = placed.map(({ node }) => node);
  const mark = /^# +/.exec(raw)?.[0];
  const [first, ...rest] = nodes;
  if (mark === undefined || first?.kind !== 'text') return { kind: 'paragraph', nodes };
  return { kind: 'heading', nodes: [{ kind: 'text', text: first.text.slice(mark.length) }, ...rest] };
};

/**
 * Reads the text of a template. Every line is a paragraph; one that begins with `# ` is a heading; a block stands alone on
 * its line. A line that can't be understood is still a line: what is wrong with it is told beside it.
 */
export const parseTemplate = (text: string): ParsedTemplate => {
  const problems: TemplateProblem[] = [];
  const lines = text.split(/\r\n|\r|\n/).map((raw, i) => lineOf(raw, i + 1, problems));
  return { lines, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
};

/** Every placeholder a text names. */
export const namesIn = ({ lines }: ParsedTemplate): Set<PlaceholderName> =>
  new Set(
    lines.flatMap((line) =>
      line.kind === 'block' ? [line.name] : line.nodes.flatMap((node) => (node.kind === 'value' ? [node.name] : [])),
    ),
  );
