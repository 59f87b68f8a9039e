import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFArray, PDFDict, PDFNumber, PDFStream } from 'pdf-lib';
import type { Result } from '../../../shared/ipc/result.ts';
import { fault, ok } from '../../../shared/ipc/result.ts';
import type { BuiltSegment } from './built-segment.ts';
import type { PageRotation, SegmentPage } from './format.ts';
import {
  isSanePage,
  LABEL_FONT_TARGET,
  labelName,
  PARENT_TARGET,
  rotationTarget,
  SEGMENT_LIMITS,
  tailTarget,
} from './format.ts';
import { cutBox, cutOperator, type PageCut } from './page-cut.ts';
import type { AnnotationPlan } from './pdf-annotations.ts';
import { writeAnnotations } from './pdf-annotations.ts';
import { createPdfBody, DamagedDocument } from './pdf-body.ts';
import { createDestinations } from './pdf-destinations.ts';
import type { ParserLimits } from './pdf-guarded-parser.ts';
import { parsePdf } from './pdf-guarded-parser.ts';
import type { FoundPage } from './pdf-page-tree.ts';
import { findPages } from './pdf-page-tree.ts';
import {
  arrayEntry,
  dictEntry,
  entry,
  follow,
  followEntry,
  intersection,
  numberEntry,
  rectangle,
} from './pdf-values.ts';
import { createSegmentWriter } from './segment-writer.ts';

export type PdfLimits = {
  readonly maxPages: number;
  readonly maxObjects: number;
  /** All object streams of the file together, inflated. */
  readonly maxInflatedBytes: number;
};

export const PDF_LIMITS: PdfLimits = { maxPages: 5_000, maxObjects: 500_000, maxInflatedBytes: 256 * 1024 * 1024 };

const A4 = { x: 0, y: 0, width: 595.28, height: 841.89 };

/** True when the file says somewhere that it is encrypted; for files that broke before their trailer was read. */
const mentionsEncryption = (bytes: Uint8Array): boolean => {
  const word = [...'/Encrypt '].map((c) => c.charCodeAt(0));
  for (let at = bytes.indexOf(0x2f); at >= 0; at = bytes.indexOf(0x2f, at + 1)) {
    if (word.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
};

/** Strictly first: the tolerant way drops what it can't read, and a page could be among it. */
const load = async (bytes: Uint8Array, limits: ParserLimits): Promise<Result<PDFContext>> => {
  let parsed = await parsePdf(bytes, limits, true);
  if (parsed.kind === 'broken') parsed = await parsePdf(bytes, limits, false);
  if (parsed.kind === 'blocked' && parsed.reason !== 'filter') {
    return fault('document-too-complex', 'after-user', { reason: parsed.reason });
  }
  if (parsed.kind !== 'parsed') {
    return mentionsEncryption(bytes)
      ? fault('document-encrypted', 'after-user')
      : fault('document-damaged', 'after-user', { reason: 'unreadable' });
  }
  return parsed.context.trailerInfo.Encrypt === undefined
    ? ok(parsed.context)
    : fault('document-encrypted', 'after-user');
};

/** Things that act or travel with the document as a whole; none of them is taken over, all are named. */
const noteCatalog = (context: PDFContext, drop: (what: string) => void) => {
  const catalog = follow(context, context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return;
  if (followEntry(catalog, 'OpenAction') instanceof PDFDict) drop('open-action');
  if (followEntry(catalog, 'AA') !== undefined) drop('automatic-action');
  const names = dictEntry(catalog, 'Names');
  if (names !== undefined && followEntry(names, 'JavaScript') !== undefined) drop('javascript');
  if (names !== undefined && followEntry(names, 'EmbeddedFiles') !== undefined) drop('embedded-file');
  const form = dictEntry(catalog, 'AcroForm');
  if (form !== undefined && followEntry(form, 'XFA') !== undefined) drop('xfa-form');
  const layers = dictEntry(catalog, 'OCProperties');
  const initial = layers === undefined ? undefined : dictEntry(layers, 'D');
  if (initial !== undefined && (arrayEntry(initial, 'OFF')?.size() ?? 0) > 0) drop('hidden-layers');
};

type Geometry = {
  readonly page: Omit<SegmentPage, 'objectId'>;
  readonly mediaBox: string;
  /** Operators before the page's own. */
  readonly start: string;
};

const fixed = (n: number) => String(Math.round(n * 1000) / 1000);

const geometryOf = (context: PDFContext, found: FoundPage, cut: PageCut | undefined): Geometry | undefined => {
  const media = rectangle(context, found.inherited.MediaBox) ?? A4;
  const crop = rectangle(context, found.inherited.CropBox);
  const whole = (crop === undefined ? undefined : intersection(media, crop)) ?? media;
  const rotate = follow(context, found.inherited.Rotate);
  const turns = rotate instanceof PDFNumber ? Math.round(rotate.asNumber() / 90) : 0;
  const rotation = ([0, 90, 180, 270] as const)[((turns % 4) + 4) % 4] ?? 0;
  const userUnit = numberEntry(found.node, 'UserUnit') ?? 1;
  const box = cut === undefined ? whole : cutBox(whole, rotation, cut);
  const page = { rotation: rotation satisfies PageRotation, userUnit, ...box };
  const list = (r: typeof box) => `[${[r.x, r.y, r.x + r.width, r.y + r.height].map(fixed).join(' ')}]`;
  const outer = cut === undefined ? media : box;
  const start = cut === undefined ? '' : cutOperator(whole, cut);
  return isSanePage(page) ? { page, mediaBox: `/MediaBox${list(outer)}/CropBox${list(box)}`, start } : undefined;
};

/** A font name that no page uses: a dossier may well be added to another dossier. */
const freeLabelNumber = (context: PDFContext, pages: readonly FoundPage[]): number => {
  const taken = new Set<string>();
  for (const page of pages) {
    const resources = follow(context, page.inherited.Resources);
    const fonts = resources instanceof PDFDict ? dictEntry(resources, 'Font') : undefined;
    for (const name of fonts?.keys() ?? []) taken.add(name.decodeText());
  }
  let number = 0;
  while (taken.has(labelName(number))) number += 1;
  return number;
};

type PagePlan = AnnotationPlan & { readonly openId: number; readonly labelNumber: number };

const writePage = (plan: PagePlan, found: FoundPage, index: number, mediaBox: string) => {
  const { writer, body, context } = plan;
  writer.text('<</Type/Page/Parent ');
  body.reference(PARENT_TARGET);
  writer.text(`${mediaBox}/Rotate `);
  writer.number(rotationTarget(index));
  writer.text('\n');
  body.entries(found.node, ['UserUnit', 'Group']);
  writer.text('/Contents[');
  body.reference(plan.openId);
  const contents = follow(context, entry(found.node, 'Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray() : [entry(found.node, 'Contents')];
  for (const stream of streams) {
    if (!(follow(context, stream) instanceof PDFStream)) continue;
    writer.text(' ');
    body.value(stream);
  }
  writer.text(' ');
  body.reference(tailTarget(index));
  writer.text(']\n/Resources<<');
  const resources = follow(context, found.inherited.Resources);
  const fonts = resources instanceof PDFDict ? dictEntry(resources, 'Font') : undefined;
  if (resources instanceof PDFDict) {
    const others = resources.keys().map((key) => key.decodeText());
    body.entries(
      resources,
      others.filter((key) => key !== 'Font' && RESOURCE_KINDS.has(key)),
    );
  }
  writer.text('/Font<<');
  if (fonts !== undefined) {
    for (const [name, value] of fonts.entries()) {
      body.value(name);
      writer.text(' ');
      body.value(value);
      writer.text('\n');
    }
  }
  writer.text(`/${labelName(plan.labelNumber)} `);
  body.reference(LABEL_FONT_TARGET);
  writer.text('>>>>\n');
  writeAnnotations(plan, found.node);
  writer.text('>>');
};

const RESOURCE_KINDS = new Set(['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Properties', 'ProcSet']);

/**
 * Makes a segment of a PDF: pages with their boxes, contents, resources, links and marks; nothing that acts.
 * Runs in the document room; the caller ends it when it takes too long. Doesn't change `pdfBytes`. With `cut`, of one
 * page only, with its edges and its angle changed.
 * Faults: document-damaged, document-encrypted, document-too-many-pages, document-too-complex.
 */
export const buildSegmentFromPdf = async (
  pdfBytes: Uint8Array,
  limits: PdfLimits = PDF_LIMITS,
  cut?: PageCut,
): Promise<Result<BuiltSegment>> => {
  const maxObjects = Math.min(limits.maxObjects, SEGMENT_LIMITS.objects);
  const loaded = await load(pdfBytes, { inflatedBytes: limits.maxInflatedBytes, objects: maxObjects });
  if (!loaded.ok) return loaded;
  const context = loaded.value;
  const all = findPages(context, Math.min(limits.maxPages, SEGMENT_LIMITS.pages));
  if (!all.ok) return all;
  const found = cut === undefined ? all.value : all.value.slice(cut.index, cut.index + 1);
  if (found.length === 0) return fault('document-damaged', 'after-user', { reason: 'no-page' });

  const dropped = new Set<string>();
  const drop = (what: string) => dropped.add(what);
  noteCatalog(context, drop);
  const geometries: Geometry[] = [];
  for (const page of found) {
    const geometry = geometryOf(context, page, cut);
    if (geometry === undefined) return fault('document-damaged', 'after-user', { reason: 'page-size' });
    geometries.push(geometry);
    if (followEntry(page.node, 'AA') !== undefined) drop('automatic-action');
  }

  const writer = createSegmentWriter();
  const pageIds = new Map<PDFRef, number>();
  const body = createPdfBody(context, writer, pageIds, maxObjects, drop);
  try {
    const openId = body.reserve();
    // The same page object can hang in the tree twice; links go to its first appearance.
    const ids = found.map((page) => {
      const id = body.reserve();
      if (page.ref !== undefined && !pageIds.has(page.ref)) pageIds.set(page.ref, id);
      return id;
    });
    const labelNumber = freeLabelNumber(context, found);
    const destination = createDestinations(context);
    const plan: PagePlan = { context, writer, body, pageIds, destination, drop, openId, labelNumber };
    writer.beginObject();
    // All pages begin with it; one that is cut is alone.
    const start = `q\n${geometries[0]?.start ?? ''}`;
    writer.text(`<</Length ${start.length}>>\nstream\n${start}\nendstream`);
    writer.endObject();
    found.forEach((page, i) => {
      writer.beginObject();
      writePage(plan, page, i, geometries[i]?.mediaBox ?? '');
      writer.endObject();
    });
    body.drain();
    if (writer.bodyBytes() > SEGMENT_LIMITS.bodyBytes) throw new DamagedDocument('too-large');
    const pages = geometries.map(({ page }, i) => ({ objectId: ids[i] ?? 0, ...page }));
    return ok({
      segment: writer.finish(pages, labelNumber),
      pages: pages.map(({ width, height, userUnit, rotation }) => ({
        widthPt: width * userUnit,
        heightPt: height * userUnit,
        rotation,
      })),
      dropped: [...dropped].sort(),
    });
  } catch (error) {
    if (error instanceof DamagedDocument) return fault('document-damaged', 'after-user', { reason: error.reason });
    throw error;
  }
};
