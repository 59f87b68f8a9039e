import type { PDFContext, PDFObject } from 'pdf-lib';
import { type PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFStream, PDFString } from 'pdf-lib';
import type { PdfBody } from './pdf-body.ts';
import { activeKind } from './pdf-body.ts';
import { arrayEntry, dictEntry, entry, follow, followEntry, nameEntry, rectangle } from './pdf-values.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** Marks on the paper. What they look like is all that is kept of them. */
const MARKS = new Set([
  ...['Stamp', 'FreeText', 'Ink', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Caret', 'Text'],
  ...['Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Widget', 'Watermark', 'PrinterMark'],
]);

const COMMON_ENTRIES = ['Rect', 'F', 'Border', 'BS', 'C', 'CA', 'ca', 'QuadPoints'];
const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/i;

export type AnnotationPlan = {
  readonly context: PDFContext;
  readonly writer: SegmentWriter;
  readonly body: PdfBody;
  readonly pageIds: ReadonlyMap<PDFRef, number>;
  readonly destination: (value: PDFObject | undefined) => PDFArray | undefined;
  readonly drop: (what: string) => void;
};

/** An appearance stream, chosen by the state if there are several (a ticked box). */
const appearance = (annotation: PDFDict): PDFObject | undefined => {
  const normal = dictEntry(annotation, 'AP')?.get(PDFName.of('N'));
  if (normal === undefined) return undefined;
  const found = follow(annotation.context, normal);
  if (found instanceof PDFStream) return normal;
  const state = nameEntry(annotation, 'AS');
  if (!(found instanceof PDFDict) || state === undefined) return undefined;
  const chosen = entry(found, state);
  return follow(annotation.context, chosen) instanceof PDFStream ? chosen : undefined;
};

/** Notes everything that would have acted, also on annotations that stay. */
const noteActions = (annotation: PDFDict, drop: (what: string) => void) => {
  if (followEntry(annotation, 'AA') !== undefined) drop('automatic-action');
  const action = dictEntry(annotation, 'A');
  const kind = action === undefined ? undefined : activeKind(action);
  if (kind !== undefined) drop(kind);
};

const writeLink = (plan: AnnotationPlan, annotation: PDFDict): boolean => {
  const { writer, body, context } = plan;
  const action = dictEntry(annotation, 'A');
  const kind = action === undefined ? 'GoTo' : nameEntry(action, 'S');
  if (kind === 'URI' && action !== undefined) {
    const uri = followEntry(action, 'URI');
    const text = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '';
    if (!WEB_ADDRESS.test(text)) {
      plan.drop('odd-link');
      return false;
    }
    writer.text('<</Type/Annot/Subtype/Link\n');
    body.entries(annotation, COMMON_ENTRIES);
    writer.text('/A<</S/URI/URI ');
    body.value(PDFHexString.of([...text].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')));
    writer.text('>>>>');
    return true;
  }
  if (kind !== 'GoTo') return false;
  const destination = plan.destination(action === undefined ? entry(annotation, 'Dest') : entry(action, 'D'));
  const target = destination?.get(0);
  const page = target instanceof PDFRef ? plan.pageIds.get(target) : undefined;
  if (destination === undefined || page === undefined) return false;
  writer.text('<</Type/Annot/Subtype/Link\n');
  body.entries(annotation, COMMON_ENTRIES);
  writer.text('/Dest[');
  body.reference(page);
  for (let i = 1; i < Math.min(destination.size(), 6); i++) {
    const item = follow(context, destination.get(i));
    writer.text(' ');
    body.value(item instanceof PDFName || item instanceof PDFNumber ? item : undefined);
  }
  writer.text(']>>');
  return true;
};

const writeMark = (plan: AnnotationPlan, annotation: PDFDict, subtype: string): boolean => {
  const look = appearance(annotation);
  // Without an appearance every reader draws something else, and a form field nothing at all.
  if (look === undefined) {
    if (subtype !== 'Widget') plan.drop('mark-without-appearance');
    return false;
  }
  const { writer, body } = plan;
  // A widget whose form stays behind isn't a field any more; as a stamp every reader still draws it.
  writer.text(`<</Type/Annot/Subtype/${subtype === 'Widget' ? 'Stamp' : subtype}\n`);
  body.entries(annotation, COMMON_ENTRIES);
  writer.text('/AP<</N ');
  body.value(look);
  writer.text('>>>>');
  return true;
};

/**
 * Writes `/Annots[…]` of one page: links within the document and to web addresses, and marks (stamps, signatures,
 * highlights) by their appearance. Everything else stays behind and is named.
 */
export const writeAnnotations = (plan: AnnotationPlan, page: PDFDict): void => {
  const annotations = arrayEntry(page, 'Annots');
  if (annotations === undefined) return;
  plan.writer.text('/Annots[');
  for (let i = 0; i < annotations.size(); i++) {
    const annotation = follow(plan.context, annotations.get(i));
    if (!(annotation instanceof PDFDict)) continue;
    if (rectangle(plan.context, entry(annotation, 'Rect')) === undefined) continue;
    noteActions(annotation, plan.drop);
    const subtype = nameEntry(annotation, 'Subtype') ?? '';
    if (subtype === 'Link') writeLink(plan, annotation);
    else if (MARKS.has(subtype)) writeMark(plan, annotation, subtype);
    else if (subtype === 'FileAttachment') plan.drop('embedded-file');
    else if (subtype !== 'Popup') plan.drop('media');
    plan.writer.text('\n');
  }
  plan.writer.text(']\n');
};
