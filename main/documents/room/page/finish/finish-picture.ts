import type { Finish } from '../../../../../shared/claim/page-finish.ts';
import { context2d, type Size } from '../picture.ts';
import { cleanPixels } from './clean-pixels.ts';

/** Chromium draws nothing at all on a canvas beyond this side. */
const maxSidePx = 16_000;

/** The part of a page that stays, in the units of `page`. */
export const croppedSize = ({ width, height }: Size, { crop }: Finish): Size => ({
  width: width * (crop?.width ?? 1),
  height: height * (crop?.height ?? 1),
});

/** An upright page straightened, cropped and cleaned; `scale` is that of the result. */
export function finishPicture(source: ImageBitmap | HTMLCanvasElement, finish: Finish, scale = 1): OffscreenCanvas {
  const { straighten, crop, clean } = finish;
  const part = croppedSize(source, finish);
  const fits = Math.min(scale, maxSidePx / Math.max(part.width, part.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(part.width * fits)),
    Math.max(1, Math.round(part.height * fits)),
  );
  const context = context2d(canvas);
  const [width, height] = [source.width * fits, source.height * fits];
  context.imageSmoothingQuality = 'high';
  context.translate(width / 2 - (crop?.x ?? 0) * width, height / 2 - (crop?.y ?? 0) * height);
  context.rotate((straighten * Math.PI) / 180);
  context.drawImage(source, -width / 2, -height / 2, width, height);
  if (clean) {
    const data = context.getImageData(0, 0, canvas.width, canvas.height);
    cleanPixels(data.data, canvas.width, canvas.height);
    context.putImageData(data, 0, 0);
  }
  return canvas;
}
