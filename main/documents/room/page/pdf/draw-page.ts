import type { PDFPageProxy } from 'pdfjs-dist';

/** Chromium draws nothing at all on a canvas beyond this side. */
const maxSidePx = 8000;

interface Drawing {
  /** Long side. */
  readonly maxPx: number;
  /** Clockwise, on top of the page's own. */
  readonly rotation?: number;
}

/** Draws a page on white and lends the canvas out; its pixels are given back afterwards. */
export async function withDrawnPage<T>(
  page: PDFPageProxy,
  size: Drawing,
  use: (canvas: HTMLCanvasElement) => T | Promise<T>,
): Promise<T> {
  const rotation = (page.rotate + (size.rotation ?? 0)) % 360;
  const natural = page.getViewport({ scale: 1, rotation });
  const scale = Math.min(size.maxPx, maxSidePx) / Math.max(natural.width, natural.height);
  const viewport = page.getViewport({ scale, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  try {
    // 'display' waits for an animation frame, which a hidden window may never get.
    await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise;
    return await use(canvas);
  } finally {
    // Gives the pixels back now; the collector does not know how big they are.
    canvas.width = 0;
  }
}

export async function canvasJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (blob === null) throw new Error('canvas could not be encoded');
  return new Uint8Array(await blob.arrayBuffer());
}

/** A page on white as JPEG. */
export const drawPage = (
  page: PDFPageProxy,
  { quality, ...size }: Drawing & { readonly quality: number },
): Promise<Uint8Array<ArrayBuffer>> => withDrawnPage(page, size, (canvas) => canvasJpeg(canvas, quality));
