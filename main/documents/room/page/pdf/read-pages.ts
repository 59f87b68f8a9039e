import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { RoomPageLimits } from '../../room-contract.ts';
import { thumbQuality } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { drawPage } from './draw-page.ts';
import { pageRisks, type Risk } from './risks.ts';
import { type TextPiece, textByPlace } from './text-order.ts';

/** Thumbnails are a comfort and text is a help: neither may make a document unusable by taking for ever. */
const thumbsBudgetMs = 10_000;
const textBudgetMs = 60_000;

export interface PagesRead {
  readonly text: string[];
  readonly thumbs: Uint8Array<ArrayBuffer>[];
  readonly risks: Risk[];
  readonly textCut: boolean;
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const pieces: TextPiece[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a = 0, b = 0, , , x = 0, y = 0]: readonly number[] = item.transform;
    pieces.push({ text: item.str, x, y, width: item.width, height: item.height || Math.hypot(a, b) });
  }
  return textByPlace(pieces);
}

/** Reads all pages in order. Refuses with pdf-damaged when a page isn't there. */
export async function readPages(
  document: PDFDocumentProxy,
  limits: RoomPageLimits,
  onPage: (done: number) => void,
): Promise<PagesRead> {
  const text: string[] = [];
  const thumbs: Uint8Array<ArrayBuffer>[] = [];
  const risks = new Set<Risk>();
  let charsLeft = limits.maxTextChars;
  let textCut = false;
  let drawnMs = 0;
  const begun = performance.now();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(() => {
      throw new Refusal('pdf-damaged', { page: number });
    });
    const inTime = performance.now() - begun - drawnMs < textBudgetMs;
    const full = inTime ? (await pageText(page).catch(() => '')).toWellFormed() : '';
    const kept = full.slice(0, Math.min(charsLeft, limits.maxTextCharsPerPage));
    textCut ||= !inTime || kept.length < full.length;
    charsLeft -= kept.length;
    text.push(kept);
    if (inTime) for (const risk of await pageRisks(page)) risks.add(risk);
    // Without gaps: thumbnail n belongs to page n.
    if (thumbs.length === number - 1 && number <= limits.maxThumbs && drawnMs < thumbsBudgetMs) {
      const from = performance.now();
      const thumb = await drawPage(page, { maxPx: limits.thumbPx, quality: thumbQuality }).catch(() => undefined);
      if (thumb !== undefined) thumbs.push(thumb);
      drawnMs += performance.now() - from;
    }
    page.cleanup();
    onPage(number);
  }
  return { text, thumbs, risks: [...risks], textCut };
}
