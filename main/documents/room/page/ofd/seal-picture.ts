export interface SealPicture {
  /** As the seal names it: `PNG`, `JPG`, `OFD` … in capitals. */
  readonly kind: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const ia5String = 0x16;
const octetString = 0x04;

/** Length field of a DER value: where its content begins and how long it is. */
function derLength(bytes: Uint8Array, at: number): { readonly from: number; readonly length: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 0x80) return { from: at + 1, length: first };
  const count = first & 0x7f;
  if (count < 1 || count > 4) return undefined;
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 256 + (bytes[at + i] ?? 0);
  return { from: at + 1 + count, length };
}

/**
 * The picture in an electronic seal or in a value signed with one (GB/T 38540, GM/T 0031): a word for its kind and its
 * bytes stand side by side. What signs around them is not looked at: nobody here says that a seal is genuine.
 */
export function sealPicture(bytes: Uint8Array): SealPicture | undefined {
  for (let at = bytes.indexOf(ia5String); at >= 0; at = bytes.indexOf(ia5String, at + 1)) {
    const length = bytes[at + 1] ?? 0;
    if (length < 3 || length > 4) continue;
    const kind = String.fromCharCode(...bytes.subarray(at + 2, at + 2 + length)).toUpperCase();
    if (!['PNG', 'JPG', 'JPEG', 'BMP', 'GIF', 'OFD'].includes(kind)) continue;
    const octets = at + 2 + length;
    const place = bytes[octets] === octetString ? derLength(bytes, octets + 1) : undefined;
    if (place === undefined || place.length < 8 || place.from + place.length > bytes.length) continue;
    return { kind, bytes: bytes.slice(place.from, place.from + place.length) };
  }
  return undefined;
}
