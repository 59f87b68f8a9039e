import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Refusal } from '../refusal.ts';
import type { DrawnPage } from '../segment-order.ts';
import { drawPage } from './draw-page.ts';

const dotsPerPoint = 150 / 72;
const quality = 0.85;
/** Pictures of pages are heavy; a broken document of a thousand pages is not worth it. */
export const maxRedrawnPages = 200;

/** Pictures of all pages, for a document that can be shown but not rebuilt (encrypted, or too broken for pdf-lib). */
export async function redrawPages(document: PDFDocumentProxy, onPage: (done: number) => void): Promise<DrawnPage[]> {
  if (document.numPages > maxRedrawnPages) throw new Refusal('pdf-damaged', { pages: document.numPages });
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const jpeg = await drawPage(page, { maxPx: Math.max(width, height) * dotsPerPoint, quality }).catch(() => {
      throw new Refusal('pdf-damaged', { page: number });
    });
    pages.push({ jpeg, widthPt: width, heightPt: height });
    page.cleanup();
    onPage(number);
  }
  return pages;
}
