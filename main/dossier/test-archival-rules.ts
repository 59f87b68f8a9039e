import { inflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/**
 * The clauses of ISO 19005-2 (PDF/A-2, level b) that bear on files of ours with drawn pages only, checked on the finished
 * bytes. Not a validator: features our files never use are refused outright instead of being looked into.
 */

/** Operators our pages may use: paths, text, colours of the output intent, state. No images, shadings or forms. */
const OPERATORS = new Set('q Q cm w J d m l c h re f S n BT ET Tf Td Tj rg RG'.split(' '));
const FORBIDDEN_IN_CATALOG = [
  'AA',
  'OpenAction',
  'OCProperties',
  'Names',
  'AcroForm',
  'Perms',
  'Collection',
  'Requirements',
];

const textOf = (value: unknown): string | undefined =>
  value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined;

const contentsOf = (stream: PDFRawStream): Buffer => {
  const filter = stream.dict.get(PDFName.of('Filter'));
  const bytes = Buffer.from(stream.getContents());
  return filter === undefined ? bytes : inflateSync(bytes);
};

/** §6.1: header, trailer, cross-reference, streams, on the raw bytes. */
const fileProblems = (bytes: Buffer): string[] => {
  const raw = bytes.toString('latin1');
  const problems: string[] = [];
  if (!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(raw)) problems.push('6.1.2 header');
  const trailer = raw.slice(raw.lastIndexOf('trailer'));
  if (!/\/ID\s*\[<[0-9a-fA-F]{32}><[0-9a-fA-F]{32}>\]/.test(trailer)) problems.push('6.1.3 no file identifier');
  if (trailer.includes('/Encrypt')) problems.push('6.1.3 encrypted');
  if (!/%%EOF\n?$/.test(raw)) problems.push('6.1.3 data after the end');
  const start = Number(/startxref\n(\d+)/.exec(trailer)?.[1]);
  const entries = [...raw.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  if (entries.length === 0) problems.push('6.1.4 no cross-reference table');
  entries.forEach((offset, i) => {
    if (!raw.startsWith(`${i + 1} 0 obj\n`, offset)) problems.push(`6.1.9 object ${i + 1} is not at its offset`);
  });
  for (const match of raw.matchAll(/\/Length (\d+)[^>]*>>\nstream\n/g)) {
    const end = match.index + match[0].length + Number(match[1]);
    if (!raw.startsWith('\nendstream', end)) problems.push('6.1.7.1 wrong stream length');
  }
  return problems;
};

const iccProblems = (icc: Buffer): string[] => {
  const problems: string[] = [];
  if (icc.readUInt32BE(0) !== icc.length) problems.push('ICC size');
  if (icc[8] !== 4 && icc[8] !== 2) problems.push('ICC version');
  const word = (at: number) => icc.toString('latin1', at, at + 4);
  if (word(12) !== 'mntr' || word(16) !== 'RGB ' || word(20) !== 'XYZ ' || word(36) !== 'acsp')
    problems.push('ICC class');
  const tags = new Map<string, string>();
  for (let i = 0; i < icc.readUInt32BE(128); i++) {
    const [offset, length] = [icc.readUInt32BE(136 + i * 12), icc.readUInt32BE(140 + i * 12)];
    if (offset % 4 !== 0 || offset + length > icc.length) problems.push('ICC tag out of place');
    tags.set(word(132 + i * 12), word(offset));
  }
  for (const [tag, type] of Object.entries({
    desc: 'mluc',
    cprt: 'mluc',
    wtpt: 'XYZ ',
    chad: 'sf32',
    rXYZ: 'XYZ ',
    gXYZ: 'XYZ ',
    bXYZ: 'XYZ ',
    rTRC: 'para',
    gTRC: 'para',
    bTRC: 'para',
  }))
    if (tags.get(tag) !== type) problems.push(`ICC ${tag}`);
  return problems;
};

const catalogProblems = (document: PDFDocument): string[] => {
  const problems: string[] = [];
  const { catalog, context } = document;
  for (const name of FORBIDDEN_IN_CATALOG) if (catalog.has(PDFName.of(name))) problems.push(`catalog has /${name}`);
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) problems.push('6.6.2.1 no metadata');
  else {
    if (metadata.dict.has(PDFName.of('Filter'))) problems.push('6.6.2 metadata is filtered');
    const xmp = Buffer.from(metadata.getContents()).toString('utf8');
    if (!/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(xmp)) problems.push('6.6.2.1 packet');
    if (/<\?xpacket[^>]*(?:bytes|encoding)=/.test(xmp)) problems.push('6.6.2.1 packet attributes');
    if (!/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/.test(xmp))
      problems.push('6.6.4 pdfaid');
    const info = context.lookup(context.trailerInfo.Info, PDFDict);
    const title = textOf(info.get(PDFName.of('Title')));
    const said = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</
      .exec(xmp)?.[1]
      ?.replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    if (title === undefined || title !== said) problems.push('title of XMP and information dictionary differ');
  }
  const intents = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray);
  const intent = intents?.lookupMaybe(0, PDFDict);
  if (intent?.get(PDFName.of('S')) !== PDFName.of('GTS_PDFA1')) problems.push('6.2.3 no output intent');
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'));
  if (!(profile instanceof PDFRawStream)) problems.push('6.2.3 no profile');
  else {
    if (profile.dict.lookup(PDFName.of('N'), PDFNumber).asNumber() !== 3) problems.push('6.2.4.2 profile components');
    problems.push(...iccProblems(contentsOf(profile)));
  }
  return problems;
};

/** §6.2.11: embedded programs, maps, and widths that agree with the program. */
const fontProblems = (name: string, font: PDFDict, used: ReadonlySet<number>): string[] => {
  const problems: string[] = [];
  const descendants = font.lookup(PDFName.of('DescendantFonts'), PDFArray);
  const cid = descendants.lookup(0, PDFDict);
  const descriptor = cid.lookup(PDFName.of('FontDescriptor'), PDFDict);
  const program = descriptor.lookup(PDFName.of('FontFile2'));
  if (font.get(PDFName.of('Encoding')) !== PDFName.of('Identity-H')) problems.push(`6.2.11.3 ${name}: encoding`);
  if (!(font.lookup(PDFName.of('ToUnicode')) instanceof PDFRawStream)) problems.push(`6.2.11.7 ${name}: no ToUnicode`);
  if (cid.get(PDFName.of('CIDToGIDMap')) !== PDFName.of('Identity'))
    problems.push(`6.2.11.3.2 ${name}: no CIDToGIDMap`);
  if (cid.get(PDFName.of('BaseFont')) !== descriptor.get(PDFName.of('FontName')))
    problems.push(`6.2.11.2 ${name}: names differ`);
  if (descriptor.has(PDFName.of('CIDSet'))) problems.push(`6.2.11.4.2 ${name}: a CIDSet would have to be complete`);
  if (!(program instanceof PDFRawStream)) return [...problems, `6.2.11.4.1 ${name}: not embedded`];
  const bytes = contentsOf(program);
  const opened = fontkit.create(bytes) as unknown as {
    unitsPerEm: number;
    numGlyphs: number;
    hmtx: { metrics: { get(i: number): { advance: number } } };
  };
  const widths = new Map<number, number>();
  const list = cid.lookup(PDFName.of('W'), PDFArray);
  for (let i = 0; i < list.size(); i += 2) {
    const first = list.lookup(i, PDFNumber).asNumber();
    const values = list.lookup(i + 1, PDFArray);
    for (let k = 0; k < values.size(); k++) widths.set(first + k, values.lookup(k, PDFNumber).asNumber());
  }
  for (const glyph of used) {
    if (glyph === 0) problems.push(`6.2.11.8 ${name}: .notdef is shown`);
    const advance = (opened.hmtx.metrics.get(glyph).advance * 1000) / opened.unitsPerEm;
    if (Math.abs((widths.get(glyph) ?? 1000) - advance) > 1) problems.push(`6.2.11.5 ${name}: width of glyph ${glyph}`);
  }
  return problems;
};

const pageProblems = (document: PDFDocument): string[] => {
  const problems: string[] = [];
  const fonts = new Map<PDFDict, { name: string; used: Set<number> }>();
  for (const page of document.getPages()) {
    const { node } = page;
    for (const name of ['Group', 'AA', 'Annots', 'PresSteps'])
      if (node.has(PDFName.of(name))) problems.push(`page has /${name}`);
    const resources = node.Resources();
    for (const name of ['ExtGState', 'XObject', 'Shading', 'Pattern', 'ColorSpace'])
      if (resources?.has(PDFName.of(name)) === true) problems.push(`resources have /${name}`);
    const own = resources?.lookup(PDFName.of('Font'), PDFDict);
    const contents = node.lookup(PDFName.of('Contents'));
    if (!(contents instanceof PDFRawStream)) continue;
    let font: { used: Set<number> } | undefined;
    let depth = 0;
    for (const token of contentsOf(contents).toString('latin1').split(/\s+/)) {
      if (token === 'q') depth += 1;
      if (token === 'Q') depth -= 1;
      if (depth < 0 || depth > 28) problems.push('6.1.13 q and Q');
      if (/^\/F\d$/.test(token)) {
        const dict = own?.lookup(PDFName.of(token.slice(1)), PDFDict);
        if (dict === undefined) problems.push(`6.2.2 ${token} is not in the resources`);
        else {
          const known = fonts.get(dict) ?? { name: token, used: new Set<number>() };
          fonts.set(dict, known);
          font = known;
        }
      } else if (/^<[0-9a-fA-F]*>$/.test(token)) {
        if (token.length > 32_767) problems.push('6.1.13 string length');
        for (const [glyph] of token.matchAll(/[0-9a-fA-F]{4}/g)) font?.used.add(Number.parseInt(glyph, 16));
      } else if (/^[A-Za-z'"*]+$/.test(token) && !OPERATORS.has(token)) problems.push(`6.2.2 operator ${token}`);
    }
    if (depth !== 0) problems.push('q without Q');
  }
  for (const [dict, { name, used }] of fonts) problems.push(...fontProblems(name, dict, used));
  return problems;
};

const streamProblems = (document: PDFDocument): string[] =>
  document.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const filter = object.dict.get(PDFName.of('Filter'));
    return [
      ...(filter === undefined || filter === PDFName.of('FlateDecode') ? [] : [`6.1.7.2 filter of ${ref}`]),
      ...['F', 'FFilter', 'FDecodeParms']
        .filter((name) => object.dict.has(PDFName.of(name)))
        .map((name) => `6.1.7.1 ${ref} has /${name}`),
    ];
  });

/** What keeps a file from being PDF/A-2b as far as is looked at here; empty when nothing was found. */
export const archivalProblems = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  if (!(document.context.trailerInfo.Root instanceof PDFRef)) return ['no catalog'];
  return [
    ...fileProblems(Buffer.from(bytes)),
    ...catalogProblems(document),
    ...streamProblems(document),
    ...pageProblems(document),
  ];
};
