import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { BuiltSegment } from '../../../segment/built-segment.ts';
import type { InspectArgs, InspectionReply } from '../../room-contract.ts';
import { Refusal } from '../refusal.ts';
import { buildSegment } from '../segment-client.ts';
import { fetchDocument, postSegment } from '../transfer.ts';
import { droppedWarnings } from './dropped-warnings.ts';
import { openPdf } from './open-pdf.ts';
import { readPages } from './read-pages.ts';
import { redrawPages } from './redraw.ts';
import { documentRisks } from './risks.ts';

export type Report = (done: number, total: number) => void;

interface Rebuilt {
  readonly built: BuiltSegment;
  readonly warnings: readonly string[];
}

async function rebuild(
  document: PDFDocumentProxy,
  args: InspectArgs,
  report: (done: number) => void,
): Promise<Rebuilt> {
  try {
    const bytes = await fetchDocument(args.documentUrl);
    const built = await buildSegment({ kind: 'pdf', bytes });
    // pdf-lib drops objects it can't read without a word: what pdf.js shows is what must be there.
    if (built.pages.length !== document.numPages) throw new Refusal('segment-invalid', { reason: 'pages' });
    return { built, warnings: droppedWarnings(built.dropped) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'segment-invalid') throw error;
    const pages = await redrawPages(document, report);
    return { built: await buildSegment({ kind: 'pages', pages }), warnings: ['pages-redrawn'] };
  }
}

/**
 * Password and page count come first and from pdf.js, which survives files that kill or stall pdf-lib; then each page's
 * text, risks and thumbnail; the segment last.
 */
export async function inspectPdf(args: InspectArgs, report: Report): Promise<InspectionReply> {
  const { limits } = args;
  const { document, close } = await openPdf(await fetchDocument(args.documentUrl), args.password);
  try {
    const pages = document.numPages;
    if (pages > limits.maxPages) throw new Refusal('too-many-pages', { pages, maxPages: limits.maxPages });
    if (pages < 1) throw new Refusal('pdf-damaged');
    const total = 2 * pages + 1;
    const risks = await documentRisks(document);
    const read = await readPages(document, limits, (done) => report(done, total));
    const { built, warnings } = await rebuild(document, args, (done) => report(pages + done, total));
    report(2 * pages, total);
    await postSegment(args.segmentUrl, built.segment);
    const cut = read.textCut ? ['text-cut'] : [];
    return {
      text: read.text,
      thumbs: read.thumbs,
      warnings: [...new Set([...risks, ...read.risks, ...warnings, ...cut])],
    };
  } finally {
    await close();
  }
}
