import UTIF from 'utif2';
import { drawScaled } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { badPageWarning } from '../sheet/bad-page.ts';
import { jpegPicture } from '../view/jpeg-picture.ts';
import { answerPages, eachPage, type PageSink, type PagesMade, type PagesOrder } from '../view/page-worker.ts';
import { type Picture, pictureSheet } from '../view/picture-pdf.ts';
import { decodeFax, type FaxCoding } from './fax.ts';
import { jpegFrame } from './jpeg-frame.ts';
import { readTiff, type TiffTags, tag } from './tiff-directory.ts';
import { describeTiffPage, type TiffPage, tiffPieces } from './tiff-page.ts';
import { type Unpack, unpackers } from './unpack.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const quality = 0.88;
/** Decoding colour holds the picture three times over; beyond this a room has no memory for it. */
const maxColourPixels = 60e6;
/** A4 at 600 dpi; a finer colour scan is scaled down to it. */
const keptPixels = 40e6;

/** A page with some lines gone still says something; with more gone it has to be scanned again. */
const mostMissing = 0.3;
const maxUnpackedBytes = 800e6;
/** Byte order and version, which the decoder looks at once more. */
const headBytes = 8;

const isFax = (compression: number): boolean => compression >= 2 && compression <= 4;
const isJpeg = (compression: number): boolean => compression === 6 || compression === 7;

interface Source {
  readonly bytes: Bytes;
  readonly pieces: readonly (readonly [from: number, length: number])[];
  readonly compression: number;
  /** Part of the picture there are no bytes for, 0 to 1. */
  readonly missing: number;
}

/** Pieces are unpacked here, each no further than its part of the picture: the decoder itself would go on without end. */
function unpacked(file: Bytes, pieces: Source['pieces'], tags: TiffTags, page: TiffPage, unpack: Unpack): Source {
  const tileRows = tags.get(tag.tileHeight)?.[0];
  const width = tags.get(tag.tileWidth)?.[0] ?? page.widthPx;
  const rows = tileRows ?? Math.min(tags.get(tag.rowsPerStrip)?.[0] ?? page.heightPx, page.heightPx);
  const pieceBytes = Math.ceil((width * page.bitsPerPixel) / 8) * rows;
  if (pieceBytes * pieces.length > maxUnpackedBytes) throw new Refusal('image-too-large', { reason: 'pieces' });
  const bytes = new Uint8Array(headBytes + pieceBytes * pieces.length);
  bytes.set(file.subarray(0, headBytes));
  let got = 0;
  const places = pieces.map(([from, length], i): [number, number] => {
    const at = headBytes + i * pieceBytes;
    got += unpack(file.subarray(from, from + length), bytes.subarray(at, at + pieceBytes));
    return [at, pieceBytes];
  });
  // The last strip may be shorter than the others.
  const wanted = tileRows === undefined ? (pieceBytes / rows) * page.heightPx : pieceBytes * pieces.length;
  return { bytes, pieces: places, compression: 1, missing: 1 - Math.min(1, got / wanted) };
}

/** A JPEG inside may be bigger than the TIFF around it says. */
function checkFrames(file: Bytes, pieces: Source['pieces'], maxPixels: number): void {
  for (const [from, length] of pieces) {
    const frame = jpegFrame(file.subarray(from, from + length));
    if (frame !== undefined && frame.widthPx * frame.heightPx > maxPixels)
      throw new Refusal('image-too-large', { ...frame, maxPixels });
  }
}

/** The decoder's own idea of a directory: `t` and the number of the tag. */
function directoryFor(tags: TiffTags, { pieces, compression }: Source): UTIF.IFD {
  const directory: Record<string, number[]> = {};
  for (const [name, values] of tags) directory[`t${name}`] = [...values];
  const tiled = tags.has(tag.tileWidth);
  directory[`t${tag.compression}`] = [compression];
  directory[`t${tiled ? tag.tileOffsets : tag.stripOffsets}`] = pieces.map(([from]) => from);
  directory[`t${tiled ? tag.tileBytes : tag.stripBytes}`] = pieces.map(([, length]) => length);
  directory[`t${tag.photometric}`] ??= [1];
  directory[`t${tag.samples}`] ??= [1];
  return directory as UTIF.IFD;
}

/** Printing colours as a plain printer would lay them on; the profile is not looked at. */
function inkToRgba(data: Uint8Array, { widthPx, heightPx, bitsPerPixel }: TiffPage): Bytes {
  const samples = bitsPerPixel / 8;
  const rgba = new Uint8Array(widthPx * heightPx * 4);
  for (let from = 0, to = 0; to < rgba.length; from += samples, to += 4) {
    const white = 255 - (data[from + 3] ?? 0);
    for (let i = 0; i < 3; i++) rgba[to + i] = ((255 - (data[from + i] ?? 0)) * white) / 255;
    rgba[to + 3] = 255;
  }
  return rgba;
}

async function deflate(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

interface Decoded {
  readonly picture: Picture;
  /** Part of it that could not be read, 0 to 1. */
  readonly missing: number;
}

/** Fax strips, each on its own. Lines that can't be read are white. */
async function decodeFaxPage(file: Bytes, tags: TiffTags, page: TiffPage, pieces: Source['pieces']): Promise<Decoded> {
  const { widthPx, heightPx, zeroIsWhite } = page;
  const rowBytes = Math.ceil(widthPx / 8);
  const bits = new Uint8Array(rowBytes * heightPx);
  const rows = Math.min(tags.get(tag.rowsPerStrip)?.[0] ?? heightPx, heightPx);
  let sound = 0;
  for (const [i, [from, length]] of pieces.entries()) {
    const strip = { width: widthPx, rows: Math.min(rows, heightPx - i * rows) };
    const target = bits.subarray(i * rows * rowBytes);
    sound += decodeFax(file.subarray(from, from + length), strip, faxCoding(tags, page.compression), target);
  }
  const picture: Picture = { kind: 'bilevel', bytes: await deflate(bits), widthPx, heightPx, zeroIsWhite };
  return { picture, missing: 1 - sound / heightPx };
}

const faxCoding = (tags: TiffTags, compression: number): FaxCoding => ({
  compression: compression === 2 || compression === 3 ? compression : 4,
  twoDimensional: ((tags.get(tag.faxOptions)?.[0] ?? 0) & 1) === 1,
  lowBitFirst: tags.get(tag.fillOrder)?.[0] === 2,
});

async function decode(file: Bytes, tags: TiffTags, page: TiffPage, maxPixels: number): Promise<Decoded> {
  const { widthPx, heightPx, isBilevel } = page;
  const allowed = isBilevel ? maxPixels : Math.min(maxPixels, maxColourPixels);
  if (widthPx * heightPx > allowed) throw new Refusal('image-too-large', { widthPx, heightPx, maxPixels: allowed });
  const pieces = tiffPieces(tags, page, file.length);
  if (pieces === undefined) throw new Refusal('image-damaged', { reason: 'pieces' });
  if (isJpeg(page.compression)) checkFrames(file, pieces, maxPixels);
  if (isFax(page.compression)) return decodeFaxPage(file, tags, page, pieces);
  const unpack = unpackers.get(page.compression);
  const source: Source =
    unpack === undefined
      ? { bytes: file, pieces, compression: page.compression, missing: 0 }
      : unpacked(file, pieces, tags, page, unpack);
  const { missing } = source;
  const directory = directoryFor(tags, source);
  UTIF.decodeImage(source.bytes.buffer, directory);
  if (isBilevel) {
    const rowBytes = Math.ceil(widthPx / 8);
    const bits = new Uint8Array(rowBytes * heightPx);
    bits.set(directory.data.subarray(0, bits.length));
    const { zeroIsWhite } = page;
    const picture: Picture = { kind: 'bilevel', bytes: await deflate(bits), widthPx, heightPx, zeroIsWhite };
    return { picture, missing };
  }
  const rgba = page.isInk ? inkToRgba(directory.data, page) : new Uint8Array(UTIF.toRGBA8(directory));
  const pixels = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, widthPx * heightPx * 4);
  const image = await createImageBitmap(new ImageData(pixels, widthPx, heightPx));
  const scale = Math.min(1, Math.sqrt(keptPixels / (widthPx * heightPx)));
  const canvas = drawScaled(image, Math.max(widthPx, heightPx) * scale);
  image.close();
  return { picture: await jpegPicture(canvas, quality), missing };
}

async function makePages({ bytes, limits }: PagesOrder, sink: PageSink): Promise<PagesMade> {
  const read = readTiff(bytes, limits.maxPages);
  if (read.kind === 'unsupported') throw new Refusal('image-unsupported', { reason: read.reason });
  if (read.kind === 'damaged') throw new Refusal('image-damaged', { reason: read.reason });
  const { pages } = read;
  if (pages.length > limits.maxPages)
    throw new Refusal('too-many-pages', { pages: pages.length, maxPages: limits.maxPages });
  let isPartial = read.isCutOff;
  const isBroken = await eachPage(pages.length, sink, async (index) => {
    const tags: TiffTags = pages[index] ?? new Map();
    const page = describeTiffPage(tags);
    if (typeof page === 'string')
      throw new Refusal(page === 'size' ? 'image-damaged' : 'image-unsupported', { reason: page });
    const { picture, missing } = await decode(bytes, tags, page, limits.maxPixels);
    if (missing > mostMissing) throw new Refusal('image-damaged', { reason: 'missing' });
    isPartial ||= missing > 0;
    return { page: { picture, orientation: page.orientation, sheet: pictureSheet(page, page.orientation, page.dpi) } };
  });
  return { warnings: [...(isPartial ? ['part-unreadable'] : []), ...(isBroken ? [badPageWarning] : [])] };
}

answerPages(makePages, 'image-damaged');
