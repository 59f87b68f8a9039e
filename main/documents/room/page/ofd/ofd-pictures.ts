import { readJpegHeader } from '../../../segment/jpeg-header.ts';
import { pngClaim, webpClaim } from '../image/image-header.ts';

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Media type and claimed pixels of a picture the browser can decode; undefined for all others. */
function claimOf(bytes: Uint8Array): { readonly type: string; readonly pixels: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const header = readJpegHeader(bytes);
    return header.ok ? { type: 'image/jpeg', pixels: header.value.widthPx * header.value.heightPx } : undefined;
  }
  if (ascii(bytes, 1, 4) === 'PNG') {
    const claim = pngClaim(bytes);
    return claim && { type: 'image/png', pixels: claim.widthPx * claim.heightPx };
  }
  if (ascii(bytes, 8, 12) === 'WEBP') {
    const claim = webpClaim(bytes);
    return claim && { type: 'image/webp', pixels: claim.widthPx * claim.heightPx };
  }
  if (ascii(bytes, 0, 4) === 'GIF8' && bytes.length > 10)
    return { type: 'image/gif', pixels: view.getUint16(6, true) * view.getUint16(8, true) };
  if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26)
    return { type: 'image/bmp', pixels: Math.abs(view.getInt32(18, true) * view.getInt32(22, true)) };
  return undefined;
}

/** Decodes a picture inside the document; undefined for a kind the browser doesn't know, a broken or a monstrous one. */
export async function decodePicture(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  maxPixels: number,
): Promise<ImageBitmap | undefined> {
  const claim = bytes === undefined ? undefined : claimOf(bytes);
  if (bytes === undefined || claim === undefined || claim.pixels > maxPixels) return undefined;
  return createImageBitmap(new Blob([bytes], { type: claim.type })).catch(() => undefined);
}
