import type { PDFPageProxy } from 'pdfjs-dist';

/** Fewer letters than this are a page number or a stamp on a picture. */
const leastLetters = 16;
/** A scan is drawn as fine as it is, within reason. */
const [leastDpi, mostDpi] = [150, 300];

/** Whether a page is a picture of paper: it has no text of its own. */
export async function isPicturePage(page: PDFPageProxy): Promise<boolean> {
  const { items } = await page.getTextContent().catch(() => ({ items: [] }));
  let letters = 0;
  for (const item of items) if ('str' in item) letters += item.str.trim().length;
  return letters < leastLetters;
}

/** How fine the largest picture of a page is, taken as if it covered the page. */
export async function pictureDpi(page: PDFPageProxy, imageOperators: ReadonlySet<number>): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let longest = 0;
  for (const [i, operator] of fnArray.entries()) {
    if (!imageOperators.has(operator)) continue;
    const [, width, height]: readonly unknown[] = argsArray[i] ?? [];
    if (typeof width === 'number' && typeof height === 'number') longest = Math.max(longest, width, height);
  }
  const { width, height } = page.getViewport({ scale: 1 });
  const dpi = (longest * 72) / Math.max(width, height);
  return Math.max(leastDpi, Math.min(mostDpi, dpi));
}
