import type { SegmentPage } from '../documents/segment/format.ts';
import { INK } from './canvas.ts';
import type { FontInk } from './font-ink.ts';
import { pdfNumber as n } from './pdf-text.ts';

/** Matrix from the page as seen (origin bottom left, in user-space units) to user space. `rotation` is clockwise. */
export const displayMatrix = (page: Omit<SegmentPage, 'objectId' | 'userUnit'>): readonly number[] => {
  const { x, y, width, height } = page;
  switch (page.rotation) {
    case 0:
      return [1, 0, 0, 1, x, y];
    case 90:
      return [0, 1, -1, 0, x + width, y];
    case 180:
      return [-1, 0, 0, -1, x + width, y + height];
    case 270:
      return [0, -1, 1, 0, x, y + height];
  }
};

const SIZE = 7.5;
const INSET = 9;

/**
 * Operators that put a line of text at the lower right corner of the page as the reader sees it, on a small white
 * ground. Sizes follow the page, so that a label on a 2 m plan can be read as well as one on a receipt.
 */
export const labelOperators = (page: SegmentPage, text: string, font: FontInk, fontName: string): string => {
  const seenWidth = page.rotation % 180 === 0 ? page.width : page.height;
  const seenHeight = page.rotation % 180 === 0 ? page.height : page.width;
  const textWidth = font.width(text, SIZE);
  const wanted = Math.min(8, Math.max(0.5, (Math.min(seenWidth, seenHeight) * page.userUnit) / 595)) / page.userUnit;
  // On a narrow slip the label shrinks to fit rather than run off the edge.
  const scale = Math.min(wanted, seenWidth / (textWidth + 2 * INSET + 10));
  const right = seenWidth / scale - INSET;
  const left = right - textWidth;
  const matrix = displayMatrix(page).map(n).join(' ');
  return (
    `q ${matrix} cm ${scale} 0 0 ${scale} 0 0 cm ${INK.white} rg ${n(left - 4)} ${INSET - 4} ${n(textWidth + 8)} 13 re f ` +
    `BT ${INK.quiet} rg /${fontName} ${SIZE} Tf ${n(left)} ${INSET} Td ${font.encode(text)} Tj ET Q\n`
  );
};
