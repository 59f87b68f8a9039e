import { type TextPiece, textByPlace } from '../pdf/text-order.ts';
import { context2d } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { jpegPicture } from '../view/jpeg-picture.ts';
import { answerPages, type PageSink, type PagesOrder } from '../view/page-worker.ts';
import { type OfdArchive, OfdTooLarge, openOfdArchive } from './ofd-archive.ts';
import { type OfdDocument, type OfdPage, openOfd } from './ofd-document.ts';
import { type Drawing, drawNodes } from './ofd-draw.ts';
import { decodePicture } from './ofd-pictures.ts';
import { sealPicture } from './seal-picture.ts';

const dotsPerMm = 200 / 25.4;
const pointsPerMm = 72 / 25.4;
const quality = 0.88;
/** A wall map is drawn coarser. */
const maxPagePixels = 24e6;
/** A seal can be an OFD, which could have a seal. */
const maxNesting = 1;

interface DrawnPage {
  readonly canvas: OffscreenCanvas;
  readonly pieces: readonly TextPiece[];
}

async function drawPage(
  archive: OfdArchive,
  document: OfdDocument,
  page: OfdPage,
  { maxPixels, warnings, nesting }: { maxPixels: number; warnings: Set<string>; nesting: number },
): Promise<DrawnPage> {
  const { box } = page;
  const scale = Math.min(dotsPerMm, Math.sqrt(maxPagePixels / (box.width * box.height)));
  const canvas = new OffscreenCanvas(Math.ceil(box.width * scale), Math.ceil(box.height * scale));
  const context = context2d(canvas);
  context.scale(scale, scale);
  context.translate(-box.x, -box.y);
  const { resources } = document;
  const drawing: Drawing = { context, archive, resources, maxPixels, pieces: [], warnings };
  await drawNodes(drawing, [...page.content, ...page.annotations]);
  for (const stamp of document.stamps.filter(({ pageId }) => pageId === page.id)) {
    const seal = await sealOf(archive, stamp.seals, { maxPixels, warnings, nesting });
    if (seal === undefined) {
      warnings.add('seal-not-drawn');
      continue;
    }
    context.save();
    const { x, y, width, height } = stamp.box;
    const part = stamp.clip ?? { x: 0, y: 0, width, height };
    context.beginPath();
    context.rect(x + part.x, y + part.y, part.width, part.height);
    context.clip();
    // Ink on paper: what is written below stays readable.
    context.globalCompositeOperation = 'multiply';
    context.imageSmoothingQuality = 'high';
    context.drawImage(seal, x, y, width, height);
    context.restore();
  }
  return { canvas, pieces: drawing.pieces };
}

async function sealOf(
  archive: OfdArchive,
  places: readonly string[],
  options: { maxPixels: number; warnings: Set<string>; nesting: number },
): Promise<ImageBitmap | OffscreenCanvas | undefined> {
  for (const place of places) {
    const seal = sealPicture(archive.read(place) ?? new Uint8Array());
    if (seal === undefined) continue;
    if (seal.kind !== 'OFD') {
      const image = await decodePicture(seal.bytes, options.maxPixels);
      if (image !== undefined) return image;
    } else if (options.nesting < maxNesting) {
      const inside = openOfdArchive(seal.bytes);
      const [document] = openOfd(inside);
      if (document !== undefined)
        return (await drawPage(inside, document, document.page(0), { ...options, nesting: options.nesting + 1 }))
          .canvas;
    }
  }
  return undefined;
}

async function makePages({ bytes, limits }: PagesOrder, sink: PageSink): Promise<readonly string[]> {
  const archive = openOfdArchive(bytes);
  const documents = openOfd(archive);
  const total = documents.reduce((sum, { pageIds }) => sum + pageIds.length, 0);
  if (total > limits.maxPages) throw new Refusal('too-many-pages', { pages: total, maxPages: limits.maxPages });
  const warnings = new Set<string>();
  for (const document of documents) {
    if (document.isSigned) warnings.add('signature-inside');
    if (document.hasAttachments) warnings.add('attachment-inside');
    for (const index of document.pageIds.keys()) {
      const page = document.page(index);
      const options = { maxPixels: limits.maxPixels, warnings, nesting: 0 };
      const { canvas, pieces } = await drawPage(archive, document, page, options);
      const picture = await jpegPicture(canvas, quality);
      const width = page.box.width * pointsPerMm;
      const height = page.box.height * pointsPerMm;
      const sheet = { width, height, image: { x: 0, y: 0, width, height } };
      sink.page({ picture, orientation: 1, sheet }, total, textByPlace(pieces));
    }
  }
  return [...warnings];
}

answerPages(
  (order, sink) =>
    makePages(order, sink).catch((error: unknown) => {
      throw error instanceof OfdTooLarge ? new Refusal('ofd-too-large', { reason: error.message }) : error;
    }),
  'ofd-damaged',
);
