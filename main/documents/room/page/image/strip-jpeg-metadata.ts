// APP0 (JFIF) and APP14 (Adobe) say how the colours are meant; APP2 holds the colour profile.
const neededForColour = new Set([0xe0, 0xe2, 0xee]);

const isDropped = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !neededForColour.has(marker));

/**
 * The same picture, bit for bit, without what a phone adds to it: where it was taken, with which device, a smaller copy,
 * comments. The dossier goes to other people; the original file is kept as it is. `sizeBytes` is the length up to
 * and with the end marker, as read from the header.
 */
export function stripJpegMetadata(bytes: Uint8Array, sizeBytes: number): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= sizeBytes) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const length = 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (!isDropped(marker)) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  kept.push(bytes.subarray(at, sizeBytes));
  const stripped = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of kept) {
    stripped.set(part, to);
    to += part.length;
  }
  return stripped;
}
