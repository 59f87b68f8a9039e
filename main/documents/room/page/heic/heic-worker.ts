import { drawScaled } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { jpegPicture } from '../view/jpeg-picture.ts';
import { answerPages, type PageSink, type PagesMade, type PagesOrder } from '../view/page-worker.ts';
import { pictureSheet } from '../view/picture-pdf.ts';

const quality = 0.9;
/** A burst or a film strip is not a document. */
const maxPictures = 50;
/** The decoder and the canvas hold a picture three times over. */
const maxDecodedPixels = 60e6;
const keptPixels = 40e6;

/** What is used of libheif, which is served as shipped and not part of any bundle (it is under the LGPL). */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): number;
  display(target: ImageData, done: (decoded: ImageData | null) => void): void;
  free(): void;
}
interface HeifDecoder {
  readonly decoder: number | null;
  decode(bytes: Uint8Array): HeifImage[];
}
interface LibHeif {
  readonly HeifDecoder: new () => HeifDecoder;
  heif_context_free(decoder: number): void;
}

async function load(): Promise<LibHeif> {
  const { default: start }: { default: () => LibHeif | Promise<LibHeif> } = await import(
    /* @vite-ignore */ new URL('/heif/libheif-bundle.mjs', self.location.origin).href
  );
  return start();
}

/** Upright pixels: libheif turns and mirrors as the file says. */
function pixelsOf(image: HeifImage, widthPx: number, heightPx: number): Promise<ImageData> {
  return new Promise((resolve, reject) => {
    image.display(new ImageData(widthPx, heightPx), (decoded) => {
      if (decoded === null) reject(new Refusal('image-damaged', { reason: 'pixels' }));
      else resolve(decoded);
    });
  });
}

async function makePages({ bytes, limits }: PagesOrder, sink: PageSink): Promise<PagesMade> {
  const heif = await load();
  const decoder = new heif.HeifDecoder();
  const images = decoder.decode(bytes);
  try {
    if (images.length === 0) throw new Refusal('image-damaged', { reason: 'no-image' });
    const most = Math.min(limits.maxPages, maxPictures);
    if (images.length > most) throw new Refusal('too-many-pages', { pages: images.length, maxPages: most });
    for (const image of images.toSorted((a, b) => Number(b.is_primary()) - Number(a.is_primary()))) {
      const widthPx = image.get_width();
      const heightPx = image.get_height();
      const maxPixels = Math.min(limits.maxPixels, maxDecodedPixels);
      if (!(widthPx > 0 && heightPx > 0)) throw new Refusal('image-damaged', { reason: 'size' });
      if (widthPx * heightPx > maxPixels) throw new Refusal('image-too-large', { widthPx, heightPx, maxPixels });
      const bitmap = await createImageBitmap(await pixelsOf(image, widthPx, heightPx));
      const scale = Math.min(1, Math.sqrt(keptPixels / (widthPx * heightPx)));
      const canvas = drawScaled(bitmap, Math.max(widthPx, heightPx) * scale);
      bitmap.close();
      const picture = await jpegPicture(canvas, quality);
      sink.page({ picture, orientation: 1, sheet: pictureSheet(picture, 1, undefined) }, images.length);
    }
    return { warnings: [] };
  } finally {
    for (const image of images) image.free();
    if (decoder.decoder !== null) heif.heif_context_free(decoder.decoder);
  }
}

answerPages(makePages, 'image-damaged');
