/** Thumbnails are looked at small, previews are read. */
export const thumbQuality = 0.75;
export const previewQuality = 0.85;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size with the same shape and a long side of at most `maxPx`; never enlarged, never empty. */
export function scaledSize({ width, height }: Size, maxPx: number): Size {
  const scale = Math.min(1, maxPx / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

export async function encodeJpeg(canvas: OffscreenCanvas, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}

/** `isNew`: paints it white first. */
export function context2d(canvas: OffscreenCanvas, isNew = true): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  if (!isNew) return context;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return context;
}

/** Draws a picture on white, turned clockwise, so that its long side has at most `maxPx`. */
export function drawScaled(image: ImageBitmap | OffscreenCanvas, maxPx: number, rotation = 0): OffscreenCanvas {
  const { width, height } = scaledSize(image, maxPx);
  const sideways = rotation % 180 !== 0;
  const canvas = new OffscreenCanvas(sideways ? height : width, sideways ? width : height);
  const context = context2d(canvas);
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(image, -width / 2, -height / 2, width, height);
  return canvas;
}
