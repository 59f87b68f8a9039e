import type { PDFPageProxy } from 'pdfjs-dist';

/** Chromium draws nothing at all on a canvas beyond this side. */
const maxSidePx = 8000;

/** A page on white, turned clockwise by `rotation` on top of its own, long side at most `maxPx`. Give its pixels back. */
export async function drawPageOn(
  page: PDFPageProxy,
  size: { readonly maxPx: number; readonly rotation?: number },
): Promise<HTMLCanvasElement> {
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
    return canvas;
  } catch (error) {
    canvas.width = 0;
    throw error;
  }
}

/** The same as JPEG. */
export async function drawPage(
  page: PDFPageProxy,
  size: { readonly maxPx: number; readonly rotation?: number; readonly quality: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = await drawPageOn(page, size);
  try {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', size.quality));
    if (blob === null) throw new Error('canvas could not be encoded');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    // Gives the pixels back now; the collector does not know how big they are.
    canvas.width = 0;
  }
}
