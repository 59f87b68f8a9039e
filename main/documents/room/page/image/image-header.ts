/** What a picture's header claims, before anything is decoded. */
export interface ImageClaim {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi?: number | undefined;
}

const inchesPerMetre = 39.3701;

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** PNG: IHDR is always first; pHYs, if there, stands before the pixels. Undefined when the header is broken. */
export function pngClaim(bytes: Uint8Array): ImageClaim | undefined {
  if (bytes.length < 33 || ascii(bytes, 12, 4) !== 'IHDR') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const claim = { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
  for (let at = 33; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = ascii(bytes, at + 4, 4);
    if (kind === 'IDAT') break;
    if (kind !== 'pHYs' || at + 17 > bytes.length) continue;
    const perMetre = view.getUint32(at + 8);
    const isMetre = bytes[at + 16] === 1;
    if (isMetre && perMetre > 0 && perMetre === view.getUint32(at + 12))
      return { ...claim, dpi: perMetre / inchesPerMetre };
  }
  return claim;
}

/** WebP: the three kinds of first chunk (lossy, lossless, extended). Undefined when the header is broken. */
export function webpClaim(bytes: Uint8Array): ImageClaim | undefined {
  if (bytes.length < 30) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return { widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        widthPx: (view.getUint32(24, true) & 0xffffff) + 1,
        heightPx: (view.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return undefined;
  }
}
