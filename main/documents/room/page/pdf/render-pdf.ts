import type { RenderArgs } from '../../room-contract.ts';
import { previewQuality } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument } from '../transfer.ts';
import { drawPage } from './draw-page.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';

// Somebody who looks at one page looks at the next one too: the last document stays open.
let last: { key: string; pdf: OpenPdf } | undefined;

export async function renderPdf(args: RenderArgs): Promise<Uint8Array<ArrayBuffer>> {
  if (last?.key !== args.key) {
    await last?.pdf.close();
    last = undefined;
    last = { key: args.key, pdf: await openPdf(await fetchDocument(args.documentUrl), args.password) };
  }
  const { document } = last.pdf;
  if (args.page > document.numPages) throw new Refusal('page-not-found', { pages: document.numPages });
  const page = await document.getPage(args.page).catch(() => {
    throw new Refusal('pdf-damaged', { page: args.page });
  });
  const picture = await drawPage(page, { maxPx: args.maxPx, rotation: args.rotation, quality: previewQuality });
  page.cleanup();
  return picture;
}
