import { PDFDocument } from 'pdf-lib';

/** A page as it is to be: a picture of the whole of it, or as it lies in the document. */
export type MixedPage = { readonly jpeg: Uint8Array; readonly widthPt: number; readonly heightPt: number } | null;

/** The document with some of its pages as pictures; the others keep their text and lines. */
export const composeMixed = async (
  bytes: Uint8Array,
  pages: readonly MixedPage[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const from = await PDFDocument.load(bytes, { updateMetadata: false });
  const made = await PDFDocument.create({ updateMetadata: false });
  const kept = pages.flatMap((page, index) => (page === null ? [index] : []));
  const copied = await made.copyPages(from, kept);
  let next = 0;
  for (const page of pages) {
    if (page === null) {
      const copy = copied[next++];
      if (copy !== undefined) made.addPage(copy);
      continue;
    }
    const picture = await made.embedJpg(page.jpeg);
    made
      .addPage([page.widthPt, page.heightPt])
      .drawImage(picture, { x: 0, y: 0, width: page.widthPt, height: page.heightPt });
  }
  return new Uint8Array(await made.save({ updateFieldAppearances: false }));
};
