import type { PDFDocumentProxy } from 'pdfjs-dist';
import { readJpegHeader } from '../../../segment/jpeg-header.ts';
import { Refusal } from '../refusal.ts';
import type { PicturePage } from '../view/picture-pdf.ts';
import { drawPage } from './draw-page.ts';

const dotsPerPoint = 150 / 72;
const quality = 0.85;
/** Pictures of pages are heavy; a broken document of a thousand pages is not worth it. */
export const maxRedrawnPages = 200;

/** Pictures of all pages, for a document that can be shown but not rebuilt (encrypted, or too broken for pdf-lib). */
export async function redrawPages(document: PDFDocumentProxy, onPage: (done: number) => void): Promise<PicturePage[]> {
  if (document.numPages > maxRedrawnPages) throw new Refusal('pdf-damaged', { pages: document.numPages });
  const pages: PicturePage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const jpeg = await drawPage(page, { maxPx: Math.max(width, height) * dotsPerPoint, quality }).catch(() => {
      throw new Refusal('pdf-damaged', { page: number });
    });
    const header = readJpegHeader(jpeg);
    if (!header.ok) throw new Error(header.error.code);
    const { widthPx, heightPx } = header.value;
    pages.push({
      picture: { kind: 'jpeg', bytes: jpeg, widthPx, heightPx },
      orientation: 1,
      sheet: { width, height, image: { x: 0, y: 0, width, height } },
    });
    page.cleanup();
    onPage(number);
  }
  return pages;
}
