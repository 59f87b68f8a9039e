import { deflateSync } from 'node:zlib';
import type { Canvas, Fonts } from './canvas.ts';
import { A4 } from './canvas.ts';
import { labelOperators } from './label.ts';
import { pdfNumber, textString } from './pdf-text.ts';
import type { PdfWriter } from './pdf-writer.ts';

const A4_PAGE = { objectId: 0, rotation: 0, userUnit: 1, x: 0, y: 0, ...A4 } as const;

export type FrontPage = {
  readonly canvas: Canvas;
  readonly number: number;
  readonly label: string | undefined;
};

/** Writes one drawn page. `kids` are the object numbers of all pages of the file, for its links. */
export const writeFrontPage = async (
  writer: PdfWriter,
  fonts: Fonts,
  parent: number,
  page: FrontPage,
  kids: readonly number[],
): Promise<void> => {
  const { canvas, number, label } = page;
  const content = writer.reserve();
  const labelled = label === undefined ? '' : `\n${labelOperators(A4_PAGE, label, fonts.regular, 'F1')}`;
  const operators = deflateSync(Buffer.from(canvas.content() + labelled, 'latin1'));
  await writer.stream(content, '/Filter/FlateDecode', operators);
  const links = canvas.links.map((link) => {
    const target = kids[link.page - 1];
    if (target === undefined) throw new Error(`link to page ${link.page} of ${kids.length}`);
    const rect = link.rect.map(pdfNumber).join(' ');
    return `<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[${rect}]/Dest[${target} 0 R/XYZ null null null]>>`;
  });
  await writer.object(
    number,
    `<</Type/Page/Parent ${parent} 0 R/MediaBox[0 0 ${A4.width} ${A4.height}]/Contents ${content} 0 R` +
      `/Resources<</Font<</F1 ${fonts.regular.number} 0 R/F2 ${fonts.bold.number} 0 R>>>>` +
      `${links.length > 0 ? `/Annots[${links.join('\n')}]` : ''}>>`,
  );
};

/** An empty side of paper; returns its object number. */
export const writeBlankPage = async (writer: PdfWriter, parent: number): Promise<number> => {
  const number = writer.reserve();
  await writer.object(
    number,
    `<</Type/Page/Parent ${parent} 0 R/MediaBox[0 0 ${A4.width} ${A4.height}]/Resources<<>>>>`,
  );
  return number;
};

/** `page` is an object number. */
export type Bookmark = { readonly title: string; readonly page: number };

/** A flat outline; returns its object number. */
export const writeBookmarks = async (writer: PdfWriter, bookmarks: readonly Bookmark[]): Promise<number> => {
  const root = writer.reserve();
  const first = writer.reserve(bookmarks.length);
  const last = first + bookmarks.length - 1;
  for (const [i, { title, page }] of bookmarks.entries()) {
    const number = first + i;
    const siblings = `${i > 0 ? `/Prev ${number - 1} 0 R` : ''}${number < last ? `/Next ${number + 1} 0 R` : ''}`;
    await writer.object(
      number,
      `<</Title ${textString(title)}/Parent ${root} 0 R${siblings}/Dest[${page} 0 R/XYZ null null null]>>`,
    );
  }
  await writer.object(root, `<</Type/Outlines/First ${first} 0 R/Last ${last} 0 R/Count ${bookmarks.length}>>`);
  return root;
};
