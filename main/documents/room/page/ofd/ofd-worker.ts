import { type TextPiece, textByPlace } from '../pdf/text-order.ts';
import { context2d } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { badPageWarning } from '../sheet/bad-page.ts';
import { jpegPicture } from '../view/jpeg-picture.ts';
import { answerPages, eachPage, type PageSink, type PagesMade, type PagesOrder } from '../view/page-worker.ts';
import type { PicturePage } from '../view/picture-pdf.ts';
import type { PlacedText } from '../view/text-layer.ts';
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

/** The text of a page where it stands on its sheet; millimetres from the upper left corner become points from the lower left. */
const placed = (pieces: readonly TextPiece[], { box }: OfdPage): PlacedText[] =>
  pieces.map(({ text, x, y, width, height }) => ({
    text,
    x: (x - box.x) * pointsPerMm,
    y: (box.height + box.y + y) * pointsPerMm,
    width: width * pointsPerMm,
    height: height * pointsPerMm,
  }));

async function makePage(
  archive: OfdArchive,
  document: OfdDocument,
  index: number,
  options: { maxPixels: number; warnings: Set<string>; nesting: number },
): Promise<{ page: PicturePage; text: string }> {
  const page = document.page(index);
  const { canvas, pieces } = await drawPage(archive, document, page, options);
  const picture = await jpegPicture(canvas, quality);
  const width = page.box.width * pointsPerMm;
  const height = page.box.height * pointsPerMm;
  const sheet = { width, height, image: { x: 0, y: 0, width, height } };
  return { page: { picture, orientation: 1, sheet, text: placed(pieces, page) }, text: textByPlace(pieces) };
}

/** A package that unpacks to too much is not one with a bad page. */
const refuseTooLarge = (error: unknown): never => {
  throw error instanceof OfdTooLarge ? new Refusal('ofd-too-large', { reason: error.message }) : error;
};

async function makePages({ bytes, limits }: PagesOrder, sink: PageSink): Promise<PagesMade> {
  const archive = openOfdArchive(bytes);
  const documents = openOfd(archive);
  const all = documents.flatMap((document) => [...document.pageIds.keys()].map((index) => ({ document, index })));
  const total = all.length;
  if (total > limits.maxPages) throw new Refusal('too-many-pages', { pages: total, maxPages: limits.maxPages });
  const warnings = new Set<string>();
  for (const document of documents) {
    if (document.isSigned) warnings.add('signature-inside');
    if (document.hasAttachments) warnings.add('attachment-inside');
  }
  const options = { maxPixels: limits.maxPixels, warnings, nesting: 0 };
  const isPartial = await eachPage(total, sink, async (at) => {
    const one = all[at];
    if (one === undefined) throw new Error('page is missing');
    return makePage(archive, one.document, one.index, options).catch(refuseTooLarge);
  });
  if (isPartial) warnings.add(badPageWarning);
  return { warnings: [...warnings] };
}

answerPages((order, sink) => makePages(order, sink).catch(refuseTooLarge), 'ofd-damaged');
