/** One picture of a TIFF: its numeric tags, as arrays even where there is one value. Nothing is decoded yet. */
export type TiffTags = ReadonlyMap<number, readonly number[]>;

export type TiffRead =
  /** A page without any tags stands for one that can't be read; after `isCutOff` there may be more of them. */
  | {
      readonly kind: 'pages';
      readonly isLittleEndian: boolean;
      readonly pages: readonly TiffTags[];
      readonly isCutOff: boolean;
    }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'unsupported'; readonly reason: string };

export const tag = {
  subfileType: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  dpiAcross: 282,
  dpiDown: 283,
  planar: 284,
  faxOptions: 292,
  dpiUnit: 296,
  predictor: 317,
  colourMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  oldJpegFrom: 513,
  oldJpegBytes: 514,
  yccSubsampling: 530,
  yccPositioning: 531,
  referenceBlackWhite: 532,
} as const;
const known = new Set<number>(Object.values(tag));

/** Bytes of a value by field type; types of text and of private data are left out. */
const typeBytes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8 };

const maxEntries = 4096;

/** Reads the chain of directories; every count is checked against the file before anything is read by it. */
export function readTiff(bytes: Uint8Array, maxPages: number): TiffRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) return { kind: 'damaged', reason: 'short' };
  const isLittleEndian = bytes[0] === 0x49;
  const magic = view.getUint16(2, isLittleEndian);
  if (magic === 43) return { kind: 'unsupported', reason: 'big-tiff' };
  if (magic !== 42) return { kind: 'damaged', reason: 'magic' };
  const pages: TiffTags[] = [];
  const seen = new Set<number>();
  /** The chain ends here for good or ill; pages before a broken link are pages. */
  const broken = (reason: string): TiffRead =>
    pages.length === 0
      ? { kind: 'damaged', reason }
      : { kind: 'pages', isLittleEndian, pages: [...pages, new Map()], isCutOff: true };
  let at = view.getUint32(4, isLittleEndian);
  while (at !== 0) {
    if (seen.has(at)) return { kind: 'damaged', reason: 'directory-loop' };
    seen.add(at);
    if (at + 2 > bytes.length) return broken('directory-place');
    const count = view.getUint16(at, isLittleEndian);
    const end = at + 2 + 12 * count;
    if (count > maxEntries || end + 4 > bytes.length) return broken('directory-size');
    const tags = readDirectory(view, at + 2, count, isLittleEndian);
    if (tags === undefined || isPage(tags)) pages.push(tags ?? new Map());
    // One more than allowed is enough to refuse.
    if (pages.length > maxPages || seen.size > 4 * maxPages) break;
    at = view.getUint32(end, isLittleEndian);
  }
  const isEmpty = pages.every((tags) => tags.size === 0);
  if (isEmpty) return { kind: 'damaged', reason: pages.length === 0 ? 'no-pages' : 'tag-size' };
  return { kind: 'pages', isLittleEndian, pages, isCutOff: false };
}

/** A smaller copy or a mask of another picture is no page. */
const isPage = (tags: TiffTags): boolean => ((tags.get(tag.subfileType)?.[0] ?? 0) & 0b101) === 0;

function readDirectory(view: DataView, at: number, count: number, little: boolean): TiffTags | undefined {
  const tags = new Map<number, readonly number[]>();
  for (let i = 0; i < count; i++) {
    const entry = at + 12 * i;
    const name = view.getUint16(entry, little);
    const type = view.getUint16(entry + 2, little);
    const size = typeBytes[type];
    if (!known.has(name) || size === undefined) continue;
    const values = view.getUint32(entry + 4, little);
    const from = values * size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    if (from + values * size > view.byteLength) return undefined;
    tags.set(name, readValues(view, from, values, type, little));
  }
  return tags;
}

function readValues(view: DataView, from: number, count: number, type: number, little: boolean): number[] {
  const values: number[] = new Array(count);
  for (let i = 0; i < count; i++) values[i] = readValue(view, from + i * (typeBytes[type] ?? 1), type, little);
  return values;
}

function readValue(view: DataView, at: number, type: number, little: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, little);
    case 8:
      return view.getInt16(at, little);
    case 4:
      return view.getUint32(at, little);
    case 9:
      return view.getInt32(at, little);
    case 5:
      return view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1);
    case 10:
      return view.getInt32(at, little) / (view.getInt32(at + 4, little) || 1);
    default:
      return view.getUint8(at);
  }
}
