import type { PDFPageProxy } from 'pdfjs-dist';

/** Fewer letters than this are a page number or a stamp. */
const leastLetters = 16;

/** Whether a page has text of its own: then it is not blank, and needn't be drawn to know. */
export async function hasLetters(page: PDFPageProxy): Promise<boolean> {
  const { items } = await page.getTextContent().catch(() => ({ items: [] }));
  let letters = 0;
  for (const item of items) if ('str' in item) letters += item.str.trim().length;
  return letters >= leastLetters;
}
