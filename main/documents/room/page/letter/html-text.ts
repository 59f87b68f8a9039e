/** Elements whose text is not for reading. */
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'iframe', 'svg', 'math']);
const blocks = new Set(
  'address article aside blockquote center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul br'.split(
    ' ',
  ),
);

const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'hr']);

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  yen: '¥',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  bull: '•',
  times: '×',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });

/**
 * The words of an HTML letter, line by line: no scripts, no styles, no pictures, nothing that could be asked for from
 * anywhere. Goes through the text once; whatever is broken in it ends up as words or as nothing.
 */
export function htmlText(html: string): string {
  const lines: string[] = [];
  let line = '';
  let hidden: string | undefined;
  let at = 0;
  const words = (text: string): void => {
    if (hidden !== undefined) return;
    const plain = decoded(text).replace(/\s+/g, ' ');
    line += line === '' || line.endsWith(' ') ? plain.trimStart() : plain;
  };
  const newLine = (isParagraph: boolean): void => {
    if (line !== '') lines.push(line.trimEnd());
    if (isParagraph && lines.at(-1) !== '') lines.push('');
    line = '';
  };
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      words(html.slice(at));
      break;
    }
    words(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const end = html.indexOf('>', open);
    if (end === -1) break;
    const match = /^(\/?)([a-z][a-z0-9]{0,20})/i.exec(html.slice(open + 1, open + 24));
    at = end + 1;
    if (match === null) continue;
    const name = (match[2] ?? '').toLowerCase();
    const closes = match[1] === '/';
    if (hidden !== undefined) {
      if (closes && name === hidden) hidden = undefined;
      continue;
    }
    if (!closes && silent.has(name) && html[end - 1] !== '/') hidden = name;
    else if (name === 'td' || name === 'th') {
      if (closes) line = `${line.trimEnd()}  `;
    } else if (name === 'br' && line === '') lines.push('');
    else if (blocks.has(name)) newLine(paragraphs.has(name));
  }
  newLine(false);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
