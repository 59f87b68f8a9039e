import { XMLParser } from 'fast-xml-parser';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** fast-xml-parser's ordered nodes are objects with a key that has the children, and `:@` that has the attributes. */
const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

// Numbers of twenty digits must stay text.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
  // Without it a letter written by its number stays a number.
  htmlEntities: true,
});

const maxDepth = 60;

function nodesOf(raw: unknown, depth: number): { nodes: XmlNode[]; text: string } {
  if (depth > maxDepth) throw new Error('too deep');
  const nodes: XmlNode[] = [];
  let text = '';
  for (const item of Array.isArray(raw) ? raw : []) {
    const parts = new Map(entriesOf(item));
    const attributes = Object.fromEntries(entriesOf(parts.get(':@')).map(([name, value]) => [name, String(value)]));
    for (const [name, value] of parts) {
      if (name === ':@') continue;
      if (name === '#text') text += String(value);
      else {
        const inside = nodesOf(value, depth + 1);
        nodes.push({ name, attributes, children: inside.nodes, text: inside.text });
      }
    }
  }
  return { nodes, text };
}

/** The encoding a file says it has: its byte order mark, else its declaration, else UTF-8. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*encoding=["']([\w.:-]{1,40})["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  // Whoever could read the declaration does not have two bytes a letter.
  const label = named.startsWith('utf-16') ? 'utf-8' : named;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The root element. Throws at what is no XML, and at a document type: nothing we read needs one, entity bombs do. */
export function parseXml(bytes: Uint8Array): XmlNode {
  const text = decode(bytes).replace(/^\uFEFF/, '');
  if (/<!DOCTYPE/i.test(text)) throw new Error('document type');
  const [root] = nodesOf(parser.parse(text), 0).nodes;
  if (root === undefined) throw new Error('no root');
  return root;
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** Text of a child element without the space around it. */
export const textOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.text.trim() || undefined;
