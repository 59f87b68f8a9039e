import { encodeJpeg } from '../picture.ts';
import type { Picture } from './picture-pdf.ts';

/** The canvas as a picture for a PDF; gives the pixels back, the collector does not know how big they are. */
export async function jpegPicture(canvas: OffscreenCanvas, quality: number): Promise<Picture> {
  const { width: widthPx, height: heightPx } = canvas;
  const bytes = await encodeJpeg(canvas, quality);
  canvas.width = 0;
  return { kind: 'jpeg', bytes, widthPx, heightPx };
}
