import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { BuiltSegment } from '../../../segment/built-segment.ts';
import type { InspectArgs, InspectionReply } from '../../room-contract.ts';
import { Refusal } from '../refusal.ts';
import { buildSegment } from '../segment-client.ts';
import { fetchDocument, postMade } from '../transfer.ts';
import { type PicturePage, picturePdf } from '../view/picture-pdf.ts';
import { droppedWarnings } from './dropped-warnings.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { readPages } from './read-pages.ts';
import { redrawPages } from './redraw.ts';
import { documentRisks } from './risks.ts';

export type Report = (done: number, total: number) => void;

interface Rebuilt {
  readonly built: BuiltSegment;
  readonly warnings: readonly string[];
}

/** Reads the document from its beginning; called twice at most. */
type Read = () => Promise<Uint8Array<ArrayBuffer>>;

/** Opens with the password only where nothing else opens: one that is not needed would be a wrong one. */
async function open(read: Read, password: string | undefined): Promise<OpenPdf & { readonly unlocked: boolean }> {
  try {
    return { ...(await openPdf(await read(), undefined)), unlocked: false };
  } catch (error) {
    if (password === undefined || !(error instanceof Refusal) || error.code !== 'pdf-password-needed') throw error;
    return { ...(await openPdf(await read(), password)), unlocked: true };
  }
}

async function rebuild(document: PDFDocumentProxy, read: Read, redraw: () => Promise<PicturePage[]>): Promise<Rebuilt> {
  try {
    const built = await buildSegment({ kind: 'pdf', bytes: await read() });
    // pdf-lib drops objects it can't read without a word: what pdf.js shows is what must be there.
    if (built.pages.length !== document.numPages) throw new Refusal('segment-invalid', { reason: 'pages' });
    return { built, warnings: droppedWarnings(built.dropped) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'segment-invalid') throw error;
    const bytes = picturePdf(await redraw());
    return { built: await buildSegment({ kind: 'pdf', bytes }), warnings: ['pages-redrawn'] };
  }
}

/**
 * Nobody who looks at the document later has its password: pictures of its pages are kept beside it, and everything that
 * needs pages takes them.
 */
async function rebuildUnlocked(redraw: () => Promise<PicturePage[]>, viewUrl: string): Promise<Rebuilt> {
  const view = picturePdf(await redraw());
  await postMade(viewUrl, view);
  return { built: await buildSegment({ kind: 'pdf', bytes: view }), warnings: ['pages-redrawn', 'password-removed'] };
}

export const inspectPdf = (args: InspectArgs, report: Report): Promise<InspectionReply> =>
  describePdf(() => fetchDocument(args.documentUrl), args, report);

/**
 * Password and page count come first and from pdf.js, which survives files that kill or stall pdf-lib; then each page's
 * text, risks and thumbnail; the segment last.
 */
export async function describePdf(read: Read, args: InspectArgs, report: Report): Promise<InspectionReply> {
  const { limits } = args;
  const { document, close, unlocked } = await open(read, args.password);
  try {
    const pages = document.numPages;
    if (pages > limits.maxPages) throw new Refusal('too-many-pages', { pages, maxPages: limits.maxPages });
    if (pages < 1) throw new Refusal('pdf-damaged');
    const total = 2 * pages + 1;
    const risks = await documentRisks(document);
    const seen = await readPages(document, limits, (done) => report(done, total));
    const redraw = (): Promise<PicturePage[]> => redrawPages(document, (done) => report(pages + done, total));
    const { built, warnings } = unlocked
      ? await rebuildUnlocked(redraw, args.viewUrl)
      : await rebuild(document, read, redraw);
    report(2 * pages, total);
    await postMade(args.segmentUrl, built.segment);
    const cut = seen.textCut ? ['text-cut'] : [];
    return {
      text: seen.text,
      thumbs: seen.thumbs,
      warnings: [...new Set([...risks, ...seen.risks, ...warnings, ...cut])],
    };
  } finally {
    await close();
  }
}
