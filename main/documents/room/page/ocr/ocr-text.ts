import type { PDFPageProxy } from 'pdfjs-dist';
import type { Word } from '../../../../../shared/claim/reading/page-text.ts';
import type { OcrLimits, TextPlacesArgs, TextPlacesReply } from '../../ocr-contract.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument } from '../transfer.ts';
import { splitRun } from './ocr-words.ts';

type PagePlaces = TextPlacesReply['pages'][number];

/** Letters of a font without a way back to Unicode. */
const garbage = /[\ue000-\uf8ff\ufffd]/g;
const garbledShare = 0.3;

async function pagePlaces(page: PDFPageProxy, { maxWordsPerPage }: OcrLimits): Promise<PagePlaces> {
  const view = page.getViewport({ scale: 1 });
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0]: readonly number[] = view.transform;
  const { items } = await page.getTextContent();
  const words: Word[] = [];
  let letters = 0;
  let unreadable = 0;
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[] = item.transform;
    // Base line and letter height as they lie on the page that is shown.
    const x = va * e + vc * f + ve;
    const y = vb * e + vd * f + vf;
    const along = { x: va * a + vc * b, y: vb * a + vd * b };
    const up = { x: va * c + vc * d, y: vb * c + vd * d };
    const height = Math.hypot(up.x, up.y) || Math.hypot(along.x, along.y);
    if (height <= 0) continue;
    letters += item.str.length;
    unreadable += item.str.match(garbage)?.length ?? 0;
    const isUpright = Math.abs(along.y) <= Math.abs(along.x) * 0.2 && along.x > 0;
    // Text that runs up the margin has a place, and no neighbours worth reading.
    const run = isUpright
      ? { x, y: y - height * 0.82, width: item.width, height }
      : { x: Math.min(x, x - height), y: Math.min(y, y - item.width), width: height, height: item.width };
    if (isUpright) words.push(...splitRun(item.str.toWellFormed(), run));
    if (words.length >= maxWordsPerPage) break;
  }
  return {
    widthPt: view.width,
    heightPt: view.height,
    words: words.slice(0, maxWordsPerPage),
    isGarbled: letters > 0 && unreadable / letters > garbledShare,
  };
}

/** The text of a PDF with its places, page by page, up to `maxPages`. */
export async function textPlaces(
  args: TextPlacesArgs,
  report: (done: number, total: number) => void,
): Promise<TextPlacesReply> {
  const { document, close } = await openPdf(await fetchDocument(args.documentUrl), args.password);
  try {
    const total = Math.min(document.numPages, args.limits.maxPages);
    const pages: PagePlaces[] = [];
    for (let number = 1; number <= total; number++) {
      const page = await document.getPage(number).catch(() => {
        throw new Refusal('pdf-damaged', { page: number });
      });
      pages.push(await pagePlaces(page, args.limits));
      page.cleanup();
      report(number, total);
    }
    return { pages };
  } finally {
    await close();
  }
}
