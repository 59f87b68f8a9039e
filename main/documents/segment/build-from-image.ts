import type { Result } from '../../../shared/ipc/result.ts';
import { fault, ok } from '../../../shared/ipc/result.ts';
import type { BuiltSegment } from './built-segment.ts';
import { LABEL_FONT_TARGET, labelName, PARENT_TARGET, rotationTarget, tailTarget } from './format.ts';
import type { ExifOrientation } from './jpeg-header.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { createSegmentWriter } from './segment-writer.ts';

const A4 = { short: 595.28, long: 841.89 };

/** A scanner's figure is believed when it gives a sheet between a receipt (35 mm) and A3 (420 mm, with some slack). */
const SHEET = { smallest: 99, largest: 1240 };

/** Where the unit square of the stored picture goes in the unit square of the upright one. */
export const UPRIGHT: Record<ExifOrientation, readonly [number, number, number, number, number, number]> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

export type Sheet = { width: number; height: number; image: { x: number; y: number; width: number; height: number } };

/** Upright pixels → page: the scanned sheet's own size when the resolution makes sense, else A4 with white margins. */
export const sheetFor = (widthPx: number, heightPx: number, dpi: number | undefined): Sheet => {
  if (dpi !== undefined && dpi > 0) {
    const width = (widthPx / dpi) * 72;
    const height = (heightPx / dpi) * 72;
    if (Math.min(width, height) >= SHEET.smallest && Math.max(width, height) <= SHEET.largest) {
      return { width, height, image: { x: 0, y: 0, width, height } };
    }
  }
  const landscape = widthPx > heightPx;
  const width = landscape ? A4.long : A4.short;
  const height = landscape ? A4.short : A4.long;
  const scale = Math.min(width / widthPx, height / heightPx);
  const image = { width: widthPx * scale, height: heightPx * scale };
  return { width, height, image: { x: (width - image.width) / 2, y: (height - image.height) / 2, ...image } };
};

const fixed = (n: number) => String(Math.round(n * 1000) / 1000);

export type JpegImage = {
  readonly bytes: Uint8Array;
  /** What the decoder saw; a header that says otherwise is refused. Left out: the header is believed. */
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly components?: number;
  /** Left out: from Exif. */
  readonly orientation?: ExifOrientation;
  /** Left out: from JFIF. */
  readonly dpi?: number;
};

/**
 * One page with the JPEG's own bytes in it (never recoded), turned upright by a matrix.
 * Faults: image-damaged, image-unsupported.
 */
export const buildSegmentFromJpeg = (image: JpegImage): Result<BuiltSegment> => {
  const header = readJpegHeader(image.bytes);
  if (!header.ok) return header;
  const { widthPx, heightPx, components, adobe, sizeBytes } = header.value;
  const lies =
    (image.widthPx ?? widthPx) !== widthPx ||
    (image.heightPx ?? heightPx) !== heightPx ||
    (image.components ?? components) !== components;
  if (lies) return fault('image-damaged', 'after-user', { reason: 'header-differs' });
  const orientation = image.orientation ?? header.value.orientation;
  const turned = orientation >= 5;
  const sheet = sheetFor(turned ? heightPx : widthPx, turned ? widthPx : heightPx, image.dpi ?? header.value.dpi);
  const { x, y, width, height } = sheet.image;
  const [a, b, c, d, e, f] = UPRIGHT[orientation];
  const matrix = [a * width, b * height, c * width, d * height, x + e * width, y + f * height].map(fixed).join(' ');
  const content = `q ${matrix} cm /Im Do Q`;
  const colour = components === 1 ? '/DeviceGray' : components === 3 ? '/DeviceRGB' : '/DeviceCMYK';
  const decode = components === 4 && adobe ? '/Decode[1 0 1 0 1 0 1 0]' : '';

  const writer = createSegmentWriter();
  const reference = (target: number) => {
    writer.number(target);
    writer.text(' 0 R');
  };
  writer.beginObject();
  writer.text('<</Type/Page/Parent ');
  reference(PARENT_TARGET);
  writer.text(`/MediaBox[0 0 ${fixed(sheet.width)} ${fixed(sheet.height)}]/Rotate `);
  writer.number(rotationTarget(0));
  writer.text('/Contents[');
  reference(1);
  writer.text(' ');
  reference(tailTarget(0));
  writer.text(']/Resources<</XObject<</Im ');
  reference(2);
  writer.text(`>>/Font<</${labelName(0)} `);
  reference(LABEL_FONT_TARGET);
  writer.text('>>>>>>');
  writer.endObject();
  writer.beginObject();
  // The tail that the dossier adds starts with Q, so that a foreign page's own state can't move the label.
  writer.text(`<</Length ${content.length + 2}>>\nstream\nq\n${content}\nendstream`);
  writer.endObject();
  writer.beginObject();
  writer.text(
    `<</Type/XObject/Subtype/Image/Width ${widthPx}/Height ${heightPx}/BitsPerComponent 8` +
      `/ColorSpace${colour}${decode}/Filter/DCTDecode/Length ${sizeBytes}>>\nstream\n`,
  );
  writer.bytes(image.bytes.subarray(0, sizeBytes));
  writer.text('\nendstream');
  writer.endObject();
  const page = { objectId: 0, rotation: 0, userUnit: 1, x: 0, y: 0, width: sheet.width, height: sheet.height } as const;
  return ok({
    segment: writer.finish([page], 0),
    pages: [{ widthPt: sheet.width, heightPt: sheet.height, rotation: 0 }],
    dropped: [],
  });
};
