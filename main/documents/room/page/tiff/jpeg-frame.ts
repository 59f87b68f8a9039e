/** Width and height a JPEG's frame header claims; undefined when there is none before the first scan. */
export function jpegFrame(bytes: Uint8Array): { readonly widthPx: number; readonly heightPx: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const standsAlone = marker === 0xd8 || marker === 0x01 || marker === 0xff;
    if (marker === 0xda || marker === 0xd9) return undefined;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
    at += standsAlone ? (marker === 0xff ? 1 : 2) : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
