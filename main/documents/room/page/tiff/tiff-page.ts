import type { ExifOrientation } from '../../../segment/jpeg-header.ts';
import { type TiffTags, tag } from './tiff-directory.ts';

/** What one page of a TIFF claims, before its pixels are decoded. */
export interface TiffPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly compression: number;
  readonly bitsPerPixel: number;
  readonly isBilevel: boolean;
  readonly zeroIsWhite: boolean;
  /** Cyan, magenta, yellow, black. */
  readonly isInk: boolean;
  readonly orientation: ExifOrientation;
  readonly dpi: { readonly across: number; readonly down: number } | undefined;
}

/** None, CCITT (2–4), LZW, both JPEGs, both deflates, PackBits: what scanners and fax programs write. */
const supported = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32946, 32773]);
const photometrics = new Set([0, 1, 2, 3, 5, 6]);
const orientations: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];
const isOrientation = (value: number): value is ExifOrientation => orientations.includes(value);

const first = (tags: TiffTags, name: number, otherwise: number): number => tags.get(name)?.[0] ?? otherwise;

function resolution(tags: TiffTags): TiffPage['dpi'] {
  const unit = first(tags, tag.dpiUnit, 2);
  const across = first(tags, tag.dpiAcross, 0);
  const down = first(tags, tag.dpiDown, 0);
  const perInch = unit === 3 ? 2.54 : 1;
  // Unit 1 says nothing but the shape of a dot; beyond two to one it is a slip.
  if (unit === 1 || across <= 0 || down <= 0 || across / down > 4 || down / across > 4) return undefined;
  return { across: across * perInch, down: down * perInch };
}

/** `string` is the reason why the page can't be shown. */
export function describeTiffPage(tags: TiffTags): TiffPage | string {
  const widthPx = first(tags, tag.width, 0);
  const heightPx = first(tags, tag.height, 0);
  const compression = first(tags, tag.compression, 1);
  const samples = first(tags, tag.samples, 1);
  const bits = first(tags, tag.bits, 1);
  const photometric = first(tags, tag.photometric, 1);
  const orientation = first(tags, tag.orientation, 1);
  if (!(widthPx > 0 && heightPx > 0)) return 'size';
  if (!supported.has(compression)) return 'compression';
  if (!photometrics.has(photometric)) return 'colour';
  if (![1, 2, 4, 8, 16].includes(bits) || samples < 1 || samples > 6) return 'bits';
  if (first(tags, tag.planar, 1) === 2 && samples > 1) return 'planes';
  if (first(tags, tag.sampleFormat, 1) !== 1) return 'sample-format';
  if (photometric === 5 && (bits !== 8 || samples < 4)) return 'bits';
  // Fax coding knows two colours, and scanners don't cut a fax into tiles.
  if (compression >= 2 && compression <= 4 && (bits * samples !== 1 || photometric > 1 || tags.has(tag.tileWidth)))
    return 'bits';
  return {
    widthPx,
    heightPx,
    compression,
    bitsPerPixel: bits * samples,
    isBilevel: bits * samples === 1 && photometric <= 1,
    zeroIsWhite: photometric === 0,
    isInk: photometric === 5,
    orientation: isOrientation(orientation) ? orientation : 1,
    dpi: resolution(tags),
  };
}

/**
 * Places of the page's coded pieces (strips or tiles). Undefined when they lie outside the file, or are more than the
 * picture has rows: a file of a few bytes can name the same strip a million times.
 */
export function tiffPieces(
  tags: TiffTags,
  page: TiffPage,
  fileBytes: number,
): [from: number, length: number][] | undefined {
  const tiled = tags.has(tag.tileWidth);
  const offsets = tags.get(tiled ? tag.tileOffsets : tag.stripOffsets) ?? [];
  const lengths = tags.get(tiled ? tag.tileBytes : tag.stripBytes) ?? [];
  const across = tiled ? Math.ceil(page.widthPx / first(tags, tag.tileWidth, 0)) : 1;
  const rows = tiled ? first(tags, tag.tileHeight, 0) : first(tags, tag.rowsPerStrip, page.heightPx);
  const wanted = across * Math.ceil(page.heightPx / Math.min(rows, Math.max(page.heightPx, tiled ? rows : 0)));
  if (!Number.isFinite(wanted) || wanted < 1 || offsets.length < wanted) return undefined;
  const whole = Math.ceil((page.widthPx * page.bitsPerPixel) / 8) * page.heightPx;
  const pieces: [number, number][] = [];
  for (const [i, from] of offsets.slice(0, wanted).entries()) {
    // Old programs leave the lengths out where there is one strip that is not compressed.
    const length = lengths[i] ?? (page.compression === 1 && wanted === 1 ? whole : 0);
    if (length <= 0 || from + length > fileBytes) return undefined;
    pieces.push([from, length]);
  }
  return pieces;
}
